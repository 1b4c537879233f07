import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractParts } from '../../pades/extract-parts.js';
import { archived, forger, ours, whole } from '../attack-tools.js';
import { describeWith } from '../external-programs.js';
import { opensslVerdict } from '../openssl.js';
import { Pdfsig } from '../pdfsig.js';
import { templates } from '../sample-registry.js';
import { Corpus } from './corpus.js';
import { mutant } from './fuzz.js';

const SEED = 1_130;
const MUTANTS = 120;
const rootPem = join(ours.trustDir, 'root.pem');

describeWith(['pdfsig', 'certutil', 'openssl'], 'on genuine files and mutants of them', () => {
  let pdfsig: Pdfsig;
  let corpus: Corpus;
  beforeAll(async () => {
    pdfsig = new Pdfsig(rootPem);
    const stored = forger.store(await whole()).bytes;
    corpus = await Corpus.of([(await whole()).bytes, stored, (await archived()).bytes], templates);
  });
  afterAll(() => pdfsig.close());

  const files = (): Buffer[] => [
    ...corpus.files.flatMap(({ bytes, ends }) => ends.map((end) => bytes.subarray(0, end))),
    ...Array.from({ length: MUTANTS }, (_, number) => mutant(corpus, SEED, number).file),
  ];

  it('our verdict is never looser than pdfsig’s, and often stricter', async () => {
    let [accepted, stricter] = [0, 0];
    for (const file of files()) {
      const { verdict, signers } = await ours.operations.verify(file);
      const { valid, trusted } = pdfsig.verdict(file);
      if (verdict === 'in-force') {
        accepted += 1;
        // The archive's stamps are no signatures of anybody, and pdfsig does not count them.
        const count = signers.filter(({ kind }) => kind !== 'archive').length;
        expect({ valid, trusted }).toEqual({ valid: count, trusted: count });
      } else if (valid === 3 && trusted === 3) stricter += 1;
    }
    expect(accepted).toBeGreaterThan(3);
    expect(stricter).toBeGreaterThan(5);
  });

  it('nor than that of openssl on each signature and stamp', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'openssl-'));
    let checked = 0;
    for (const file of files()) {
      const { verdict, signers } = await ours.operations.verify(file);
      if (verdict !== 'in-force' && verdict !== 'superseded-revision') continue;
      for (const parts of await extractParts(file, templates)) {
        const signedAt = signers.find(({ field }) => field === parts.field)?.signedAt ?? '';
        const found = opensslVerdict(parts, { folder, rootPem, at: new Date(signedAt) });
        expect(found).toEqual({ signature: true, otherBytes: false, stamp: true });
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(12);
  });
});
