import type { BlockDocument } from '../contract/block-document.js';
import type { DocumentPins } from '../contract/envelope.js';
import { sha256Hex } from '../canonical/sha256.js';
import type { TemplateRegistry } from '../render/template-registry.js';
import { oneLine, sampleDocument, serviceRows, tenPages } from './sample-document.js';

const TEMPLATE = { id: 'sample@1', hash: sha256Hex('sample@1') };
const BLOCKS = { one: oneLine, ten: tenPages, rows: serviceRows };

interface SampleForm {
  readonly text: string;
  readonly size: keyof typeof BLOCKS;
  readonly fields: BlockDocument['signatureFields'];
}

/** A template of the specs' own: prints the form's text and declares the form's fields. */
export const templates: TemplateRegistry = {
  renderTemplate(signedJson) {
    const { template, documentId, form, platform } = signedJson as {
      template: { hash: string };
      documentId: string;
      form: SampleForm;
      platform: { test: boolean };
    };
    if (template.hash !== TEMPLATE.hash) return null;
    const blocks = [...BLOCKS[form.size](), { kind: 'paragraph', text: form.text } as const];
    const document = sampleDocument({ documentId, blocks, signatureFields: form.fields });
    return platform.test ? document : { ...document, testMarking: undefined };
  },
};

/** Signed JSON for that template. */
export function sampleJson(pins: DocumentPins, form: Partial<SampleForm> = {}, test = true) {
  const fields = sampleDocument().signatureFields;
  return {
    schema: 'sample@1',
    documentId: '019aa8a0-0000-7000-8000-000000000001',
    type: 'SAMPLE',
    template: TEMPLATE,
    form: { text: 'Uppgifterna är riktiga.', size: 'one', fields, ...form },
    platform: { test, pins },
  };
}
