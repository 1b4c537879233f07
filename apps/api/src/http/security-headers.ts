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
  return (request, response, next) => {
    response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
    if (request.path.startsWith('/api')) response.setHeader('cache-control', 'no-store');
    protect(request, response, next);
  };
}
