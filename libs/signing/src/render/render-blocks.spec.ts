import { execFileSync } from 'node:child_process';
import type { PDFRef } from 'pdf-lib';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFStream, PDFString } from 'pdf-lib';
import { canonicalJson } from '../canonical/canonical-json.js';
import { sha256Hex } from '../canonical/sha256.js';
import type { BlockDocument } from '../contract/block-document.js';
import { SigningError } from '../signing-error.js';
import { compiledSigning, removeCompiledSigning } from '../testing/compiled-signing.js';
import { sampleDocument, serviceRows, tenPages } from '../testing/sample-document.js';
import { ARCHIVE_FIELDS } from './base-revision.js';
import { fontsHash } from './font-face.js';
import { renderBlocks } from './render-blocks.js';
afterAll(removeCompiledSigning);

const json = canonicalJson({ a: 'å' });
const render = (traits: Partial<BlockDocument> = {}) => renderBlocks(sampleDocument(traits), json);

describe('rendering gives the same bytes for ever', () => {
  // A changed hash means that every document issued so far can no longer be verified: that is a new renderer version.
  const golden: [string, BlockDocument['blocks'] | undefined, number, string][] = [
    ['one line', undefined, 1, '3f79f4ed59848621f378a36d65161216bccd7111087ad4cda2db9bdd3cda98c4'],
    ['ten pages', tenPages(), 10, 'f1588bab2a675cf35a322a706afd4009e6a38ae25ce818b6aad54f8e3f87a0f5'],
    [
      '39 service rows',
      serviceRows(39),
      2,
      '72214a90071605678f13d0c9c6fb359ad0889b2b77b5018bc4dc5b880099770e',
    ],
  ];
  it.each(golden)('%s', async (_name, blocks, pages, hash) => {
    const { bytes } = await render(blocks === undefined ? {} : { blocks });
    expect((await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount()).toBe(pages);
    expect(sha256Hex(bytes)).toBe(hash);
  });

  it('with the same fonts', () => {
    expect(fontsHash()).toBe('3613e81ab8d17085ea08cb4ff381a9a30df0381a889a28d198ef4185f3b75227');
  });

  it('whatever was rendered before in the same process', async () => {
    const before = sha256Hex((await render()).bytes);
    await render({ title: 'µ μ – Ω Ελένη', blocks: serviceRows(3) });
    expect(sha256Hex((await render()).bytes)).toBe(before);
  });

  it('whatever locale, zone and language the machine has', async () => {
    const environment = { ...process.env, TZ: 'Asia/Tokyo', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
    const folder = compiledSigning();
    const script = `
      import { renderBlocks } from '${folder}/render/render-blocks.js';
      import { sampleDocument } from '${folder}/testing/sample-document.js';
      import { createHash } from 'node:crypto';
      const json = Buffer.from('${Buffer.from(json).toString('base64')}', 'base64');
      const { bytes } = await renderBlocks(sampleDocument(), json);
      console.log(createHash('sha256').update(bytes).digest('hex'));`;
    const parameters = ['--input-type=module', '-e', script];
    const output = execFileSync(process.execPath, parameters, { env: environment, encoding: 'utf8' });
    expect(output.trim()).toBe(sha256Hex((await render()).bytes));
  });
});

describe('the rendered file is what PDF/A-3a and PDF/UA-1 ask for', () => {
  async function catalog() {
    const pdf = await PDFDocument.load((await render({ blocks: serviceRows(39) })).bytes, {
      updateMetadata: false,
    });
    return { pdf, context: pdf.context, catalog: pdf.catalog };
  }
  const name = (value: unknown): string => String(value);

  it('is tagged, has a language and shows its title', async () => {
    const { catalog: root } = await catalog();
    expect(root.lookup(PDFName.of('Lang'), PDFString).asString()).toBe('sv-SE');
    expect(name(root.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked')))).toBe('true');
    expect(
      name(root.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))),
    ).toBe('true');
  });

  it('has an sRGB output intent and XMP with both ids, not compressed', async () => {
    const { catalog: root, context } = await catalog();
    const [intent] = root.lookup(PDFName.of('OutputIntents'), PDFArray).asArray();
    expect(name(context.lookup(intent, PDFDict).get(PDFName.of('S')))).toBe('/GTS_PDFA1');
    const metadata = root.lookup(PDFName.of('Metadata'), PDFStream);
    expect(metadata.dict.has(PDFName.of('Filter'))).toBe(false);
    const xmp = Buffer.from(metadata.getContents()).toString('utf8');
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('Provdokument för underskrift');
  });

  it('attaches the JSON as its source, byte for byte', async () => {
    const { catalog: root, context } = await catalog();
    const [file] = root.lookup(PDFName.of('AF'), PDFArray).asArray();
    const specification = context.lookup(file, PDFDict);
    expect(name(specification.get(PDFName.of('AFRelationship')))).toBe('/Source');
    const stream = specification.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'), PDFStream);
    expect(Buffer.from(stream.getContents()).equals(json)).toBe(true);
  });

  it('declares every signature field from the start, each with a name for screen readers', async () => {
    const { catalog: root, context } = await catalog();
    const form = root.lookup(PDFName.of('AcroForm'), PDFDict);
    expect(name(form.get(PDFName.of('SigFlags')))).toBe('3');
    const widgets = form
      .lookup(PDFName.of('Fields'), PDFArray)
      .asArray()
      .map((ref) => context.lookup(ref, PDFDict));
    const fields = widgets.map((widget) => widget.lookup(PDFName.of('T'), PDFHexString).decodeText());
    expect(fields).toEqual(['plattform', 'handledare', 'extern', ...ARCHIVE_FIELDS]);
    for (const widget of widgets) {
      expect(widget.has(PDFName.of('TU'))).toBe(true);
      expect(widget.has(PDFName.of('StructParent'))).toBe(true);
      expect(name(widget.get(PDFName.of('F')))).toBe('132');
      expect(widget.has(PDFName.of('V'))).toBe(false);
    }
    expect(root.lookup(PDFName.of('DSS'), PDFDict).keys()).toEqual([PDFName.of('Type')]);
  });

  it('gives every marked content and widget exactly one owner', async () => {
    const { catalog: root, pdf, context } = await catalog();
    const tree = root.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const numbers = tree
      .lookup(PDFName.of('ParentTree'), PDFDict)
      .lookup(PDFName.of('Nums'), PDFArray)
      .asArray();
    const keys = numbers.filter((_value, index) => index % 2 === 0).map(String);
    expect(keys).toEqual(keys.map((_key, index) => String(index)));
    pdf.getPages().forEach((page, index) => {
      const content = page.node.Contents();
      if (!(content instanceof PDFStream)) throw new Error('no content');
      const owners = context.lookup(numbers[2 * index + 1] as PDFRef, PDFArray);
      expect(name(page.node.get(PDFName.of('Tabs')))).toBe('/S');
      expect(name(page.node.get(PDFName.of('StructParents')))).toBe(String(index));
      expect(owners.size()).toBeGreaterThan(3);
    });
  });

  it('ends with a line feed and names the seal’s object before it exists', async () => {
    const { bytes, size } = await render();
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.endsWith('%%EOF\n')).toBe(true);
    expect(text).toContain(`/DocMDP ${size} 0 R`);
    expect(text).not.toContain(`\n${size} 0 obj`);
  });
});

describe('rendering refuses', () => {
  const [person] = sampleDocument().signatureFields;
  const cases: [string, Partial<BlockDocument>][] = [
    ['an emoji', { title: 'Intyg 👍' }],
    ['a heading that skips a level', { blocks: [{ kind: 'heading', level: 3, text: 'x' }] }],
    [
      'a row with a cell too few',
      { blocks: [{ kind: 'table', columns: [{ header: 'a' }, { header: 'b' }], rows: [['1']] }] },
    ],
    ['two fields of one name', { signatureFields: person === undefined ? [] : [person, person] }],
    [
      'a field with a reserved name',
      { signatureFields: [{ name: 'arkiv1', label: 'x', kind: 'authority-seal' }] },
    ],
    ['a person’s field that names nobody', { signatureFields: [{ name: 'a', label: 'x', kind: 'person' }] }],
    [
      'a document without end',
      {
        blocks: Array.from({ length: 900 }, () => ({ kind: 'paragraph', text: 'x '.repeat(2000) }) as const),
      },
    ],
  ];
  it.each(cases)('%s', async (_name, traits) => {
    await expect(render(traits)).rejects.toBeInstanceOf(SigningError);
  });
});
