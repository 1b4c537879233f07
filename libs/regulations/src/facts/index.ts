export * from './application-facts.js';
export * from './assessor-facts.js';
export * from './background-facts.js';
export * from './competence-facts.js';
export * from './intyg-facts.js';
export * from './register-fact.js';
export * from './rule-facts.js';
export * from './training-facts.js';
