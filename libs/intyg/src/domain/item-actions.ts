import type { Finding, ItemAction } from '../contract/parts.js';
import { blocking, blocksSending, reasonsOf } from './blocking.js';
import type { Intyg } from './intyg.js';
import { templateOfIntyg } from './intyg-template.js';
import { mayTake } from './intyg-states.js';
import type { DraftAction, DraftActor } from './intyg-states.js';

/** What has been said of a signed intyg since it was signed. */
export type AfterSigning = {
  readonly isDecidedOn: boolean;
  readonly isReported: boolean;
  readonly isAnswerable: boolean;
  readonly isToBeReplaced: boolean;
};

type Facts = {
  readonly intyg: Intyg;
  readonly actors: readonly DraftActor[];
  readonly findings: readonly Finding[];
  readonly now: Date;
  readonly after: AfterSigning;
};

/** Whoever waits may remind once in so many days. */
export const DAYS_BEFORE_REMINDER = 7;
const SEVEN_DAYS = DAYS_BEFORE_REMINDER * 86_400_000;
const buttons: readonly { name: ItemAction['name']; action: DraftAction }[] = [
  { name: 'edit', action: 'save' },
  { name: 'send', action: 'send' },
  { name: 'withdraw', action: 'withdraw' },
  { name: 'sign', action: 'begin-signing' },
  { name: 'return', action: 'return' },
  { name: 'decline', action: 'decline' },
  { name: 'remind', action: 'remind' },
];

/** The buttons of one intyg for one reader, each that cannot be pressed with its reasons. */
export function itemActions(facts: Facts): ItemAction[] {
  const { intyg, actors } = facts;
  const shown = buttons
    .filter(({ action }) => mayTake(intyg.state, action, actors))
    .map(({ name }) => withReasons(name, facts));
  shown.push(...afterSigning(facts).map((name) => withReasons(name, facts)));
  if (intyg.documentId) shown.push(withReasons('download', facts));
  return shown;
}

/** A decision that rests on it makes a report of what was a revocation; nobody says the same twice. */
function afterSigning({ intyg, actors, after }: Facts): ItemAction['name'][] {
  const names: ItemAction['name'][] = [];
  if (mayTake(intyg.state, 'revoke', actors)) {
    if (!after.isDecidedOn) names.push('revoke');
    else if (!after.isReported) names.push('report');
  }
  const isOwnSignature = intyg.state === 'signed' && actors.includes('signed-signer');
  if (isOwnSignature && !after.isReported) names.push('dispute');
  if (!actors.includes('trainee')) return names;
  if (intyg.state === 'signed' || after.isToBeReplaced) names.push('replace');
  if (after.isAnswerable) names.push('answer');
  return names;
}

function withReasons(name: ItemAction['name'], { intyg, findings, now }: Facts): ItemAction {
  const reasons = reasonsFor(name, intyg, findings, now);
  return { name, enabled: reasons.length === 0, reasons };
}

function reasonsFor(name: ItemAction['name'], intyg: Intyg, findings: readonly Finding[], now: Date) {
  if (name === 'sign') return reasonsOf(blocking(findings));
  if (name === 'send') return reasonsOf(blocksSending(findings, templateOfIntyg(intyg).template));
  if (name === 'remind') {
    const since = intyg.remindedAt ?? intyg.sentAt ?? intyg.updatedAt;
    if (now.getTime() - since.getTime() >= SEVEN_DAYS) return [];
    return [{ text: 'Du kan påminna när det har gått sju dagar.' }];
  }
  return [];
}
