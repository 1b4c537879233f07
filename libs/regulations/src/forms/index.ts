export * from './check-form.js';
export { roleOf, type SignerRoles } from './check-signatures.js';
export type { FormFault, FormFaultCode } from './field-faults.js';
export * from './form-specification.js';
