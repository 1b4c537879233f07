import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SessionDatabase, holdsTestPeople } from '@specialistvagen/identity';
import { DomainError, Transactions } from '@specialistvagen/platform';
import express from 'express';
import 'reflect-metadata';
import { AppModule, controllers } from './app.module.js';
import { ANSWER_PATH } from './auth/federated-signing.js';
import { sessionMiddleware } from './auth/session.js';
import { correlation, requestLog } from './http/request-log.js';
import { ProblemFilter, sendProblem } from './http/problem.filter.js';
import { WELL_KNOWN, routesOf } from './http/routes.js';
import { securityHeaders } from './http/security-headers.js';
import { serveWeb } from './http/serve-web.js';
import { openApiHandler } from './http/open-api.handler.js';
import { englishAnswers } from './language/english-answers.js';
import type { ApiSettings } from './settings.js';
import { exceptPxWeb, pxWebDoor } from './statistics/pxweb-door.js';
import { walletForms } from './wallet/wallet-door.js';

const BODY_LIMIT = '1mb';
/** Signatures on forty documents with certificates and assertions. */
const SIGN_RESPONSE_LIMIT = '4mb';

/** The whole api, not yet listening. Refuses to be made when a route lacks `@Endpoint`. */
export async function createApp(settings: ApiSettings): Promise<NestExpressApplication> {
  const routes = routesOf(controllers);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.forRoot(settings), {
    bodyParser: false,
    logger: settings.logLevel === 'silent' ? false : ['error', 'warn', 'fatal'],
    abortOnError: false,
  });
  if (settings.mode === 'production') await refuseTestPeople(app);
  const log = requestLog(settings.logLevel);
  app.set('trust proxy', 'loopback');
  app.disable('x-powered-by');
  // Answers are never stored (security-headers), so nobody can ask with an ETag; computing it costs a copy of each.
  app.disable('etag');
  app.setGlobalPrefix('api', { exclude: [`${WELL_KNOWN}/{*path}`] });
  app.use(correlation);
  app.use(log.middleware);
  app.use(securityHeaders(settings));
  app.use('/api/openapi.json', openApiHandler(routes));
  app.use(pxWebDoor());
  app.use('/api', exceptPxWeb(englishAnswers()));
  app.use('/api', exceptPxWeb(sessionMiddleware(settings, app.get(SessionDatabase))));
  app.use('/api', exceptPxWeb(express.json({ limit: BODY_LIMIT, type: 'application/json' })));
  app.use(ANSWER_PATH, express.urlencoded({ limit: SIGN_RESPONSE_LIMIT, extended: false }));
  app.use(walletForms());
  if (settings.webFolder) app.use(serveWeb(settings.webFolder));
  // What the body parser or the session store throws happens before Nest: the same problem+json.
  app.use(
    (error: unknown, request: express.Request, response: express.Response, _next: express.NextFunction) =>
      sendProblem(error, request, response, log.report),
  );
  app.useGlobalFilters(new ProblemFilter(log.report));
  return app;
}

/** Made-up people could sign in and sign: an instance that holds them is never run in production (decision 2). */
async function refuseTestPeople(app: NestExpressApplication): Promise<void> {
  if (!(await holdsTestPeople(app.get(Transactions)))) return;
  await app.close();
  throw new DomainError(
    'test-people-in-production',
    'refused',
    'Databasen innehåller demopersoner. En instans som har använts för demonstration kan inte köras i produktion.',
  );
}
