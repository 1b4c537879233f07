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
