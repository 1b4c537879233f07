import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { archiveFaults } from '../testing/archive-structure.js';
import { describeWhere, run } from '../testing/external-programs.js';
import { sampleJson, templates } from '../testing/sample-registry.js';
import { signatureRequest, signingInstance } from '../testing/signing-instance.js';
import { RenderCache } from '../render/render-cache.js';
import { openDocument } from './open-document.js';
import { walkRevisions } from './walk-revisions.js';

const { operations, dataDir } = signingInstance();

/** Page, seal, two people, validation data, archive stamp, and both once more: the file as it was after each revision. */
async function revisions(): Promise<Buffer[]> {
  const json = sampleJson(await operations.pins(), { size: 'rows' });
  const { pdf } = await operations.prepare(json);
  const first = await operations.signPersonal(pdf, signatureRequest('handledare'));
  const second = await operations.signPersonal(first.pdf, signatureRequest('extern'));
  const archived = await operations.archive(second.pdf);
  const file = Buffer.from((await operations.archive(archived.pdf)).pdf);
  const opening = await openDocument(file, templates, new RenderCache(0));
  if (!opening.ok) throw new Error(opening.fault);
  const { base } = opening.opened;
  const { signatures, stores } = walkRevisions(file, base);
  const ends = [base.bytes.length, ...[...signatures, ...stores].map(({ end }) => end)];
  return ends.sort((a, b) => a - b).map((end) => file.subarray(0, end));
}

describe('after every revision', () => {
  it('the file is what PDF/A-3a and PDF/UA-1 ask for', async () => {
    const files = await revisions();
    expect(files).toHaveLength(8);
    for (const file of files) expect(await archiveFaults(file)).toEqual([]);
  });

  it('it is the earlier file with something behind it, and genuine as it stands', async () => {
    const files = await revisions();
    const verdicts = await Promise.all(files.map(async (file) => (await operations.verify(file)).verdict));
    expect(verdicts).toEqual([
      'not-issued-here',
      'superseded-revision',
      'superseded-revision',
      'in-force',
      'in-force',
      'in-force',
      'in-force',
      'in-force',
    ]);
  });

  const broken: [string, string, string][] = [
    ['language', '/Lang (sv-SE)', '/Long (sv-SE)'],
    ['output intent', '/S /GTS_PDFA1', '/S /GTS_PDFX1'],
    ['attachment’s relation', '/AFRelationship /Source', '/AFRelationship /Secret'],
    ['PDF/UA-1', '<pdfuaid:part>1<', '<pdfuaid:part>2<'],
    ['tagged', '/Marked true', '/Marked null'],
    ['every font is embedded', '/FontFile2', '/FontFile9'],
  ];
  it.each(broken)('a file without its %s is found out', async (fault, from, to) => {
    const [page = Buffer.alloc(0)] = await revisions();
    const copy = Buffer.from(page.toString('latin1').replaceAll(from, to), 'latin1');
    expect(copy).not.toEqual(page);
    expect(await archiveFaults(copy)).toContain(fault);
  });
});

describeWhere(['verapdf'], 'veraPDF agrees after every revision', () => {
  it('on PDF/A-3a and PDF/UA-1', async () => {
    for (const [number, file] of (await revisions()).entries()) {
      const path = join(dataDir, `revision-${number}.pdf`);
      writeFileSync(path, file);
      for (const flavour of ['3a', 'ua1'])
        expect(run('verapdf', ['--format', 'text', '-f', flavour, path])).toMatch(/^PASS/m);
    }
  });
});
