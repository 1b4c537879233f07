import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { MessageKey } from '../dss-ext/message-signature.js';
import type { FederatedSignRequest } from '../federated-request.js';
import { OIDC_SWEDEN } from './names.js';

/** The client's own part of an authentication request. */
export interface OidcWay {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly nonce: string;
  readonly codeChallenge: string;
}

/**
 * The whole authentication request as one signed Request Object (3.1.1.2 of the extension): what is signed, what the person is
 * shown, and who must sign. One document a request: the extension has one `tbs_data`.
 */
export function writeRequestObject(
  request: FederatedSignRequest,
  way: OidcWay,
  { privateKey }: MessageKey,
): Promise<string> {
  const [task, ...more] = request.signTasks;
  if (task === undefined || more.length > 0) throw new Error('One document a request');
  const { notBefore, notOnOrAfter } = request.conditions;
  return new SignJWT({
    client_id: way.clientId,
    response_type: 'code',
    redirect_uri: way.redirectUri,
    scope: `openid ${OIDC_SWEDEN.signScope} ${OIDC_SWEDEN.numberScope}`,
    // A signature never rests on an earlier sign-in, and the person sees what is signed (4.1).
    prompt: 'login consent',
    state: request.requestId,
    nonce: way.nonce,
    acr_values: request.certRequestProperties.authnContextClassRefs.join(' '),
    code_challenge: way.codeChallenge,
    code_challenge_method: 'S256',
    claims: {
      id_token: {
        [OIDC_SWEDEN.userSignature]: { essential: true },
        auth_time: { essential: true },
        [OIDC_SWEDEN.personalIdentityNumber]: { essential: true, value: request.personalIdentityNumber },
      },
    },
    [OIDC_SWEDEN.signRequest]: {
      tbs_data: Buffer.from(task.toBeSignedBytes).toString('base64'),
      sign_message: {
        'message#sv': Buffer.from(request.signMessage.message, 'utf8').toString('base64'),
        mime_type: 'text/plain',
      },
      // A field of our own, as the extension lets profiles have: what the certificate must say of the person.
      certificate_subject: {
        common_name: request.signer.displayName,
        serial_number: request.signer.identifier,
      },
    },
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'oauth-authz-req+jwt' })
    .setIssuer(way.clientId)
    .setAudience(request.signService)
    .setJti(request.requestId)
    .setNotBefore(Math.floor(notBefore.getTime() / 1000))
    .setIssuedAt(Math.floor(request.requestTime.getTime() / 1000))
    .setExpirationTime(Math.floor(notOnOrAfter.getTime() / 1000))
    .sign(createPrivateKey(privateKey));
}
