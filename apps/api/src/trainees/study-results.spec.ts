import { randomUUID } from 'node:crypto';
import { demoPerson } from '@specialistvagen/identity';
import type { StudyFilePreview, StudyResultList } from '@specialistvagen/trainees/contract';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../../test/support/index.js';
import type { Browser, ProblemAnswer } from '../../../../test/support/browser.js';
import { anElmoEntry, anElmoFile, anElmoReport } from '../../../../test/support/builders/elmo-files.js';
import { aPostBody, personOf } from '../../../../test/support/builders/training-world.js';
import { useProduct } from '../../../../test/support/product.js';

const db = usePostgres();
const product = useProduct(db);
const path = `/portfolios/${personOf('maja')}/study-results`;
const number = demoPerson('maja').personalIdentityNumber;
const people = new Map<string, Browser>();
const by = async (key: string): Promise<Browser> => {
  const browser = people.get(key) ?? (await product.signedIn(key));
  people.set(key, browser);
  return browser;
};
const xml = { 'content-type': 'application/xml' };
type Said<T> = { status: number; text: string; body: T & ProblemAnswer };

const post = async <T>(where: string, file: string, key: string, headers: Record<string, string> = xml) =>
  (await (await by(key)).post(`${path}${where}`, Buffer.from(file), headers)) as Said<T>;
const preview = (file: string, key = 'maja') => post<StudyFilePreview>('/preview', file, key);
const save = (file: string, chosen: string, intent: string = randomUUID(), key = 'maja') =>
  post<StudyResultList>(`?chosen=${chosen}`, file, key, { ...xml, 'idempotency-key': intent });
const list = async (key = 'maja') => (await (await by(key)).get<StudyResultList>(path)).body.items;

const doctorate = anElmoEntry({ title: 'Doktorsexamen', localId: 'D', date: '2025-01-10', credits: null });
const failed = anElmoEntry({ title: 'Tentamen', localId: 'T', status: 'failed' });
const reports = [anElmoReport([anElmoEntry(), failed]), anElmoReport([doctorate], 'Annat universitet')];
const file = anElmoFile({ reports, nationalIdentifier: number });

beforeAll(async () => {
  const ulla = await product.signedIn('ulla');
  await ulla.api('PUT', '/organisations/regions/04/switches', {
    name: 'portfolio',
    controller: 'Regionen',
    legalGround: 'Exempel',
    retention: '10 år',
    onFrom: '2020-01-01',
  });
  expect((await (await by('anders')).post('/posts', aPostBody())).status).toBe(201);
}, 60_000);

describe('an ELMO file over HTTP', () => {
  it.each(['anders', 'noor'])('is not read in by %s', async (key) => {
    expect([403, 404]).toContain((await preview(file, key)).status);
    expect([403, 404]).toContain((await save(file, '0:medical-degree', randomUUID(), key)).status);
  });

  it.each([
    ['entities that expand', anElmoFile({ prolog: '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' })],
    ['somebody of another name', anElmoFile({ familyName: 'Haddad' })],
    [
      'the number of somebody else',
      anElmoFile({ nationalIdentifier: demoPerson('noor').personalIdentityNumber }),
    ],
    ['another day of birth', anElmoFile({ birthDate: '1980-01-01' })],
    ['something that is no ELMO', '<html/>'],
  ])('is refused with a reason: %s', async (_what, refused) => {
    for (const answer of [await preview(refused), await save(refused, '0:medical-degree')]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'study-file-refused']);
      expect(answer.body.reasons[0]?.text).toMatch(/\.$/);
      expect(JSON.stringify(answer.body.reasons)).not.toMatch(/\d{6}|\d{4}-\d/);
    }
  });

  it('is refused as another type, above the limit, and with a kind that nobody knows', async () => {
    const types = await post('/preview', file, 'maja', { 'content-type': 'application/pdf' });
    expect(types.status).toBe(415);
    expect((await preview('x'.repeat(6 * 1024 * 1024))).status).toBe(413);
    expect((await save(file, '0:licence')).status).toBe(400);
  });

  it('is shown before anything is kept, without whom it names', async () => {
    const shown = await preview(file);
    expect(shown.status).toBe(200);
    expect(shown.body).toMatchObject({ isSigned: true, isNumberCompared: true });
    expect(shown.body.entries.map(({ title, isSaved, fault }) => [title, isSaved, fault === null])).toEqual([
      ['Läkarexamen', false, true],
      ['Tentamen', false, false],
      ['Doktorsexamen', false, true],
    ]);
    expect(shown.text).not.toContain(number.slice(-4));
    expect(await list()).toEqual([]);
  });

  it('keeps nothing when one of the chosen cannot be kept, and says which', async () => {
    const refused = await save(file, '0:medical-degree,1:knowledge-test,9:kul');
    expect([refused.status, refused.body.reasons.map(({ field }) => field)]).toEqual([
      422,
      ['entries.1', 'entries.9'],
    ]);
    const empty = await post('', file, 'maja');
    expect(empty.body.reasons.map(({ field }) => field)).toEqual(['chosen']);
    expect(await list()).toEqual([]);
  });

  it('keeps what the doctor pointed out, once, whatever is sent again', async () => {
    const intent = randomUUID();
    expect((await save(file, '0:medical-degree,2:doctorate', intent)).status).toBe(201);
    expect((await save(file, '0:medical-degree,2:doctorate', intent)).body.items).toHaveLength(2);
    expect((await save(file, '0:medical-degree', intent)).body.code).toBe('idempotency-key-reused');
    expect((await save(file, '0:kul,2:doctorate')).body.items).toHaveLength(2);
    expect((await preview(file)).body.entries.map(({ isSaved }) => isSaved)).toEqual([true, false, true]);
    expect(await list()).toMatchObject([
      {
        kind: 'medical-degree',
        kindLabel: 'Läkarexamen',
        issuer: 'Exempeluniversitetet',
        resultOn: '2023-06-09',
        credits: '330 ects',
      },
      { kind: 'doctorate', issuer: 'Annat universitet', credits: null },
    ]);
  });

  it('is seen by the study director with its source, who takes nothing back', async () => {
    const [first] = await list('anders');
    expect(first?.source).toMatch(
      /^Uppgiften kommer ur en ELMO-fil .* namn och personnummer stämmer .*, signaturen är inte kontrollerad$/,
    );
    expect(first?.actions).toEqual([]);
    expect((await (await by('anders')).post(`${path}/${first?.id}/take-back`)).status).toBe(403);
  });

  it('holds no number, and no row is open without its person', async () => {
    const rows = await db.as('postgres').query('select to_jsonb(s) as row from trainees.study_result s');
    expect(JSON.stringify(rows)).not.toContain(number.slice(-4));
    const { seen, existing } = await rowsWithoutContext(db, 'api', 'trainees.study_result');
    expect([seen, existing]).toEqual([0, 2]);
    expect(await refusalOf(db.as('api').query('delete from trainees.study_result'))).toBe('42501');
  });

  it('is taken back once, and can be read in again', async () => {
    const [first] = await list();
    const maja = await by('maja');
    expect((await maja.post(`${path}/${first?.id}/take-back`)).status).toBe(200);
    expect((await maja.post(`${path}/${first?.id}/take-back`)).status).toBe(404);
    expect(await list()).toHaveLength(1);
    expect((await save(file, '0:medical-degree')).body.items).toHaveLength(2);
  });

  it('without an identity number says so, to whoever reads what came out of it', async () => {
    const kul = anElmoEntry({ title: 'KUL', localId: 'K', date: '2026-01-10' });
    const numberless = anElmoFile({ reports: [anElmoReport([kul])] });
    expect((await save(numberless, '0:kul')).status).toBe(201);
    const last = (await list('anders')).find(({ kind }) => kind === 'kul');
    expect(last?.source).toContain('inget svenskt personnummer');
  });
});
