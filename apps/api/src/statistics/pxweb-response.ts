import { createHash } from 'node:crypto';
import { V1_ERRORS, isPxProblem, isV1Error, pxProblem } from '@specialistvagen/statistics';
import type { PxAnswer, PxContent, PxProblem, ErrorV1 } from '@specialistvagen/statistics';
import type { Request, Response } from 'express';

const JSON_TYPE = 'application/json; charset=utf-8';
/** Figures change on publication days only; a few minutes' age is what a client may live with on such a day. */
const FRESH_SECONDS = 300;

/** Sends an answer of PxWeb, with an ETag made of the table's version and the address; 304 to who has it already. */
export async function sendPx(
  request: Request,
  response: Response,
  answer: PxAnswer | PxProblem | ErrorV1,
): Promise<void> {
  if (isPxProblem(answer) || isV1Error(answer)) return refuse(response, answer);
  const question = `${answer.tag} ${request.originalUrl}`;
  // A body is not part of the address: only what is asked by GET is kept.
  const kept = request.method === 'GET' ? answer.kept : undefined;
  const found = kept?.get(question);
  const etag = found?.etag ?? etagOf(question);
  if (answer.tag !== undefined && request.method !== 'POST') {
    response.setHeader('etag', etag);
    response.setHeader('cache-control', `public, max-age=${FRESH_SECONDS}`);
    if (request.get('if-none-match')?.includes(etag)) return void response.status(304).end();
  }
  const content = found ?? (await answer.make());
  if (isPxProblem(content)) return refuse(response, content);
  if (!found) kept?.set(question, { ...asBytes(content), etag }, content.content.length);
  sendContent(response.status(answer.status ?? 200), content);
}

/** What is sent again and again is encoded once. */
const asBytes = (made: PxContent): PxContent => ({ ...made, content: Buffer.from(made.content) });

function sendContent(response: Response, { content, contentType, fileName }: PxContent): void {
  response.setHeader('content-type', contentType);
  if (fileName) response.setHeader('content-disposition', `inline; filename="${fileName}"`);
  response.setHeader('content-length', Buffer.byteLength(content)).end(content);
}

function refuse(response: Response, problem: PxProblem | ErrorV1): void {
  response.removeHeader('etag');
  response.setHeader('cache-control', 'no-store');
  const body = isV1Error(problem) ? { error: problem.error } : problem;
  response.status(problem.status).type(JSON_TYPE).send(JSON.stringify(body));
}

/** No word of the language may be lost: the address is a part of it, since language and format are. */
function etagOf(question: string): string {
  return `"${createHash('sha256').update(question).digest('base64url').slice(0, 27)}"`;
}

/** What goes wrong before or outside the handlers, in the words of the version that was asked. */
export function pxErrorBody(path: string, status: number): string {
  if (/^\/api\/v1(\/|$)/i.test(path)) {
    return JSON.stringify({ error: status === 404 ? V1_ERRORS.notFound.error : titleOf(status) });
  }
  return JSON.stringify({ ...pxProblem(KINDS[status] ?? 'unexpected'), status });
}

const KINDS: Readonly<Record<number, Parameters<typeof pxProblem>[0]>> = {
  400: 'illegalBody',
  404: 'unknownPath',
  413: 'tooLarge',
  429: 'tooManyCalls',
};

function titleOf(status: number): string {
  return pxProblem(KINDS[status] ?? 'unexpected').title;
}
