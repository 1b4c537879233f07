import { extname, join } from 'node:path';
import express from 'express';
import type { RequestHandler } from 'express';
import { chooseCompressed } from './compressed-files.js';
import { LANGUAGES, languageOf } from '../language/language.js';
import type { Language } from '../language/language.js';

/** The built web app, in the language that the reader has chosen; a file's own address says whose it is. */
export function serveWeb(folder: string): RequestHandler {
  const builds = Object.fromEntries(
    LANGUAGES.map((language) => [language, serveBuild(join(folder, language))]),
  ) as Record<Language, RequestHandler>;
  return (request, response, next) => {
    if (/^\/(api|idp|\.well-known)(\/|$)/.test(request.path)) return next();
    const ofFile = LANGUAGES.find((language) => request.path.startsWith(`/assets/${language}/`));
    if (!ofFile) response.vary('Cookie');
    builds[ofFile ?? languageOf(request)](request, response, next);
  };
}

/** Every page address gets the same document; files with a hash in their name may be kept for good. */
function serveBuild(folder: string): RequestHandler {
  const compressedFor = chooseCompressed(folder);
  const files = express.static(folder, {
    index: false,
    redirect: false,
    setHeaders: (response, path) => {
      const isHashed = path.includes(`${join(folder, 'assets')}`);
      response.setHeader('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    const { path } = request;
    const compressed = compressedFor(request);
    if (compressed) response.vary('Accept-Encoding');
    if (compressed?.encoding) {
      response.type(extname(path)).set('content-encoding', compressed.encoding);
      request.url = compressed.path;
    }
    files(request, response, (error?: unknown) => {
      response.removeHeader('content-encoding');
      if (error) return next(error);
      // A page in the place of a program would be kept for good by who asked for it.
      if (path.startsWith('/assets/')) return next();
      if (request.method !== 'GET' || !request.accepts('html')) return next();
      response.setHeader('cache-control', 'no-cache');
      response.sendFile('index.html', { root: folder });
    });
  };
}
