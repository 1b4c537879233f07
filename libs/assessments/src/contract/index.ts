export * from './assessment.js';
export * from './assessment-form.js';
export * from './assessment-method.js';
export * from './assessment-scale.js';
export * from './assessment-round.js';
export * from './attachment.js';
export * from './logbook.js';
export * from './reflection.js';
