import { createLogger, newId, withCorrelation } from '@specialistvagen/platform';
import type { Logger } from '@specialistvagen/platform';
import type { NextFunction, Request, Response } from 'express';
import { pinoHttp } from 'pino-http';
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

/** Logs method, path without query, status and time. No header, body or query: they may hold personal data. */
export function requestLog(level: string): RequestLog {
  const logger: Logger = createLogger({ name: 'api', level });
  const middleware = pinoHttp({
    logger,
    genReqId: (request) => (request as ApiRequest).correlationId ?? newId(),
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: request.url.split('?')[0],
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_, response) => (response.statusCode >= 500 ? 'error' : 'info'),
    autoLogging: { ignore: (request) => !request.url?.startsWith('/api/') },
  });
  return {
    middleware: middleware as RequestLog['middleware'],
    report: (error, correlationId) => logger.error({ correlationId, err: error }, 'unexpected error'),
  };
}
