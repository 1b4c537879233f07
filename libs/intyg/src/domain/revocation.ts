import type { RevocationReason } from '../contract/revocation.js';

export type Revocation = {
  readonly intygId: string;
  readonly documentId: string;
  readonly traineeId: string;
  readonly reason: RevocationReason;
  readonly note: string | null;
  readonly by: string;
  readonly at: Date;
};

export type ReportKind = 'revocation' | 'dispute';
export type Report = Revocation & {
  readonly id: string;
  readonly kind: ReportKind;
  readonly state: 'open' | 'accepted' | 'rejected';
  readonly revision: number;
  readonly answer: string | null;
  readonly decidedAt: Date | null;
};

/** What everybody reads, the status list too: never a free text, never a name. */
export const REASON_WORDS: Readonly<Record<RevocationReason, string>> = {
  'wrong-person': 'fel person',
  'wrong-fact': 'fel uppgift (ersätts)',
  'signed-by-mistake': 'signerat av misstag',
  'not-signed-by-me': 'inte undertecknat av mig',
  'false-basis': 'falskt underlag',
};

export const reasonChoices = (): { code: RevocationReason; label: string }[] =>
  (Object.keys(REASON_WORDS) as RevocationReason[]).map((code) => ({ code, label: REASON_WORDS[code] }));

const PUBLISHED: readonly string[] = Object.values(REASON_WORDS);
/** Reasons from before there was a list were written freely, and are not published. */
export function publishedReason(reason: string | null): string | null {
  return reason !== null && PUBLISHED.includes(reason) ? reason : null;
}
