import { DomainError } from '@specialistvagen/platform';
import express from 'express';
import type { Response } from 'express';
import type { Upload } from './endpoint.js';
import type { ApiRequest } from './request.js';

/** Reads the whole body as bytes, no more than allowed; the handler gets a Buffer from `@Body()`. */
export async function receiveUpload(request: ApiRequest, response: Response, upload: Upload): Promise<void> {
  if (!request.is([...upload.types])) {
    throw new DomainError('unsupported-file', 'invalid', {
      text: `Filtypen tas inte emot. Skicka ${upload.types.map((type) => type.split('/').pop()).join(', ')}.`,
    });
  }
  const parser = express.raw({ type: () => true, limit: upload.maxBytes, inflate: false });
  await new Promise<void>((resolve, reject) => {
    parser(request, response, (error?: unknown) => (error ? reject(asError(error)) : resolve()));
  });
  if (!Buffer.isBuffer(request.body) || request.body.length === 0) {
    throw new DomainError('empty-file', 'invalid', 'Filen är tom.');
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The upload could not be read');
}
