export * from './block-document.js';
export * from './credential.js';
export * from './envelope.js';
export * from './signed-status-list.js';
export * from './signing-request.js';
export * from './verification.js';
