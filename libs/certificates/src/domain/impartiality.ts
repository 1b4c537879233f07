import type { Reason } from '@specialistvagen/platform/contract';
import type { ActingRole, ApplicationAction } from './application-states.js';

/** What an officer may do before saying anything: take or leave a case, and say it. */
const BEFORE_STATEMENT: readonly ApplicationAction[] = [
  'take',
  'take-second',
  'reassign',
  'hand-over',
  'state-no-bias',
  'state-bias',
];

export const BIAS_CITATION = '16–18 §§ förvaltningslagen (2017:900)';
const SOURCE = { citation: BIAS_CITATION, confidence: 'BG', mendedBy: 'case-officer' } as const;

type Statement = { hasBias: boolean } | null;

/** Why this officer may not act in the case. The paragraph is not among the sources read (decision 27). */
export function biasRefusals(action: ApplicationAction, role: ActingRole, said: Statement): Reason[] {
  if (role !== 'officer' && role !== 'second-officer') return [];
  if (BEFORE_STATEMENT.includes(action)) return [];
  if (said === null) {
    return [{ text: 'Ange först om det finns något som kan göra dig jävig i ärendet.', ...SOURCE }];
  }
  return said.hasBias ? [{ text: 'Du har angett att du är jävig i ärendet.', ...SOURCE }] : [];
}

/** Having said that one is biased, one does not take the case again. */
export function takingRefusals(said: Statement): Reason[] {
  return said?.hasBias
    ? [{ text: 'Du har angett att du är jävig i ärendet och kan inte ta det.', ...SOURCE }]
    : [];
}
