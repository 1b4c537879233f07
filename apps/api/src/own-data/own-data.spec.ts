import { createHash } from 'node:crypto';
import { leafHash } from '@specialistvagen/evidence-log';
import { strFromU8, unzipSync } from 'fflate';
import { arrangeMajasTraining } from '../../../../test/architecture/access-matrix/arrange.js';
import type { MajasIds } from '../../../../test/architecture/access-matrix/arrange.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';

type Package = Record<string, Uint8Array>;
type Entry = { canonical: string; leafHash: string };

const db = usePostgres();
const product = useProduct(db);
let ids: MajasIds = {};
let majas: Package = {};

const packageOf = async (key: string): Promise<Package> =>
  unzipSync(await (await product.signedIn(key)).bytes('/me/everything'));
const jsonIn = <T>(files: Package, name: string) =>
  JSON.parse(strFromU8(files[name] ?? new Uint8Array())) as T;

beforeAll(async () => {
  ({ ids } = await arrangeMajasTraining(product.url));
  majas = await packageOf('maja');
}, 180_000);

describe('everything about oneself', () => {
  it('has each part of the portfolio, and says what is in it', () => {
    const names = Object.keys(majas);
    for (const part of [
      'person',
      'vem-har-sett',
      'tjanster',
      'bakgrund',
      'intyg',
      'bedomningar',
      'logg',
      'reflektioner',
    ])
      expect(names).toContain(`${part}.json`);
    for (const part of ['tid', 'plan', 'ansokan']) expect(names).toContain(`${part}-${ids.post}.json`);
    const contents = jsonIn<{ name: string; size: number; sha256: string }[]>(majas, 'innehall.json');
    expect(contents.map(({ name }) => name).sort()).toEqual(
      names.filter((name) => name !== 'innehall.json').sort(),
    );
    for (const { name, size, sha256 } of contents) {
      const bytes = majas[name] ?? new Uint8Array();
      expect([name, bytes.byteLength, createHash('sha256').update(bytes).digest('hex')]).toEqual([
        name,
        size,
        sha256,
      ]);
    }
  });

  it('has every signed document, byte for byte as it is opened one at a time', async () => {
    const maja = await product.signedIn('maja');
    const opened = await maja.bytes(`/documents/${ids.document}/pdf`);
    const packed = Object.entries(majas).filter(([name]) => name.startsWith('dokument/'));
    expect(packed.length).toBeGreaterThan(0);
    expect(packed.some(([, bytes]) => opened.equals(bytes))).toBe(true);
  });

  it('has the files that lie beside the log, the reflections and the assessments', () => {
    const files = Object.keys(majas).filter((name) => /^(filer|tidigare-handlingar)\//.test(name));
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  it('has the entries of the log about the documents, each with the hash of its bytes', () => {
    const entries = jsonIn<Entry[]>(majas, 'underskriftslogg.json');
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      expect(leafHash(Buffer.from(entry.canonical, 'utf8')).toString('hex')).toBe(entry.leafHash);
    expect(entries.some(({ canonical }) => canonical.includes(ids.document ?? '-'))).toBe(true);
    // The proofs speak of the same entries; here nothing has signed the tree yet.
    const proof = jsonIn<{ entries: { canonical: string; index: number | null }[] }>(majas, 'loggbevis.json');
    expect(proof.entries.map(({ canonical }) => canonical)).toEqual(
      entries.map(({ canonical }) => canonical),
    );
    expect(proof.entries.every(({ index }) => index === null)).toBe(true);
  });
});

describe('what others have recorded about oneself', () => {
  type Mandates = { role: string; personId: string; basis: string }[];
  type Competence = { personId: string; items: { kind: string; sourceLabel: string }[] };

  it.each([
    ['anders', 'study_director'],
    ['ingrid', 'case_officer'],
  ])('is in the package of %s: mandates and their basis, competence and its source', async (key, role) => {
    const files = await packageOf(key);
    const { personId } = jsonIn<{ personId: string }>(files, 'person.json');
    const mandates = jsonIn<Mandates>(files, 'uppdrag.json');
    expect(mandates.map((one) => one.role)).toContain(role);
    expect(new Set(mandates.map((one) => one.personId))).toEqual(new Set([personId]));
    expect(mandates.every(({ basis }) => basis !== '')).toBe(true);
    expect(jsonIn<Competence>(files, 'kompetens.json').personId).toBe(personId);
  });

  it('has a doctor’s licence, as HOSP has answered', () => {
    const { items } = jsonIn<Competence>(majas, 'kompetens.json');
    expect(items.find(({ kind }) => kind === 'licence')?.sourceLabel).toContain('HOSP');
    expect(jsonIn<Mandates>(majas, 'uppdrag.json')).toEqual([]);
  });
});

describe('what is somebody else’s', () => {
  it.each([
    ['noor', 'another doctor'],
    ['anders', 'her study director'],
    ['ingrid', 'an officer'],
    ['magnus', 'who runs the system'],
  ])('is not in the package of %s, %s', async (key) => {
    const files = await packageOf(key);
    const all = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n');
    for (const id of [ids.document, ids.signedIntyg, ids.reflection, ids.logbookEntry])
      expect(all.includes(id ?? '-')).toBe(false);
    expect(Object.keys(files).filter((name) => name.includes('/'))).toEqual([]);
  });

  it('is not given to somebody who is not signed in', async () => {
    expect((await product.visitor().get('/me/everything')).status).toBe(401);
  });
});
