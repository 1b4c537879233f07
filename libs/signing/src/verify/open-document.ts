import { fontsHash } from '../render/font-face.js';
import { parseCanonicalJson } from '../canonical/canonical-json.js';
import type { BlockDocument } from '../contract/block-document.js';
import { signedEnvelopeSchema, type SignedEnvelope } from '../contract/envelope.js';
import type { BaseRevision } from '../render/base-revision.js';
import type { TemplateRegistry } from '../render/template-registry.js';
import type { RenderCache } from '../render/render-cache.js';
import { attachedJson } from './attached-json.js';
import type { ReasonCode } from './reasons.js';

export interface OpenedDocument {
  readonly envelope: SignedEnvelope;
  readonly document: BlockDocument;
  readonly base: BaseRevision;
}

export type Opening =
  | { readonly ok: true; readonly opened: OpenedDocument }
  | { readonly ok: false; readonly fault: ReasonCode; readonly envelope: SignedEnvelope | null };

/**
 * Reads the attached data, renders the first revision again from it and compares every byte. Only what the comparison
 * has confirmed is handed on; from here on nobody needs to parse the file's first revision.
 */
export async function openDocument(
  file: Buffer,
  templates: TemplateRegistry,
  cache: RenderCache,
): Promise<Opening> {
  const json = attachedJson(file);
  if (json === null) return { ok: false, fault: 'no-data', envelope: null };
  const envelope = readEnvelope(json);
  if (envelope === null) return { ok: false, fault: 'data-unreadable', envelope: null };
  const { pins, test } = envelope.platform;
  if (pins.fonts !== fontsHash()) return { ok: false, fault: 'renderer-unknown', envelope };
  let document: BlockDocument | null;
  let base: BaseRevision;
  try {
    document = templates.renderTemplate(parseCanonicalJson(json));
    if (document === null) return { ok: false, fault: 'template-unknown', envelope };
    base = await cache.render(document, json);
  } catch {
    // A known template refuses data of the wrong shape, and the renderer text that it cannot print.
    return { ok: false, fault: 'data-unreadable', envelope };
  }
  if (document.documentId !== envelope.documentId || (document.testMarking !== undefined) !== test) {
    return { ok: false, fault: 'data-unreadable', envelope };
  }
  const isSame = file.subarray(0, base.bytes.length).equals(base.bytes);
  return isSame
    ? { ok: true, opened: { envelope, document, base } }
    : { ok: false, fault: 'base-differs', envelope };
}

function readEnvelope(json: Buffer): SignedEnvelope | null {
  try {
    return signedEnvelopeSchema.parse(parseCanonicalJson(json));
  } catch {
    return null;
  }
}
