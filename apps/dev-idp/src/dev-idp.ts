import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type Provider from 'oidc-provider';
import { accountOf } from './accounts.js';
import { FaultSwitch, faultSchema } from './faults.js';
import { errorPage, pagePolicy, signInPage } from './pages.js';
import { MESSAGE_PARAMETER, makeProvider } from './provider.js';
import type { DevIdpSettings } from './settings.js';
import { askedNumber, messageOf, signRequestIn } from './signing.js';
import type { MadeSignatures } from './signing.js';

type Details = Awaited<ReturnType<Provider['interactionDetails']>>;
const MINUTES_10 = 600;

export type DevIdp = { app: Express; faults: FaultSwitch };

/** The demo people's OpenID provider as an Express app that answers below the issuer's path. */
export function createDevIdp(settings: DevIdpSettings): DevIdp {
  const made: MadeSignatures = new Map();
  const provider = makeProvider(settings, made);
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
    finish({ provider, settings, faults, made }, request, response),
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
  const signRequest = signRequestIn(params);
  response.setHeader('content-security-policy', policy);
  response.setHeader('cache-control', 'no-store');
  response.type('html').send(
    signInPage({
      action: `${new URL(settings.issuer).pathname}/sign-in/${uid}`,
      isStrong: isStrong(params, settings),
      message: signRequest ? messageOf(signRequest) : textOf(params[MESSAGE_PARAMETER]),
    }),
  );
}

type Running = { provider: Provider; settings: DevIdpSettings; faults: FaultSwitch; made: MadeSignatures };

const isStrong = ({ acr_values: levels }: Record<string, unknown>, { loa3 }: DevIdpSettings): boolean =>
  String(levels).split(' ').includes(loa3);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

async function finish(
  { provider, settings, faults, made }: Running,
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
  const asked = isStrong(details.params, settings) ? settings.loa3 : settings.loa2;
  const now = Math.floor(Date.now() / 1000);
  const login = {
    accountId: chosen,
    acr: faults.is('wrong-acr') ? settings.loa2 : asked,
    amr: ['demo'],
    remember: false,
    ts: faults.is('old-sign-in') ? now - 3600 : now,
  };
  if (!(await sign({ settings, made }, details.params, login))) {
    await provider.interactionFinished(request, response, { error: 'access_denied' });
    return;
  }
  const result = signRequestIn(details.params) ? { login, consent: {} } : { login };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

/** Signs when that is what was asked; false when somebody else proved their identity than the one who was to. */
async function sign(
  { settings, made }: Pick<Running, 'settings' | 'made'>,
  params: Record<string, unknown>,
  login: { accountId: string; acr: string; ts: number },
): Promise<boolean> {
  const request = signRequestIn(params);
  const account = accountOf(login.accountId);
  if (!request || !account || !settings.signing) return true;
  const { personalIdentityNumber } = account;
  const asked = askedNumber(params);
  if (asked !== null && asked !== personalIdentityNumber) return false;
  const { common_name: commonName, serial_number: serialNumber } = request.certificate_subject;
  const signature = await settings.signing.sign({
    toBeSignedBytes: Buffer.from(request.tbs_data, 'base64'),
    subject: { commonName, serialNumber },
    issuer: settings.issuer,
    personalIdentityNumber,
    acr: login.acr,
    authTime: login.ts,
  });
  made.set(String(params.nonce), signature);
  return true;
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
