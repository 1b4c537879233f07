export * from './review.js';
export * from './unit-figures.js';
