import './quiet.js';
import { createHash } from 'node:crypto';
import Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { findAccount } from './accounts.js';
import { errorPage } from './pages.js';
import { fileAdapter } from './file-adapter.js';
import { openKeys } from './keys.js';
import type { DevIdpSettings } from './settings.js';
import { SIGN_REQUEST, SIGN_SCOPE, USER_SIGNATURE, keepSignRequest } from './signing.js';
import type { MadeSignatures } from './signing.js';

const NUMBER_SCOPE = 'https://id.oidc.se/scope/naturalPersonNumber';
const NAME_SCOPE = 'https://id.oidc.se/scope/naturalPersonInfo';
export const MESSAGE_PARAMETER = 'https://id.oidc.se/param/userMessage';
const SCOPES = ['openid', NUMBER_SCOPE, NAME_SCOPE];
const MINUTE = 60;

/** A standard OpenID provider with one client, whose people are made up. */
export function makeProvider(settings: DevIdpSettings, made: MadeSignatures): Provider {
  const { cookieKey, jwk } = openKeys(settings.folder);
  const mount = new URL(settings.issuer).pathname.replace(/\/$/, '');
  const configuration: Configuration = {
    adapter: fileAdapter(settings.folder),
    clients: [client(settings)],
    jwks: { keys: [jwk] },
    cookies: { keys: [cookieKey], ...(settings.signing ? { long: { sameSite: 'none' as const } } : {}) },
    // A sign request names the person by number, so it comes as a form and never as an address.
    enableHttpPostMethods: settings.signing !== undefined,
    acrValues: [settings.loa2, settings.loa3],
    scopes: settings.signing ? [...SCOPES, SIGN_SCOPE] : SCOPES,
    claims: {
      openid: ['sub'],
      acr: null,
      auth_time: null,
      [NUMBER_SCOPE]: ['https://id.oidc.se/claim/personalIdentityNumber'],
      [NAME_SCOPE]: ['name', 'given_name', 'family_name'],
      ...(settings.signing ? { [SIGN_SCOPE]: [USER_SIGNATURE] } : {}),
    },
    conformIdTokenClaims: false,
    extraParams: settings.signing
      ? { [MESSAGE_PARAMETER]: null, [SIGN_REQUEST]: keepSignRequest }
      : [MESSAGE_PARAMETER],
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: settings.signing !== undefined },
      requestObjects: { enabled: settings.signing !== undefined },
    },
    findAccount: findAccount(made),
    interactions: { url: (_context, interaction) => `${mount}/sign-in/${interaction.uid}` },
    loadExistingGrant,
    pkce: { required: () => true },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_context, accountId, { clientId }) =>
      createHash('sha256').update(`${cookieKey}:${clientId}:${accountId}`).digest('hex').slice(0, 32),
    renderError: (context, out) => {
      context.type = 'html';
      context.body = errorPage(out.error);
    },
    ttl: {
      AuthorizationCode: MINUTE,
      AccessToken: 10 * MINUTE,
      IdToken: 10 * MINUTE,
      Interaction: 10 * MINUTE,
      Grant: 10 * MINUTE,
      Session: 10 * MINUTE,
    },
  };
  const provider = new Provider(settings.issuer, configuration);
  provider.proxy = true;
  return provider;
}

function client({ clientId, clientSecret, publicUrl, signing }: DevIdpSettings) {
  return {
    client_id: clientId,
    ...(clientSecret ? { client_secret: clientSecret } : {}),
    token_endpoint_auth_method: clientSecret ? ('client_secret_post' as const) : ('none' as const),
    redirect_uris: [`${publicUrl}/api/auth/callback`],
    response_types: ['code' as const],
    grant_types: ['authorization_code'],
    id_token_signed_response_alg: 'ES256' as const,
    ...(signing
      ? { jwks: { keys: [signing.clientKey as never] }, request_object_signing_alg: 'ES256' as const }
      : {}),
  };
}

/** There is nothing to consent to: the one client gets what it asks for. */
const loadExistingGrant: NonNullable<Configuration['loadExistingGrant']> = async (context) => {
  const { client: asking, session, provider } = context.oidc;
  if (!asking || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
  grant.addOIDCScope([...SCOPES, SIGN_SCOPE].join(' '));
  grant.addOIDCClaims([USER_SIGNATURE, 'https://id.oidc.se/claim/personalIdentityNumber', 'auth_time']);
  await grant.save();
  return grant;
};
