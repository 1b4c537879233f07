import type { DevIdpSigning } from './signing.js';

/** What dev-idp needs to know. The client is the api, which shows itself by PKCE alone when there is no secret. */
export type DevIdpSettings = {
  issuer: string;
  /** The address of the product: redirects go to its callback only. */
  publicUrl: string;
  clientId: string;
  clientSecret?: string;
  loa2: string;
  loa3: string;
  /** Where keys and unfinished sign-ins are kept, so that a restart does not matter. */
  folder: string;
  /** Lets it sign as well (OIDC Sweden's signature extension); tests only. */
  signing?: DevIdpSigning;
  /** Opens the switches that make the provider slow, gone or a liar. Tests only. */
  allowsFaults: boolean;
};
