import type { BtFacts, IntygSummary } from '../facts/index.js';

/** What each document of the BT bundle is (HSLF-FS 2021:8 bilaga 1–4). */
export const BT_APPLICATION = 'SOS-2021-B1';
export const GOAL_INTYG = 'SOS-2021-B2';
export const SERVICE_INTYG = 'SOS-2021-B3';
export const BASE_COMPETENCE_INTYG = 'SOS-2021-B4';
export const BT_APPROVAL = 'OUT-BT-INTYG';

export function inForce(intyg: readonly IntygSummary[], type: string): IntygSummary[] {
  return intyg.filter((one) => one.type === type && one.status === 'in-force');
}

/** Goals that at least one intyg in force attests. */
export function attestedGoals(intyg: readonly IntygSummary[]): Set<string> {
  return new Set(inForce(intyg, GOAL_INTYG).flatMap((one) => one.goals));
}

/** The documents the application encloses; before an application exists, all that are in force. */
export function enclosedIntyg(facts: BtFacts): IntygSummary[] {
  const { application } = facts;
  if (application === null) return facts.intyg.filter((one) => one.status === 'in-force');
  return facts.intyg.filter((one) => application.enclosed.includes(one.id));
}

export function isSigning(facts: BtFacts, type: string): boolean {
  return facts.signing?.type === type;
}
