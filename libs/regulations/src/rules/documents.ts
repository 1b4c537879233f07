import type { IntygSummary, RuleFacts, TrainingFacts } from '../facts/index.js';
import { SOSFS_2015 } from '../time-account/counting.js';

/** What each document is (HSLF-FS 2021:8 bilaga 1–13, SOSFS 2015:8 bilaga 1–8 b). */
export const BT_APPLICATION = 'SOS-2021-B1';
export const GOAL_INTYG = 'SOS-2021-B2';
export const SERVICE_INTYG = 'SOS-2021-B3';
export const BASE_COMPETENCE_INTYG = 'SOS-2021-B4';
export const BT_APPROVAL = 'OUT-BT-INTYG';
export const SPECIALIST_APPLICATION_2021 = 'SOS-2021-B5';
export const SPECIALIST_APPLICATION_2015 = 'SOS-2015-B1';
export const ST_SERVICE_INTYG = 'SOS-2021-B6';
export const FINAL_INTYG_2021 = 'SOS-2021-B7';
export const FINAL_INTYG_2015 = 'SOS-2015-B2';
export const THIRD_COUNTRY_FINAL_INTYG = 'SOS-2015-B8b';
/** Attest goals as a whole for a specialist from a third country. */
export const THIRD_COUNTRY_GOAL_INTYG: readonly string[] = ['SOS-2021-B13', 'SOS-2015-B8a'];
/** The only forms that a course leader may sign (R14). */
export const COURSE_INTYG: readonly string[] = ['SOS-2021-B10', 'SOS-2015-B5'];
/** Forms on which the head of department may be represented by an appointed doctor (SOSFS 2015:8 4 kap. 4 §). */
export const APPOINTED_DOCTOR_INTYG: readonly string[] = [
  FINAL_INTYG_2015,
  'SOS-2015-B8a',
  THIRD_COUNTRY_FINAL_INTYG,
];

const APPLICATIONS: readonly string[] = [
  BT_APPLICATION,
  SPECIALIST_APPLICATION_2021,
  SPECIALIST_APPLICATION_2015,
];

/** An application is signed by the applicant, everything else by somebody else. */
export function isApplicationForm(type: string): boolean {
  return APPLICATIONS.includes(type);
}

/** What states the whole of the service: an intyg, or in 2015 the table inside the application. */
export function serviceFormOf({ kind, regulation }: TrainingFacts['post']): string {
  if (kind === 'bt') return SERVICE_INTYG;
  return regulation === SOSFS_2015 ? SPECIALIST_APPLICATION_2015 : ST_SERVICE_INTYG;
}

/** The intyg that says that everything is achieved; 8 b is for specialists from a third country. */
export function finalForms({ post, isThirdCountrySpecialist }: TrainingFacts): string[] {
  if (post.kind === 'bt') return [BASE_COMPETENCE_INTYG];
  if (post.kind === 'at') return [];
  if (post.regulation !== SOSFS_2015) return [FINAL_INTYG_2021];
  return isThirdCountrySpecialist ? [THIRD_COUNTRY_FINAL_INTYG, FINAL_INTYG_2015] : [FINAL_INTYG_2015];
}

export function inForce(intyg: readonly IntygSummary[], type: string): IntygSummary[] {
  return intyg.filter((one) => one.type === type && one.status === 'in-force');
}

/** Goals that at least one intyg in force attests. */
export function attestedGoals(intyg: readonly IntygSummary[]): Set<string> {
  return new Set(inForce(intyg, GOAL_INTYG).flatMap((one) => one.goals));
}

/** Half of the rules ask, of the same facts. */
const enclosedOf = new WeakMap<RuleFacts, readonly IntygSummary[]>();

/** The documents the application encloses; before an application exists, all that are in force. */
export function enclosedIntyg(facts: RuleFacts): readonly IntygSummary[] {
  const known = enclosedOf.get(facts);
  if (known) return known;
  const ids = facts.application && new Set(facts.application.enclosed);
  const enclosed = facts.intyg.filter((one) => (ids ? ids.has(one.id) : one.status === 'in-force'));
  enclosedOf.set(facts, enclosed);
  return enclosed;
}

export function isSigning(facts: RuleFacts, type: string): boolean {
  return facts.signing?.type === type;
}

/** Whether the question is about a training of this kind: rules of BT do not speak of an ST, and the other way round. */
export function isKind(facts: RuleFacts, kind: TrainingFacts['post']['kind']): boolean {
  return facts.training.post.kind === kind;
}
