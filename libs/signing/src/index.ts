export * from './contract/index.js';
export { canonicalJson, parseCanonicalJson, type JsonValue } from './canonical/canonical-json.js';
export { sha256, sha256Hex } from './canonical/sha256.js';
export {
  checkText,
  MAX_TEXT_LENGTH,
  normaliseText,
  type RefusedCharacter,
  type TextCheck,
} from './text/check-text.js';
export { renderBlocks } from './render/render-blocks.js';
export { fontsHash } from './render/font-face.js';
export type { TemplateRegistry } from './render/template-registry.js';
export type {
  RenderedDocument,
  SignedDocument,
  SigningPool,
  SigningPoolOptions,
} from './pool/signing-pool.js';
export { SigningError, type SigningErrorCode, type SigningReason } from './signing-error.js';
