export * from './actor.js';
export * from './session.js';
export * from './mandates.js';
export * from './people.js';
export * from './person-changes.js';
export * from './competence.js';
