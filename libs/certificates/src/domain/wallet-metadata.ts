import { CREDENTIAL_ID, CREDENTIAL_TYPE, PRE_AUTHORIZED } from '../contract/wallet.js';

/** Addresses of the issuer, all below the one that people use. */
export const walletAddresses = (issuer: string) => ({
  token: `${issuer}/api/wallet/token`,
  nonce: `${issuer}/api/wallet/nonce`,
  credential: `${issuer}/api/wallet/credential`,
  statusList: (list: number): string => `${issuer}/api/wallet/status-lists/${list}`,
});

const CLAIMS: readonly (readonly [string, string, string])[] = [
  ['name', 'Namn', 'Name'],
  ['birthdate', 'Födelsedatum', 'Date of birth'],
  ['specialty', 'Specialitet', 'Specialty'],
  ['diary_number', 'Diarienummer', 'Case number'],
];

/** OpenID4VCI 1.0 §12.2. Outside production the issuer's name says TEST (decision 19). */
export function issuerMetadata(issuer: string, isTest: boolean) {
  const addresses = walletAddresses(issuer);
  const mark = isTest ? ' TEST' : '';
  const named = (sv: string, en: string) => [
    { name: sv, locale: 'sv-SE' },
    { name: en, locale: 'en' },
  ];
  return {
    credential_issuer: issuer,
    credential_endpoint: addresses.credential,
    nonce_endpoint: addresses.nonce,
    display: named(`Specialistvägen${mark}`, `Specialistvägen${mark}`),
    credential_configurations_supported: {
      [CREDENTIAL_ID]: {
        format: 'dc+sd-jwt',
        vct: CREDENTIAL_TYPE,
        cryptographic_binding_methods_supported: ['jwk'],
        credential_signing_alg_values_supported: ['ES256'],
        proof_types_supported: { jwt: { proof_signing_alg_values_supported: ['ES256'] } },
        credential_metadata: {
          display: named(`Bevis om specialistkompetens${mark}`, `Specialist certificate${mark}`),
          claims: CLAIMS.map(([path, sv, en]) => ({ path: [path], display: named(sv, en) })),
        },
      },
    },
  };
}

/** RFC 8414; the issuer is its own authorization server, for the one grant. */
export function authorizationMetadata(issuer: string) {
  return {
    issuer,
    token_endpoint: walletAddresses(issuer).token,
    response_types_supported: [],
    grant_types_supported: [PRE_AUTHORIZED],
    token_endpoint_auth_methods_supported: ['none'],
    'pre-authorized_grant_anonymous_access_supported': true,
  };
}

/** By value: the code never stands in an address of ours, and so in no log. */
export function offerAddress(issuer: string, code: string): string {
  const offer = {
    credential_issuer: issuer,
    credential_configuration_ids: [CREDENTIAL_ID],
    grants: {
      [PRE_AUTHORIZED]: {
        'pre-authorized_code': code,
        tx_code: { input_mode: 'numeric', length: 6 },
      },
    },
  };
  return `openid-credential-offer://?credential_offer=${encodeURIComponent(JSON.stringify(offer))}`;
}
