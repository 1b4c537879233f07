export * from './parts.js';
export * from './intyg-type.js';
export * from './content.js';
export * from './requests.js';
export * from './views.js';
export * from './signing-act.js';
export * from './progress.js';
export * from './assessor.js';
