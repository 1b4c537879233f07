import { createLogger, newId, withCorrelation } from '@specialistvagen/platform';
import type { DestinationStream, Logger } from '@specialistvagen/platform';
import type { NextFunction, Request, Response } from 'express';
import type { ReportUnexpected } from './problem.filter.js';
import type { ApiRequest } from './request.js';

/** Each request gets an id of our own making; the person can quote it and every log line of the request carries it. */
export function correlation(request: Request, response: Response, next: NextFunction): void {
  const id = newId();
  (request as ApiRequest).correlationId = id;
  response.setHeader('x-correlation-id', id);
  withCorrelation(id, next);
}

export type RequestLog = {
  middleware: (request: Request, response: Response, next: NextFunction) => void;
  report: ReportUnexpected;
};

/**
 * Logs method, path without query, status and time. No header, body or query: they may hold personal data.
 * By hand and not by pino-http, which makes a logger for each request that nobody writes to: a tenth of a public page.
 */
export function requestLog(level: string, destination?: DestinationStream): RequestLog {
  const logger: Logger = createLogger({ name: 'api', level, ...(destination ? { destination } : {}) });
  return {
    middleware: (request, response, next) => {
      const [path = ''] = request.originalUrl.split('?');
      if (path.startsWith('/api/')) logWhenAnswered(logger, path, request as ApiRequest, response);
      next();
    },
    report: (error, correlationId) => logger.error({ correlationId, err: error }, 'unexpected error'),
  };
}

/** `close` comes once, whether the answer was sent or the connection broke. */
function logWhenAnswered(logger: Logger, path: string, request: ApiRequest, response: Response): void {
  const began = performance.now();
  response.once('close', () => {
    const { statusCode: status, writableFinished: isSent } = response;
    const line = {
      req: { id: request.correlationId, method: request.method, path },
      res: { status },
      responseTime: Math.round(performance.now() - began),
    };
    logger[status >= 500 ? 'error' : 'info'](line, isSent ? 'request completed' : 'request aborted');
  });
}
