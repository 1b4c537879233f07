export * from './cube.js';
export * from './coverage.js';
export * from './definitions.js';
export * from './releases.js';
export * from './operations.js';
