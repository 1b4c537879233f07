import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { renderTemplate } from '@specialistvagen/regulations';
import { renderBlocks, sha256Hex } from '@specialistvagen/signing';
import { describeWith } from '../../libs/signing/src/testing/external-programs.js';
import { codeOnPaper } from '../support/printed-page.js';

const folder = join('test', 'golden', 'documents');

describeWith(['pdftoppm'], 'the code that is printed on a document of each released template', () => {
  const names = readdirSync(folder).sort();

  it('is there for all of them', () => expect(names.length).toBeGreaterThanOrEqual(30));

  it.each(names)('%s: a camera reads the address and 128 bits of the hash, and no more', async (name) => {
    const json = readFileSync(join(folder, name));
    const document = renderTemplate(JSON.parse(json.toString()));
    if (!document) throw new Error('no template takes the data');
    const { bytes } = await renderBlocks(document, json);
    const expected = `https://example.invalid/kontrollera#${sha256Hex(json).slice(0, 32)}`;
    expect(codeOnPaper(bytes)?.text).toBe(expected);
  });
});
