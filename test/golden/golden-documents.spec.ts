import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSignedJson, renderTemplate, shippedTemplates } from '@specialistvagen/regulations';
import type { HashedTemplate } from '@specialistvagen/regulations';
import { canonicalJson, renderBlocks } from '@specialistvagen/signing';
import {
  aPlatform,
  DOCUMENT_ID,
  FORMS,
} from '../../libs/regulations/src/templates/signed-document.builder.js';

type Golden = { template: string; page: string };

const folder = join('test', 'golden', 'documents');
const hashesPath = join('test', 'golden', 'pages.json');
const hashes = JSON.parse(readFileSync(hashesPath, 'utf8')) as Record<string, Golden>;
const nameOf = ({ template: { type, version } }: HashedTemplate): string => `${type}-${version}`;

/**
 * The signed data of one document for each released template version, kept as it was, and the hash of its page. A page that
 * changes means that every document issued on the template can no longer be verified. `GOLDEN=add npx jest test/golden`
 * adds what a new template lacks; it never touches one that is there.
 */
beforeAll(() => (process.env['GOLDEN'] === 'add' ? addMissing() : undefined));

describe('the first revision is the same for ever', () => {
  it.each(shippedTemplates().map((one) => [nameOf(one), one] as const))('%s', async (name, template) => {
    const golden = hashes[name];
    // An unknown template is a new release: add it. Another hash is an edited one, which is forbidden.
    expect({ name, template: golden?.template }).toEqual({ name, template: template.hash });
    expect(await pageOf(readFileSync(join(folder, `${name}.json`)))).toBe(golden?.page);
  });

  it('no released template has gone: a document on it could not be read any more', () => {
    const shipped = shippedTemplates().map(nameOf);
    expect(Object.keys(hashes).filter((name) => !shipped.includes(name))).toEqual([]);
  });
});

async function pageOf(json: Uint8Array): Promise<string> {
  const document = renderTemplate(JSON.parse(new TextDecoder().decode(json)));
  if (!document) throw new Error('no template takes the data');
  const { bytes } = await renderBlocks(document, json);
  return createHash('sha256').update(bytes).digest('hex');
}

async function addMissing(): Promise<void> {
  for (const template of shippedTemplates()) {
    const name = nameOf(template);
    const path = join(folder, `${name}.json`);
    if (existsSync(path)) continue;
    const { type } = template.template;
    const built = buildSignedJson({
      template,
      documentId: DOCUMENT_ID,
      form: FORMS[type] ?? {},
      platform: aPlatform(type),
    });
    if (!built.ok) throw new Error(JSON.stringify(built.faults));
    const json = canonicalJson(built.json);
    writeFileSync(path, json);
    hashes[name] = { template: template.hash, page: await pageOf(json) };
  }
  writeFileSync(hashesPath, `${JSON.stringify(hashes, null, 2)}\n`);
}
