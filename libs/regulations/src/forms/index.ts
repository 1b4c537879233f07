export * from './check-form.js';
export type { FormFault, FormFaultCode } from './field-faults.js';
export * from './form-specification.js';
