import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { LevelOfAssurance } from '@specialistvagen/identity';
import type { NextFunction, Response as HttpResponse } from 'express';
import { ClientError, fetchUserInfo } from 'openid-client';
import type { Configuration } from 'openid-client';
import passport from 'passport';
import type { ApiRequest } from '../http/request.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { OidcProviderConnection } from './oidc-provider-connection.js';
import { SignInFault } from './sign-in-fault.js';
import { SignInStrategy, attemptKey, dropOldAttempts } from './sign-in-strategy.js';
import type { SignInRequest, Tokens } from './sign-in-strategy.js';

export const NUMBER_CLAIM = 'https://id.oidc.se/claim/personalIdentityNumber';
const COORDINATION_CLAIM = 'https://id.oidc.se/claim/coordinationNumber';

/** What the provider has answered, checked, before anybody knows who the person is to us. */
export type ProvenIdentity = {
  personalIdentityNumber: string;
  /** As the e-ID has it; empty when the provider tells no name. */
  givenName: string;
  surname: string;
  acr: string;
  loa: LevelOfAssurance;
  authTime: Date;
  nonce: string;
  issuer: string;
  assertionRef: string;
};

/** Any OpenID provider: sends the person there and reads the answer. */
@Injectable()
export class IdentityProvider {
  private readonly passport = new passport.Passport();

  constructor(
    private readonly connection: OidcProviderConnection,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Redirects to the provider. `boundTo` becomes part of the nonce, so that the answer belongs to that act alone. */
  async send(
    request: ApiRequest,
    response: HttpResponse,
    next: NextFunction,
    way: { state: string; loa: LevelOfAssurance; fresh: boolean; boundTo?: string; message?: string },
  ): Promise<void> {
    const config = await this.connect();
    dropOldAttempts(request.session);
    const random = randomBytes(24).toString('base64url');
    const strategy = this.strategy(config, {
      state: way.state,
      nonce: way.boundTo ? `${way.boundTo}.${random}` : random,
      acr: way.loa === 'loa3' ? this.settings.oidc.loa3 : this.settings.oidc.loa2,
      fresh: way.fresh,
      message: way.message,
    });
    (this.passport.authenticate(strategy) as Middleware)(request, response, next);
  }

  /** Exchanges the code in the request for a proven identity; throws `SignInFault`. */
  async receive(request: ApiRequest, response: HttpResponse, state: string): Promise<ProvenIdentity> {
    const config = await this.connect();
    if (!(attemptKey(state) in request.session)) throw new SignInFault('already-used');
    const strategy = this.strategy(config, { state, nonce: '', acr: '', fresh: false });
    const tokens = await this.exchange(strategy, request, response);
    return this.prove(config, tokens);
  }

  private exchange(strategy: SignInStrategy, request: ApiRequest, response: HttpResponse): Promise<Tokens> {
    return new Promise((resolve, reject) => {
      const authenticate = this.passport.authenticate(strategy, (error: unknown, tokens: unknown) => {
        if (error) reject(faultOf(error));
        else if (!tokens) reject(new SignInFault(request.query.error ? 'cancelled' : 'idp-answer-invalid'));
        else resolve(tokens as Tokens);
      }) as Middleware;
      authenticate(request, response, (error?: unknown) => reject(faultOf(error)));
    });
  }

  private async prove(config: Configuration, tokens: Tokens): Promise<ProvenIdentity> {
    const claims = tokens.claims();
    if (!claims || typeof claims.auth_time !== 'number' || typeof claims.acr !== 'string') {
      throw new SignInFault('idp-answer-invalid');
    }
    const told = numberIn(claims) ? claims : { ...claims, ...(await userInfo(config, tokens, claims.sub)) };
    const number = numberIn(told);
    if (!number) throw new SignInFault('idp-answer-invalid');
    return {
      personalIdentityNumber: number,
      ...nameIn(told),
      acr: claims.acr,
      loa: this.loaOf(claims.acr),
      authTime: new Date(claims.auth_time * 1000),
      nonce: typeof claims.nonce === 'string' ? claims.nonce : '',
      issuer: claims.iss,
      assertionRef: `sha256:${createHash('sha256')
        .update(tokens.id_token ?? '')
        .digest('hex')}`,
    };
  }

  private loaOf(acr: string): LevelOfAssurance {
    if (acr === this.settings.oidc.loa3) return 'loa3';
    if (acr === this.settings.oidc.loa2) return 'loa2';
    throw new SignInFault('loa-too-low');
  }

  private connect(): Promise<Configuration> {
    return this.connection.connect().catch(() => {
      throw new SignInFault('idp-unavailable');
    });
  }

  private strategy(config: Configuration, way: Omit<SignInRequest, 'callbackUrl'>): SignInStrategy {
    return new SignInStrategy(config, {
      ...way,
      callbackUrl: `${this.settings.publicUrl}/api/auth/callback`,
    });
  }
}

type Middleware = (request: ApiRequest, response: HttpResponse, next: (error?: unknown) => void) => void;

function numberIn(claims: Readonly<Record<string, unknown>>): string | null {
  const number = claims[NUMBER_CLAIM] ?? claims[COORDINATION_CLAIM];
  return typeof number === 'string' ? number : null;
}

function nameIn(claims: Readonly<Record<string, unknown>>): { givenName: string; surname: string } {
  const text = (claim: string) => (typeof claims[claim] === 'string' ? claims[claim].trim() : '');
  return { givenName: text('given_name'), surname: text('family_name') };
}

async function userInfo(
  config: Configuration,
  tokens: Tokens,
  subject: string,
): Promise<Record<string, unknown>> {
  try {
    return await fetchUserInfo(config, tokens.access_token, subject);
  } catch (error) {
    throw faultOf(error);
  }
}

/** No answer, or an answer in time with server trouble: try later. Anything else did not match what was asked. */
export function faultOf(error: unknown): SignInFault {
  if (error instanceof SignInFault) return error;
  const isTimeout = error instanceof ClientError && error.code === 'OAUTH_TIMEOUT';
  const cause = error instanceof Error ? error.cause : undefined;
  const status = cause instanceof Response ? cause.status : 0;
  const isUnreachable = error instanceof TypeError && error.message === 'fetch failed';
  return new SignInFault(
    isTimeout || isUnreachable || status >= 500 ? 'idp-unavailable' : 'idp-answer-invalid',
  );
}
