import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { newId } from '@specialistvagen/platform';
import type { Response } from 'express';
import { isPxWeb } from '../statistics/pxweb-door.js';
import { pxErrorBody } from '../statistics/pxweb-response.js';
import { isWallet, walletError } from '../wallet/wallet-door.js';
import { toProblem } from './problem.js';
import type { ApiRequest } from './request.js';

/** Reports an error that nobody expected; gets the error's kind and place, never what a person wrote. */
export type ReportUnexpected = (error: unknown, correlationId: string) => void;

/** Everything that goes wrong leaves as application/problem+json; from PxWeb's and wallets' addresses as those say it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly report: ReportUnexpected) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<ApiRequest>();
    const response = host.switchToHttp().getResponse<Response>();
    sendProblem(error, request, response, this.report);
  }
}

export function sendProblem(
  error: unknown,
  request: ApiRequest,
  response: Response,
  report: ReportUnexpected,
): void {
  const correlationId = request.correlationId ?? newId();
  const problem = toProblem(error, correlationId);
  if (problem.status === 500) report(error, correlationId);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (problem.status === 503) response.setHeader('retry-after', '5');
  response.setHeader('cache-control', 'no-store');
  const path = request.originalUrl.split('?')[0] ?? '';
  if (isPxWeb(path)) {
    response.status(problem.status).type('application/json').send(pxErrorBody(path, problem.status));
    return;
  }
  if (isWallet(path)) {
    const { status, body } = walletError(path, problem);
    if (status === 401) response.setHeader('www-authenticate', `Bearer error="${body.error}"`);
    response.status(status).type('application/json').send(body);
    return;
  }
  response.status(problem.status).type('application/problem+json').json(problem);
}
