export { CHECKS, checkOf, runChecks } from './checks/index.js';
export type { DocumentReference, FoundFacts } from './found.js';
export { falseAlarmText, togetherText } from './measured.js';
export { CHECK_IDS } from './plausibility-check.js';
export type { CheckId, CheckFinding, PlausibilityCheck } from './plausibility-check.js';
export type { SigningFacts, SubjectFacts } from './signing-facts.js';
