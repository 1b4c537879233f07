import type { Actor } from '../contract/index.js';

/** What the identity provider shows while the person signs, and from when a sign-in counts as fresh. */
export type SigningActSummary = {
  createdAt: Date;
  expiresAt: Date;
  /** Short text about what is signed; no personal data. */
  message: string;
};

/** How the person proved who they are, for exactly this act. */
export type SigningAuthentication = {
  /** ISO instant, whole seconds. */
  authTime: string;
  acr: string;
  idpIssuer: string;
  assertionRef: string;
};

/**
 * The signing acts, as sign-in sees them (decision 16). Implemented by `intyg`; the injection token is the class.
 * `complete` is called once, after a fresh LoA3 sign-in of the session's own person; it never throws for a document
 * that could not be signed – the act's result tells.
 */
export abstract class SigningActCompletion {
  /** Null when the ticket is not the person's, is used or has ended. */
  abstract describe(ticketId: string, personId: string): Promise<SigningActSummary | null>;
  abstract complete(actor: Actor, ticketId: string, authentication: SigningAuthentication): Promise<void>;
}
