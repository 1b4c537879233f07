import type { TemplateRegistry } from '../render/template-registry.js';
import { readSignedData } from '../cms/signed-data.js';
import { RenderCache } from '../render/render-cache.js';
import { readToken, timestampQuery, timestampResponse } from '../tsp/timestamp-token.js';
import { openDocument } from '../verify/open-document.js';
import { walkRevisions } from '../verify/walk-revisions.js';

/** One signature as files that other programs verify (`openssl cms -verify`, `openssl ts -verify`). */
export interface SignatureParts {
  readonly field: string;
  /** CMS, DER. */
  readonly p7: Uint8Array;
  /** The bytes that it signs. */
  readonly bytes: Uint8Array;
  readonly tsq: Uint8Array;
  readonly tsr: Uint8Array;
}

/** The seals and personal signatures of a genuine document, in order. Empty for anything else. */
export async function extractParts(pdf: Uint8Array, templates: TemplateRegistry): Promise<SignatureParts[]> {
  const file = Buffer.from(pdf);
  const opening = await openDocument(file, templates, new RenderCache(0));
  if (!opening.ok) return [];
  return walkRevisions(file, opening.opened.base).signatures.flatMap((found) => {
    if (found.kind === 'archive') return [];
    const token = readSignedData(found.contents).signatureTimestamp;
    if (token === null) return [];
    return [
      {
        field: found.field,
        p7: found.contents,
        bytes: Buffer.concat([file.subarray(0, found.holeStart), file.subarray(found.holeEnd, found.end)]),
        tsq: timestampQuery(readToken(token).info),
        tsr: timestampResponse(token),
      },
    ];
  });
}
