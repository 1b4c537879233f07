import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { ApiSettings } from '../settings.js';

const DIRECTIVES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  // An officer reads a document beside the checks: our own page may frame our own PDF, nobody else may.
  frameSrc: ["'self'"],
  frameAncestors: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
};

/** Where a printed code is read (`apps/web/src/pages/open/verify`); no other document of ours may use a camera. */
const READS_CODES = /^\/kontrollera(\/|$)/;
const NOTHING = 'camera=(), microphone=(), geolocation=()';
const CAMERA = 'camera=(self), microphone=(), geolocation=()';

type Middleware = (request: Request, response: Response, next: NextFunction) => void;

/** A strict policy without inline scripts or styles; answers of the api are never stored by a browser or a proxy. */
export function securityHeaders(settings: Pick<ApiSettings, 'publicUrl'>): Middleware {
  const isHttps = settings.publicUrl.startsWith('https:');
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { ...DIRECTIVES, ...(isHttps ? { upgradeInsecureRequests: [] } : {}) },
    },
    strictTransportSecurity: isHttps ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    frameguard: { action: 'sameorigin' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const headers = headersOf(protect);
  return (request, response, next) => {
    response.setHeader('permissions-policy', READS_CODES.test(request.path) ? CAMERA : NOTHING);
    if (request.path.startsWith('/api')) response.setHeader('cache-control', 'no-store');
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/** Helmet is asked once: nothing of its answer depends on the request, and its dozen steps would be taken for each. */
function headersOf(protect: Middleware): readonly (readonly [string, string])[] {
  const headers = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: () => undefined,
  };
  let isDone = false;
  protect({} as Request, response as unknown as Response, () => {
    isDone = true;
  });
  if (!isDone) throw new Error('The security headers were not set at once.');
  return [...headers];
}
