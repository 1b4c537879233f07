export * from './facts/index.js';
export * from './forms/index.js';
export * from './law-data/index.js';
export * from './rules/index.js';
export * from './templates/index.js';
export * from './time/index.js';
export * from './vocabulary/index.js';
