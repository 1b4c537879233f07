export { btTime, areaTime, hasPartIn, lastDayOfService, SIX_MONTHS, type BtTime } from './bt-time.js';
export { holdsOn, isCheckedOn, isLicensedOn, isSpecialistOn } from './competence-on-day.js';
export {
  attestedGoals,
  BASE_COMPETENCE_INTYG,
  BT_APPLICATION,
  BT_APPROVAL,
  COURSE_INTYG,
  enclosedIntyg,
  finalForms,
  GOAL_INTYG,
  inForce,
  isApplicationForm,
  serviceFormOf,
  SERVICE_INTYG,
  SPECIALIST_APPLICATION_2015,
  SPECIALIST_APPLICATION_2021,
} from './documents.js';
export * from './independence.js';
export { PROTECTED_VALUE } from './r27-protected-identity.js';
export * from './rule.js';
export * from './run-rules.js';
