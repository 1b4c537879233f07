import {
  canonicalJson,
  renderBlocks,
  signedEnvelopeSchema,
  type BlockDocument,
} from '@specialistvagen/signing';
import {
  buildSignedJson,
  renderTemplate,
  templateOf,
  type PrintDocument,
} from '@specialistvagen/regulations';
import {
  aPlatform,
  DOCUMENT_ID,
  FORMS,
} from '../../libs/regulations/src/templates/signed-document.builder.js';

/** The law's library and the renderer do not know each other; here their shapes are held together. */
describe('what a template prints', () => {
  it.each(Object.keys(FORMS))('%s is a document that the renderer takes', async (type) => {
    const template = templateOf(type);
    if (!template) throw new Error(`no template for ${type}`);
    const built = buildSignedJson({
      template,
      documentId: DOCUMENT_ID,
      form: FORMS[type] ?? {},
      platform: aPlatform(type),
    });
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
    expect(signedEnvelopeSchema.safeParse(built.json).success).toBe(true);

    const printed: PrintDocument | null = renderTemplate(built.json);
    const blocks: BlockDocument | null = printed;
    if (!blocks) throw new Error('nothing printed');
    const once = await renderBlocks(blocks, canonicalJson(built.json));
    const again = await renderBlocks(blocks, canonicalJson(built.json));
    expect(Buffer.from(once.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    expect(Buffer.from(once.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});
