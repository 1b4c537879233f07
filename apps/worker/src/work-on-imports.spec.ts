import { demoPerson } from '@specialistvagen/identity';
import { loadConfig, SystemClock } from '@specialistvagen/platform';
import type { ImportView } from '@specialistvagen/platform/contract';
import type { Browser } from '../../../test/support/browser.js';
import { providerOf } from '../../../test/support/builders/training-world.js';
import { actOnImport, aTestNumber, countsOf, tryFile } from '../../../test/support/import-files.js';
import { usePostgres } from '../../../test/support/index.js';
import { useProduct } from '../../../test/support/product.js';
import { openImportWork } from './work-on-imports.js';
import type { ImportWork } from './work-on-imports.js';

const MINUTES = 60_000;
const db = usePostgres();
const product = useProduct(db);
const place = providerOf('sormland');
let worker: ImportWork;

beforeAll(async () => {
  const config = loadConfig({
    NODE_ENV: 'test',
    DATA_DIR: product.dataDir,
    PUBLIC_URL: 'http://localhost:1',
  });
  const pools = { worker: db.as('worker').transactions, api: db.as('api').transactions };
  worker = await openImportWork(config, pools, new SystemClock());
}, MINUTES);
afterAll(() => worker.close());

const units = { kind: 'units', place };
const persons = { kind: 'persons', place };
const UNITS = 'HSA-id;Namn;Område;Gäller från';
const PERSONS = 'Personnummer;Förnamn;Efternamn;E-post;Enhetens HSA-id';
const fileOf = (head: string, rows: number, row: (line: number) => string) =>
  [head, ...Array.from({ length: rows }, (_, index) => row(index + 2))].join('\n');
const report = async (person: Browser, { id }: ImportView) =>
  (await person.get<ImportView>(`/imports/${id}`)).body;
const rowsOf = async (table: 'organisations.care_unit' | 'identity.person' | 'trainees.training_post') => {
  const [row] = await db.as('postgres').query<{ n: number }>(`select count(*)::int as n from ${table}`);
  return row?.n ?? 0;
};
const noticesOf = async ({ id }: ImportView) =>
  (
    await db.as('postgres').query<{ kind: string }>(
      `select payload ->> 'kind' as kind from platform.outbox
          where type = 'notice' and payload -> 'subject' ->> 'id' = $1 order by id`,
      [id],
    )
  ).map(({ kind }) => kind);

describe('ten thousand rows of which seventeen are wrong', () => {
  const WRONG = [
    2, 17, 301, 302, 999, 1500, 2222, 3333, 4000, 4001, 5555, 6001, 7007, 8080, 9000, 9998, 10_001,
  ];
  const wrong = (line: number) =>
    [
      `SE000000000-X${line};Öns vårdcentral;Primärvård;2026-01-01`,
      `SE0000000000-X${line};;Primärvård;2026-01-01`,
      `SE0000000000-X${line};Öns vårdcentral;Lasarett;2026-02-30`,
      `SE0000000000-X${line};Öns vårdcentral`,
    ][line % 4] ?? '';
  const row = (line: number) =>
    WRONG.includes(line)
      ? wrong(line)
      : `SE0000000000-X${line};Öns vårdcentral ${line};Primärvård;2026-01-01`;

  it(
    'in Latin-1 are tried in the background, have seventeen clear faults, and nothing is half done',
    async () => {
      const ulla = await product.signedIn('ulla');
      const before = await rowsOf('organisations.care_unit');
      const asked = await tryFile(ulla, units, Buffer.from(fileOf(UNITS, 10_000, row), 'latin1'));
      expect([asked.status, asked.body.state, asked.body.isWorking, asked.body.rowCount]).toEqual([
        201,
        'checking',
        true,
        10_000,
      ]);
      expect((await actOnImport(ulla, asked.body, 'apply')).status).toBe(409);
      expect(await worker.work()).toBe(1);
      const tried = await report(ulla, asked.body);
      expect([tried.state, tried.encodingWords, countsOf(tried)]).toEqual([
        'checked',
        'Latin-1 (Windows-1252)',
        { ready: 9_983, fault: 17 },
      ]);
      expect(tried.rows.map((one) => one.row)).toEqual(WRONG);
      expect(tried.rows.every(({ reasons }) => reasons.length > 0)).toBe(true);
      expect(tried.rows.find((one) => one.row === 302)?.reasons.map(({ field }) => field)).toEqual([
        'area',
        'validFrom',
      ]);
      const refused = await actOnImport(ulla, tried, 'apply');
      expect([refused.status, refused.body.reasons[0]?.text]).toEqual([
        422,
        '17 rader har fel. Rätta filen, eller läs in de rader som är rätt.',
      ]);
      expect(await rowsOf('organisations.care_unit')).toBe(before);

      const begun = await actOnImport(ulla, tried, 'apply', { applyGoodRows: true });
      expect([begun.status, begun.body.state]).toEqual([200, 'applying']);
      expect((await actOnImport(ulla, tried, 'apply', { applyGoodRows: true })).status).toBe(409);
      await worker.work();
      expect(countsOf(await report(ulla, tried))).toEqual({ applied: 9_983, skipped: 17 });
      expect(await rowsOf('organisations.care_unit')).toBe(before + 9_983);
      expect(await noticesOf(tried)).toEqual(['import-tried', 'import-applied']);
      expect(await worker.work()).toBe(0);
    },
    5 * MINUTES,
  );
});

describe('a long file of persons with a byte order mark', () => {
  const ROWS = 4_000;
  const text = `\uFEFF${fileOf(PERSONS, ROWS, (line) => `${aTestNumber(16_000 + line)};Åsa;Öhrn;;SE0000000000-DEMO11`)}`;
  let ulla: Browser;
  let file: ImportView;
  let before = 0;

  beforeAll(async () => {
    ulla = await product.signedIn('ulla');
    before = await rowsOf('identity.person');
    const asked = await tryFile(ulla, persons, text);
    await worker.work();
    file = await report(ulla, asked.body);
  }, 5 * MINUTES);

  it('is tried without a trace', async () => {
    expect([file.state, file.encodingWords, countsOf(file)]).toEqual(['checked', 'UTF-8', { ready: ROWS }]);
    expect(await rowsOf('identity.person')).toBe(before);
  });

  /** While the worker is in the middle of it: rows are told, none is written for others to see. */
  async function inTheMiddle(): Promise<ImportView> {
    for (;;) {
      const now = await report(ulla, file);
      if (now.rowsDone > 0 || !now.isWorking) return now;
    }
  }

  it(
    'that is stopped or loses its connection in the middle has read in nothing, says how far it came, and begins anew',
    async () => {
      await actOnImport(ulla, file, 'apply');
      const stopping = new AbortController();
      const stopped = worker.work(stopping.signal);
      const middle = await inTheMiddle();
      expect([middle.state, middle.rowsDone > 0 && middle.rowsDone < ROWS]).toEqual(['applying', true]);
      expect(middle.actions.filter(({ enabled }) => enabled)).toEqual([]);
      stopping.abort();
      await stopped;
      expect([(await report(ulla, file)).state, await rowsOf('identity.person')]).toEqual([
        'applying',
        before,
      ]);

      const killed = worker.work().catch(() => 'killed');
      await inTheMiddle();
      await db.as('postgres').query(
        `select pg_terminate_backend(l.pid) from pg_locks l
          join pg_database d on d.oid = l.database and d.datname = current_database() where l.locktype = 'advisory'`,
      );
      expect(await killed).toBe('killed');
      expect([(await report(ulla, file)).state, await rowsOf('identity.person')]).toEqual([
        'applying',
        before,
      ]);
    },
    5 * MINUTES,
  );

  it(
    'is read in once though two workers find it, and is undone',
    async () => {
      await Promise.all([worker.work(), worker.work()]);
      const done = await report(ulla, file);
      expect([done.state, countsOf(done)]).toEqual(['applied', { applied: ROWS }]);
      expect(await rowsOf('identity.person')).toBe(before + ROWS);
      await actOnImport(ulla, file, 'undo');
      await worker.work();
      expect(countsOf(await report(ulla, file))).toEqual({ undone: ROWS });
      expect(await rowsOf('identity.person')).toBe(before);
      expect(await noticesOf(file)).toEqual(['import-tried', 'import-applied', 'import-undone']);
    },
    5 * MINUTES,
  );
});

describe('what cannot be done', () => {
  it('is said when the mandate has ended meanwhile: nothing is read in, and the file is gone', async () => {
    const ulla = await product.signedIn('ulla');
    const asked = await tryFile(
      ulla,
      persons,
      fileOf(PERSONS, 501, (line) => `${aTestNumber(4_000 + line)};Åsa;Öhrn;;`),
    );
    const ended = await db.as('postgres').query<{ id: string }>(
      `update identity.mandate set valid_to = current_date - 1
        where role = 'mandate_administrator' and valid_to is null and person_id = $1 returning id`,
      [demoPerson('ulla').id],
    );
    expect(ended.length).toBeGreaterThan(0);
    await worker.work();
    await db
      .as('postgres')
      .query('update identity.mandate set valid_to = null where id = any ($1::uuid[])', [
        ended.map(({ id }) => id),
      ]);
    expect(await report(ulla, asked.body)).toMatchObject({
      state: 'failed',
      stateWords: 'gick inte att genomföra, och inget är inläst; pröva filen på nytt',
      counts: [],
    });
    expect(await noticesOf(asked.body)).toEqual(['import-stopped']);
    const kept = await db
      .as('postgres')
      .query('select id from platform.import_batch where id = $1 and file_sealed is not null', [
        asked.body.id,
      ]);
    expect(kept).toEqual([]);
  });

  it('is a file that fails every time: after five attempts it is given up', async () => {
    const ulla = await product.signedIn('ulla');
    const asked = await tryFile(
      ulla,
      persons,
      fileOf(PERSONS, 501, (line) => `${aTestNumber(5_000 + line)};Åsa;Öhrn;;`),
    );
    await db
      .as('postgres')
      .query('update platform.import_batch set attempts = 5 where id = $1', [asked.body.id]);
    await worker.work();
    expect((await report(ulla, asked.body)).state).toBe('failed');
  });
});

describe('posts', () => {
  const HEAD =
    'Personnummer;Typ;Form;Föreskrift;Skäl för föreskriften;Väg till legitimation;Legitimationsdatum;Första dag;Sista dag;Verksamhetschefens personnummer;Huvudhandledarens personnummer;Enhetens HSA-id;Omfattning;Område';
  const number = (key: string) => demoPerson(key).personalIdentityNumber;
  const row = (trainee: string) =>
    `${trainee};BT;fristående;HSLF-FS 2021:8;Legitimerad utan allmäntjänstgöring;svensk examen;2024-01-15;2026-01-01;2027-01-31;${number('karin')};${number('erik')};SE0000000000-DEMO11;100;primärvård`;

  it(
    'are at most ten thousand to a file, and more than a few are registered in the background',
    async () => {
      const anders = await product.signedIn('anders');
      const posts = { kind: 'posts', place };
      const tooMany = await tryFile(
        anders,
        posts,
        fileOf(HEAD, 10_001, () => row(aTestNumber(1))),
      );
      expect([tooMany.status, tooMany.body.reasons[0]?.text]).toEqual([
        422,
        'Filen har 10001 rader; högst 10000 läses på en gång.',
      ]);
      const before = await rowsOf('trainees.training_post');
      const trainee = (line: number) => (line === 2 ? (number('maja') ?? '') : aTestNumber(9_000 + line));
      const asked = await tryFile(
        anders,
        posts,
        fileOf(HEAD, 30, (line) => row(trainee(line))),
      );
      expect(asked.body.state).toBe('checking');
      await worker.work();
      expect(countsOf(await report(anders, asked.body))).toEqual({ ready: 1, fault: 29 });
      await actOnImport(anders, asked.body, 'apply', { applyGoodRows: true });
      await worker.work();
      expect(countsOf(await report(anders, asked.body))).toEqual({ applied: 1, skipped: 29 });
      expect(await rowsOf('trainees.training_post')).toBe(before + 1);
      await actOnImport(anders, asked.body, 'undo');
      await worker.work();
      expect(countsOf(await report(anders, asked.body))).toEqual({ undone: 1, skipped: 29 });
    },
    2 * MINUTES,
  );
});
