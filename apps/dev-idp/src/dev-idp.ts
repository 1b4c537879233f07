import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type Provider from 'oidc-provider';
import { accountOf } from './accounts.js';
import { FaultSwitch, faultSchema } from './faults.js';
import { errorPage, pagePolicy, signInPage } from './pages.js';
import { MESSAGE_PARAMETER, makeProvider } from './provider.js';
import type { DevIdpSettings } from './settings.js';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;
const MINUTES_10 = 600;

export type DevIdp = { app: Express; faults: FaultSwitch };

/** The demo people's OpenID provider as an Express app that answers below the issuer's path. */
export function createDevIdp(settings: DevIdpSettings): DevIdp {
  const provider = makeProvider(settings);
  const faults = new FaultSwitch();
  const mount = new URL(settings.issuer).pathname;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  const router = express.Router();
  const policy = pagePolicy(new URL(settings.publicUrl).origin);
  router.get('/sign-in/:uid', (request, response) =>
    showPeople(provider, settings, policy, request, response),
  );
  router.post('/sign-in/:uid', express.urlencoded({ extended: false }), (request, response) =>
    finish(provider, settings, faults, request, response),
  );
  if (settings.allowsFaults) router.post('/test/faults', express.json(), setFault(faults));
  router.use('/token', beSlowOrGone(faults));
  router.use(provider.callback());
  app.use(mount, router);
  app.use((_error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    response.setHeader('content-security-policy', policy);
    response.status(400).type('html').send(errorPage('okänd begäran'));
  });
  return { app, faults };
}

async function showPeople(
  provider: Provider,
  settings: DevIdpSettings,
  policy: string,
  request: Request,
  response: Response,
): Promise<void> {
  const { params, uid } = await provider.interactionDetails(request, response);
  response.setHeader('content-security-policy', policy);
  response.setHeader('cache-control', 'no-store');
  response.type('html').send(
    signInPage({
      action: `${new URL(settings.issuer).pathname}/sign-in/${uid}`,
      isStrong: params.acr_values === settings.loa3,
      message: typeof params[MESSAGE_PARAMETER] === 'string' ? params[MESSAGE_PARAMETER] : undefined,
    }),
  );
}

async function finish(
  provider: Provider,
  settings: DevIdpSettings,
  faults: FaultSwitch,
  request: Request,
  response: Response,
): Promise<void> {
  const { person, cancel } = request.body as { person?: string; cancel?: string };
  const chosen = faults.is('other-person') ? 'viktor' : (person ?? '');
  if (cancel || !accountOf(chosen)) {
    const denied = { error: 'access_denied', error_description: 'Avbruten av användaren' };
    await provider.interactionFinished(request, response, denied);
    return;
  }
  const details = await provider.interactionDetails(request, response);
  if (faults.is('wrong-nonce')) {
    details.params.nonce = 'another-nonce';
    await details.save(MINUTES_10);
  }
  await forgetEarlierPerson(details, response);
  const asked = details.params.acr_values === settings.loa3 ? settings.loa3 : settings.loa2;
  const login = {
    accountId: chosen,
    acr: faults.is('wrong-acr') ? settings.loa2 : asked,
    amr: ['demo'],
    remember: false,
    ...(faults.is('old-sign-in') ? { ts: Math.floor(Date.now() / 1000) - 3600 } : {}),
  };
  await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
}

/** The same browser plays many people: without this the provider first asks to sign the earlier one out. */
async function forgetEarlierPerson(details: Details, response: Response): Promise<void> {
  if (!details.session) return;
  details.session = undefined;
  await details.save(MINUTES_10);
  response.clearCookie('_session', { path: '/' }).clearCookie('_session.sig', { path: '/' });
}

function setFault(faults: FaultSwitch) {
  return (request: Request, response: Response) => {
    const change = faultSchema.safeParse(request.body);
    if (change.success) faults.set(change.data);
    response.status(change.success ? 204 : 400).end();
  };
}

function beSlowOrGone(faults: FaultSwitch) {
  return (_request: Request, response: Response, next: NextFunction) => {
    if (faults.is('gone')) response.status(503).end();
    else if (faults.is('slow')) setTimeout(next, faults.milliseconds);
    else next();
  };
}
