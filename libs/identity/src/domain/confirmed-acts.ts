import type { Actor } from '../contract/index.js';
import type { SigningActSummary, SigningAuthentication } from './signing-act-completion.js';

/**
 * Acts that take a fresh sign-in and sign no document, as sign-in sees them: publishing a regulation (decision 16).
 * Implemented by `certificates`; the injection token is the class. `complete` is called once, and never throws for what
 * could not be done – the page of the act tells.
 */
export abstract class ConfirmedActs {
  /** Null when the ticket is not the person's, is used or has ended. */
  abstract describe(ticketId: string, personId: string): Promise<SigningActSummary | null>;
  abstract complete(actor: Actor, ticketId: string, authentication: SigningAuthentication): Promise<void>;
  /** Where the person reads what became of it; null when there is no such act of theirs. */
  abstract pageOf(ticketId: string, personId: string): Promise<string | null>;
}
