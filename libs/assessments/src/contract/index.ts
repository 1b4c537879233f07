export * from './assessment-method.js';
