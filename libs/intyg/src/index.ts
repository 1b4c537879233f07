export * from './contract/index.js';
export type { DocumentRevision, DocumentSigner, PreparedDocument, Subject } from './domain/document.js';
export type { ActItem, DocumentOrder, OrderedSigner } from './domain/document-order.js';
export type { DocumentStanding, ListedStanding } from './storage/document-status.js';
export { DocumentSigning } from './use-cases/document-signing.js';
export type { DocumentFile } from './use-cases/document-signing.js';
export type { DocumentSubject, SignatureContext, SignedContext } from './use-cases/document-subjects.js';
export { CloseEndedActs } from './use-cases/close-ended-acts.js';
export { SigningSettings } from './use-cases/signing-settings.js';
