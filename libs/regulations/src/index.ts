export * from './facts/index.js';
export * from './time/index.js';
export * from './vocabulary/index.js';
export * from './rules/rule.js';
export * from './forms/form-specification.js';
export * from './templates/print-document.js';
export * from './templates/signed-json.js';
export * from './templates/template.js';
