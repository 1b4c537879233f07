export * from './application-facts.js';
export * from './assessor-facts.js';
export * from './bt-facts.js';
export * from './competence-facts.js';
export * from './intyg-facts.js';
export * from './register-fact.js';
export * from './training-facts.js';
