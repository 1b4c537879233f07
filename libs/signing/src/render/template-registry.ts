import type { BlockDocument } from '../contract/block-document.js';

/**
 * Maps signed JSON to blocks with the template that the JSON names by hash. Returns null when the template is not
 * known. Pure, synchronous, the same answer for ever.
 */
export interface TemplateRegistry {
  renderTemplate(signedJson: unknown): BlockDocument | null;
}
