import type { DraftState } from '../contract/intyg-type.js';
import { shownInstant, shownMoment } from './swedish-dates.js';

export type StatusFacts = {
  readonly state: DraftState;
  readonly updatedAt: Date;
  readonly sentAt: Date | null;
  readonly signedAt: Date | null;
  /** Names of those who have not signed yet, in the form's order. */
  readonly waitingFor: readonly string[];
  readonly signed: number;
  readonly signers: number;
  readonly reason: string | null;
  readonly isOwn: boolean;
};

const who = (facts: StatusFacts) => facts.waitingFor.join(' och ') || 'signeraren';

const lines: Record<DraftState, (facts: StatusFacts, now: Date) => string> = {
  draft: (facts, now) => `utkast, sparat ${shownMoment(facts.updatedAt, now)}`,
  sent: (facts) => `skickat till ${who(facts)} den ${shownInstant(facts.sentAt ?? facts.updatedAt)}`,
  withdrawn: (facts) => (facts.isOwn ? 'återtaget av dig' : 'återtaget av läkaren'),
  signing: () => 'signeras just nu',
  'awaiting-cosignature': (facts) =>
    `väntar på medsignering (${facts.signed} av ${facts.signers}: ${who(facts)})`,
  signed: (facts) => `signerat den ${shownInstant(facts.signedAt ?? facts.updatedAt)}`,
  returned: (facts) => `återsänt därför att ${facts.reason ?? 'inget skäl angavs'}`,
  declined: (facts) => `avböjt: ${facts.reason ?? 'inte rätt person'}`,
  replaced: () => 'ersatt',
  revoked: (facts) => (facts.reason ? `återkallat: ${facts.reason}` : 'återkallat'),
  void: (facts) =>
    facts.reason ? `avbrutet före medsignering: ${facts.reason}` : 'avbrutet före medsignering',
};

/** Where an intyg stands, in words that a tired doctor understands. */
export function statusLine(facts: StatusFacts, now: Date): string {
  return lines[facts.state](facts, now);
}
