export { DomainError, refuseIf } from './domain-error.js';
export type { ErrorKind, Reason } from './domain-error.js';
export * from './row-import.js';
export { asId } from './id.js';
export type { Id } from './id.js';
export {
  findPersonalIdentityNumbers,
  personalIdentityNumberReasons,
} from './personal-identity-numbers-in-text.js';
export type { FoundPersonalIdentityNumber } from './personal-identity-numbers-in-text.js';
