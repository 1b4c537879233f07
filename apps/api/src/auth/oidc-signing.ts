import { Inject, Injectable } from '@nestjs/common';
import {
  judgeUserSignature,
  loadSigningServices,
  openRequestKey,
  writeRequestObject,
} from '@specialistvagen/signing';
import type { FederatedAnswer, FederatedSignRequest, PostForm } from '@specialistvagen/signing';
import {
  authorizationCodeGrant,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import { join } from 'node:path';
import type { ApiRequest } from '../http/request.js';
import { API_SETTINGS } from '../settings.js';
import type { ApiSettings } from '../settings.js';
import { faultOf } from './identity-provider.js';
import { OidcProviderConnection } from './oidc-provider-connection.js';
import { SignInFault } from './sign-in-fault.js';

const SIGN_SCOPE = 'https://id.oidc.se/scope/sign';
const KEPT = 4;

/** Signatures by the identity provider itself (OIDC Sweden's signature extension): one document a request. */
@Injectable()
export class OidcSigning {
  constructor(
    private readonly connection: OidcProviderConnection,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Posted, not an address: the request names the person by number. */
  async form(http: ApiRequest, request: FederatedSignRequest, now: Date): Promise<PostForm> {
    const config = await this.connect();
    const { scopes_supported: scopes, authorization_endpoint: action } = config.serverMetadata();
    if (!action || !scopes?.includes(SIGN_SCOPE)) throw new SignInFault('idp-answer-invalid');
    const [verifier, nonce] = [randomPKCECodeVerifier(), randomNonce()];
    http.session.signing = {
      ...newest(http.session.signing),
      [keyOf(request.requestId)]: { verifier, nonce },
    };
    const { clientId } = this.settings.oidc;
    const way = {
      clientId,
      redirectUri: `${this.settings.publicUrl}/api/auth/callback`,
      nonce,
      codeChallenge: await calculatePKCECodeChallenge(verifier),
    };
    const object = await writeRequestObject(request, way, openRequestKey(this.settings.dataDir, now));
    // OpenID Connect Core 6.1: these two stand beside the object too.
    return {
      action,
      fields: { client_id: clientId, response_type: 'code', scope: 'openid', request: object },
    };
  }

  isWayBack(http: ApiRequest, state: string): boolean {
    return http.session.signing?.[keyOf(state)] !== undefined;
  }

  async receive(
    http: ApiRequest,
    request: FederatedSignRequest,
    now: Date,
  ): Promise<{ judged: FederatedAnswer; bytes: Uint8Array }> {
    const way = http.session.signing?.[keyOf(request.requestId)];
    if (!way) throw new SignInFault('already-used');
    if (http.query.error) throw new SignInFault('cancelled');
    const config = await this.connect();
    const url = new URL(http.originalUrl, this.settings.publicUrl);
    const tokens = await authorizationCodeGrant(config, url, {
      pkceCodeVerifier: way.verifier,
      expectedNonce: way.nonce,
      expectedState: request.requestId,
      idTokenExpected: true,
    }).catch((error: unknown) => {
      throw faultOf(error);
    });
    const services = loadSigningServices(join(this.settings.dataDir, 'trust'));
    const idToken = tokens.id_token ?? '';
    const judged = judgeUserSignature(idToken, tokens.claims(), { request, services, now });
    return { judged, bytes: Buffer.from(idToken) };
  }

  private connect() {
    return this.connection.connect().catch(() => {
      throw new SignInFault('idp-unavailable');
    });
  }
}

const keyOf = (state: string): string => state.slice(0, 16);

function newest<T>(ways: Record<string, T> | undefined): Record<string, T> {
  return Object.fromEntries(Object.entries(ways ?? {}).slice(-KEPT));
}
