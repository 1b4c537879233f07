import type { Request } from 'express';
import type { Configuration, TokenEndpointResponse, TokenEndpointResponseHelpers } from 'openid-client';
import { Strategy } from 'openid-client/passport';
import type { AuthenticateOptions } from 'openid-client/passport';
import { languageOf } from '../language/language.js';

export type SignInRequest = {
  /** Ours, single use; also names the attempt's place in the session, so that two tabs do not disturb each other. */
  state: string;
  nonce: string;
  acr: string;
  callbackUrl: string;
  /** Shown by the provider while the person signs (OIDC Sweden's parameter; unverified against a real provider). */
  message?: string;
  /** The provider must ask the person anew, whatever session it has. */
  fresh: boolean;
};

export const MESSAGE_PARAMETER = 'https://id.oidc.se/param/userMessage';
const SCOPE =
  'openid https://id.oidc.se/scope/naturalPersonNumber https://id.oidc.se/scope/naturalPersonInfo';

export type Tokens = TokenEndpointResponse & TokenEndpointResponseHelpers;

/** One way to the provider and back. Signature, issuer, audience, nonce, state and PKCE are checked by openid-client. */
export class SignInStrategy extends Strategy {
  constructor(
    config: Configuration,
    private readonly signIn: SignInRequest,
  ) {
    super(
      {
        config,
        name: 'oidc',
        sessionKey: attemptKey(signIn.state),
        callbackURL: signIn.callbackUrl,
        scope: SCOPE,
      },
      (tokens, verified) => verified(null, tokens as unknown as Express.User),
    );
  }

  override authorizationRequestParams<T extends AuthenticateOptions>(
    request: Request,
    options: T,
  ): URLSearchParams {
    const params = new URLSearchParams(super.authorizationRequestParams(request, options) as URLSearchParams);
    params.set('state', this.signIn.state);
    params.set('nonce', this.signIn.nonce);
    params.set('acr_values', this.signIn.acr);
    params.set('prompt', 'login');
    params.set('ui_locales', languageOf(request));
    if (this.signIn.fresh) params.set('max_age', '0');
    if (this.signIn.message) params.set(MESSAGE_PARAMETER, this.signIn.message);
    return params;
  }
}

const PREFIX = 'signIn:';
const KEPT = 5;

export function attemptKey(state: string): string {
  return PREFIX + state.slice(0, 16);
}

/** Forgets the oldest ways that nobody came back from. */
export function dropOldAttempts(session: object): void {
  const keys = Object.keys(session).filter((key) => key.startsWith(PREFIX));
  for (const key of keys.slice(0, Math.max(0, keys.length - KEPT + 1))) Reflect.deleteProperty(session, key);
}
