export {
  btTime,
  areaTime,
  creditMonths,
  hasPartIn,
  lastDayOfService,
  SIX_MONTHS,
  type BtTime,
} from './bt-time.js';
export { holdsOn, isCheckedOn, isLicensedOn, isSpecialistOn } from './competence-on-day.js';
export {
  attestedGoals,
  BASE_COMPETENCE_INTYG,
  BT_APPLICATION,
  BT_APPROVAL,
  enclosedIntyg,
  GOAL_INTYG,
  inForce,
  SERVICE_INTYG,
} from './documents.js';
export * from './independence.js';
export { PROTECTED_VALUE } from './r27-protected-identity.js';
export * from './rule.js';
export * from './run-rules.js';
