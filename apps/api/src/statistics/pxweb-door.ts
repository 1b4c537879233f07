import express from 'express';
import type { RequestHandler } from 'express';

/** PxWeb's two versions and the catalogue: open to every site, and without session and cookies. */
const PUBLIC = /^\/api\/(v[12](\/|$)|statistics\/catalogue\.jsonld$)/i;
const BODY_LIMIT = '200kb';

export const isPxWeb = (path: string): boolean => PUBLIC.test(path);

/** Whatever the product does for people who sign in is not done for the public statistics. */
export function exceptPxWeb(handler: RequestHandler): RequestHandler {
  return (request, response, next) =>
    isPxWeb(request.originalUrl.split('?')[0] ?? '') ? next() : handler(request, response, next);
}

/**
 * Any page may read (CORS). A body is read as text whatever its type: R's pxweb sends JSON without Content-Type
 * (statistics.md §4.2).
 */
export function pxWebDoor(): RequestHandler {
  const readText = express.text({ type: () => true, limit: BODY_LIMIT });
  return (request, response, next) => {
    if (!isPxWeb(request.path)) return next();
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'content-disposition, etag, retry-after');
    response.setHeader('cross-origin-resource-policy', 'cross-origin');
    if (request.method === 'POST') return readText(request, response, next);
    if (request.method !== 'OPTIONS') return next();
    response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS');
    response.setHeader('access-control-allow-headers', 'content-type, accept, if-none-match');
    response.setHeader('access-control-max-age', '86400');
    response.status(204).end();
  };
}
