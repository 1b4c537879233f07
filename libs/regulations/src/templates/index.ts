export * from './build-signed-json.js';
export * from './declarations.js';
export * from './print-document.js';
export * from './render-template.js';
export * from './signed-json.js';
export * from './template-store.js';
export * from './template.js';
