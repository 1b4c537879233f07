import type { Reason } from '@specialistvagen/platform';
import type { Subject } from './document.js';

/** A ticket lives five minutes and lists at most forty documents (decision 16). */
export const TICKET_MILLISECONDS = 5 * 60 * 1000;
/** Signing that began in time may end a little after: the sweep leaves it alone this long. */
export const SWEEP_GRACE_MILLISECONDS = 2 * 60 * 1000;

export type ActState = 'open' | 'authenticated' | 'done' | 'not-completed';

export type SigningActItem = {
  readonly ordinal: number;
  readonly documentId: string;
  readonly jsonSha256: string;
  readonly field: string;
  readonly subject: Subject;
  /** Hash of what the person was shown when opening the act. */
  readonly shownSha256: string;
  readonly title: string;
  readonly result: 'waiting' | 'signed' | 'failed';
  readonly reasons: readonly Reason[];
  readonly signedAt: Date | null;
};

export type SigningAct = {
  readonly id: string;
  readonly personId: string;
  readonly state: ActState;
  readonly statement: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly items: readonly SigningActItem[];
};

/** What the identity provider attested for this ticket. */
export type ActAuthentication = {
  readonly authTime: string;
  readonly acr: string;
  readonly identityProvider: string;
  readonly assertionRef: string;
};

/**
 * Why a fresh sign-in does not carry this act; empty when it does. `auth_time` has whole seconds, so the ticket's
 * birth is rounded down (decision 16).
 */
export function authenticationReasons(
  act: Pick<SigningAct, 'createdAt'>,
  authentication: Pick<ActAuthentication, 'authTime' | 'acr'>,
  now: Date,
): Reason[] {
  const reasons: Reason[] = [];
  const authTime = new Date(authentication.authTime).getTime();
  const earliest = Math.floor(act.createdAt.getTime() / 1000) * 1000;
  if (!(authTime >= earliest)) {
    reasons.push({ text: 'Inloggningen för underskrift är äldre än underskriften. Legitimera dig på nytt.' });
  }
  if (authTime > now.getTime() + 60_000) {
    reasons.push({ text: 'E-legitimationens tid ligger i framtiden. Underskriften gjordes inte.' });
  }
  if (!/loa[34]$/.test(authentication.acr)) {
    reasons.push({ text: 'Underskrift kräver e-legitimation på tillitsnivå 3.' });
  }
  return reasons;
}
