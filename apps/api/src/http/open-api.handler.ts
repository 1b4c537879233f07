import type { RequestHandler } from 'express';
import { openApiDocument } from './open-api.js';
import type { Route } from './routes.js';

/** `/api/openapi.json`: the same document that is committed as apps/api/openapi.json. */
export function openApiHandler(routes: readonly Route[]): RequestHandler {
  let text: string | undefined;
  return (request, response, next) => {
    if (request.method !== 'GET') return next();
    text ??= JSON.stringify(openApiDocument(routes));
    response.type('application/json').send(text);
  };
}
