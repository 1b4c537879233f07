export * from './acts.js';
export * from './hearing.js';
export { CaseDocumentParams, CaseFileParams, CaseParams } from './shapes.js';
export * from './states.js';
export * from './suspicion.js';
export * from './suspicion-case.js';
