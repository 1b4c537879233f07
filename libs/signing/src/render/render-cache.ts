import { sha256Hex } from '../canonical/sha256.js';
import type { BlockDocument } from '../contract/block-document.js';
import type { BaseRevision } from './base-revision.js';
import { renderBlocks } from './render-blocks.js';

/**
 * Renderings by what they are a function of. A document is rendered when prepared and compared when each person signs
 * and once more before it is released; the second and later times are free.
 */
export class RenderCache {
  private readonly kept = new Map<string, BaseRevision>();

  constructor(private readonly limit = 32) {}

  async render(document: BlockDocument, json: Uint8Array): Promise<BaseRevision> {
    const key = sha256Hex(`${sha256Hex(json)}${JSON.stringify(document)}`);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const base = await renderBlocks(document, json);
    if (this.kept.size >= this.limit) this.kept.delete(this.kept.keys().next().value ?? '');
    if (this.limit > 0) this.kept.set(key, base);
    return base;
  }
}
