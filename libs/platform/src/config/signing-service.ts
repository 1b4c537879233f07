import { z } from 'zod';
import type { Reason } from '../contract/domain-error.js';

/** Who makes the personal signatures: the instance, or a signing service that it has been introduced to. */
export const signingServiceVariables = {
  SIGNING_SERVICE: z
    .enum(['embedded', 'dss-ext', 'oidc-sweden'], { error: 'ska vara embedded, dss-ext eller oidc-sweden' })
    .default('embedded'),
  /** Where the service takes requests. */
  SIGNING_SERVICE_URL: z
    .url({ protocol: /^https?$/, error: 'ska vara en adress som börjar med https:// eller http://' })
    .optional(),
  /** Its SAML entityID, as in `trust/signing-services.json`. */
  SIGNING_SERVICE_ID: z.string().min(1).optional(),
  /** EntityID of the identity provider that it shall use. */
  SIGNING_SERVICE_IDP: z.string().min(1).optional(),
  /** Our own entityID; PUBLIC_URL when left out. */
  SIGNING_SERVICE_REQUESTER: z.string().min(1).optional(),
  /** File with the certificates with which it signs its answers, PEM. */
  SIGNING_SERVICE_CERTIFICATES: z.string().min(1).optional(),
};
type Given = z.infer<z.ZodObject<typeof signingServiceVariables>>;

/** With `oidc-sweden` the OpenID provider signs too, and nothing more is needed. */
export type SigningServiceConfig = Readonly<{ kind: 'oidc-sweden'; id: string }> | DssExtConfig;
type DssExtConfig = Readonly<{
  kind: 'dss-ext';
  address: string;
  id: string;
  identityProvider: string;
  requester: string;
  certificatesFile: string;
}>;

export function signingServiceFaults(given: Given, isProduction: boolean): Reason[] {
  if (given.SIGNING_SERVICE !== 'dss-ext') return [];
  const checks: [boolean, string, string][] = [
    [
      !given.SIGNING_SERVICE_URL,
      'SIGNING_SERVICE_URL',
      'saknas: adressen dit begäran om underskrift skickas',
    ],
    [
      isProduction && isOpenOrLocal(given.SIGNING_SERVICE_URL),
      'SIGNING_SERVICE_URL',
      'är en lokal eller okrypterad adress; en testtjänst får inte göra underskrifter i produktion',
    ],
    [!given.SIGNING_SERVICE_ID, 'SIGNING_SERVICE_ID', 'saknas: underskriftstjänstens entityID'],
    [
      !given.SIGNING_SERVICE_IDP,
      'SIGNING_SERVICE_IDP',
      'saknas: entityID för den legitimeringstjänst som ska användas',
    ],
    [
      !given.SIGNING_SERVICE_CERTIFICATES,
      'SIGNING_SERVICE_CERTIFICATES',
      'saknas: filen med de certifikat som underskriftstjänsten undertecknar sina svar med',
    ],
  ];
  return checks.filter(([fault]) => fault).map(([, field, text]) => ({ text: `${field} ${text}.`, field }));
}

const isOpenOrLocal = (address: string | undefined): boolean =>
  address !== undefined &&
  (address.startsWith('http:') || /^(localhost|127\.|\[::1\])/.test(new URL(address).host));

/** Complete, since `signingServiceFaults` has been asked. */
export function signingServiceOf(
  given: Given,
  { publicUrl, issuer }: { publicUrl: string; issuer: string },
): SigningServiceConfig | undefined {
  if (given.SIGNING_SERVICE === 'embedded') return undefined;
  if (given.SIGNING_SERVICE === 'oidc-sweden') return { kind: 'oidc-sweden', id: issuer };
  return {
    kind: given.SIGNING_SERVICE,
    address: given.SIGNING_SERVICE_URL ?? '',
    id: given.SIGNING_SERVICE_ID ?? '',
    identityProvider: given.SIGNING_SERVICE_IDP ?? '',
    requester: given.SIGNING_SERVICE_REQUESTER ?? publicUrl,
    certificatesFile: given.SIGNING_SERVICE_CERTIFICATES ?? '',
  };
}
