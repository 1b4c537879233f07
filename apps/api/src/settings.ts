import type { Clock, Config, Secrets } from '@specialistvagen/platform';

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret?: string;
  /** The provider's names for assurance level 2 and 3. */
  loa2: string;
  loa3: string;
  /** Milliseconds before a provider that does not answer is given up. */
  timeout?: number;
};

/** A signing service outside the instance: the identity provider itself, or one that speaks the DSS extension. */
export type SigningServiceSettings = { kind: 'oidc-sweden'; id: string } | DssExtSettings;
export type DssExtSettings = {
  kind: 'dss-ext';
  /** Where it takes requests. */
  address: string;
  /** Its SAML entityID, as in `trust/signing-services.json`. */
  id: string;
  /** EntityID of the identity provider that it shall use. */
  identityProvider: string;
  /** Our own entityID. */
  requester: string;
  /** PEM: what it signs its answers with. */
  responseCertificates: readonly string[];
};

/** Everything the api needs to know about where it runs; `main.ts` makes it from the environment, tests make it by hand. */
export type ApiSettings = {
  mode: 'demo' | 'production' | 'test';
  dataDir: string;
  /** The address people use, without a path: sets cookies, redirects and what counts as our own origin. */
  publicUrl: string;
  databaseUrl: string;
  poolMax?: number;
  secrets: Secrets;
  clock: Clock;
  oidc: OidcSettings;
  /** Left out, the instance makes the personal signatures itself. */
  signingService?: SigningServiceSettings;
  /** The built web app; left out, only the api answers. */
  webFolder?: string;
  /** Whether the register's double stands in for HOSP. */
  hosp: 'double' | 'none';
  logLevel: string;
  /** Who answers for the published statistics; nobody when left out. */
  statistics?: Config['statistics'];
};

/** Injection token for the settings. */
export const API_SETTINGS = Symbol('ApiSettings');
