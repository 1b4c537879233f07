export * from './credit-kinds.js';
export * from './interruption-kinds.js';
export * from './protection.js';
export * from './service-areas.js';
export * from './sources-of-competence.js';
export * from './licence-routes.js';
