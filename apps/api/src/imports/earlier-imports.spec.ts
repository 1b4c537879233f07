import { demoPerson } from '@specialistvagen/identity';
import type {
  EarlierFileColumns,
  EarlierMapping,
  EarlierReconciliation,
  EarlierRecordList,
} from '@specialistvagen/assessments/contract';
import { sql } from '@specialistvagen/platform';
import type { ImportView } from '@specialistvagen/platform/contract';
import type { Browser, ProblemAnswer } from '../../../../test/support/browser.js';
import { actOnImport, countsOf } from '../../../../test/support/import-files.js';
import { refusalOf, usePostgres } from '../../../../test/support/index.js';
import { aPostBody, personOf, providerOf } from '../../../../test/support/builders/training-world.js';
import { useProduct } from '../../../../test/support/product.js';

const db = usePostgres();
const product = useProduct(db);
const own = providerOf('sormland');
const binary = { 'content-type': 'application/octet-stream' };
const number = (key: string) => demoPerson(key).personalIdentityNumber;
const people = new Map<string, Browser>();
const by = async (key: string): Promise<Browser> => {
  const browser = people.get(key) ?? (await product.signedIn(key));
  people.set(key, browser);
  return browser;
};
type Said<T> = { status: number; text: string; body: T & ProblemAnswer };

const HEAD = 'Pnr;Type;Date;Method;Level;Goals;Assessor;Feedback\n';
const MAPPING: EarlierMapping = {
  columns: {
    person: 'Pnr',
    kind: 'Type',
    doneOn: 'Date',
    title: 'Method',
    scaleWords: 'Level',
    goals: 'Goals',
    namedPerson: 'Assessor',
    comment: 'Feedback',
  },
  kind: null,
};
const row = (...cells: string[]) => `${cells.join(';')}\n`;
const clinical = (who = number('maja')) =>
  row(
    who,
    'assessment',
    '2025-03-01',
    'Mini-CEX',
    'Klarar med stöd',
    '"BT1, BT99"',
    'Dr Berg',
    'Bra anamnes',
  );

const mapped = async (
  key: string,
  mapping = MAPPING,
  tool = 'Portfolio X',
  careProvider: string | null = own,
) =>
  (await (
    await by(key)
  ).put('/earlier-imports/mappings', { tool, mapping, ...(careProvider ? { careProvider } : {}) })) as Said<{
    id: string;
  }>;
const tried = async (key: string, file: string, mapping = MAPPING, careProvider: string | null = own) => {
  const { body } = await mapped(key, mapping, 'Portfolio X', careProvider);
  const path = `/earlier-imports?mapping=${body.id}`;
  return (await (await by(key)).post(path, Buffer.from(file), binary)) as Said<ImportView>;
};
const loaded = async (file: string, key = 'anders') =>
  actOnImport(await by(key), (await tried(key, file)).body, 'apply', { applyGoodRows: true });
const list = async (key = 'maja') =>
  (await (await by(key)).get(`/portfolios/${personOf('maja')}/earlier-records`)) as Said<EarlierRecordList>;
const act = async (id: string, name: 'keep' | 'remove') =>
  (await (
    await by('maja')
  ).post(`/portfolios/${personOf('maja')}/earlier-records/${id}/${name}`)) as Said<EarlierRecordList>;
const reconciled = async (id: string, key = 'anders') =>
  (await (await by(key)).get(`/earlier-imports/${id}/reconciliation`)) as Said<EarlierReconciliation>;

beforeAll(async () => {
  await (
    await by('ulla')
  ).api('PUT', '/organisations/regions/04/switches', {
    name: 'portfolio',
    controller: 'Regionen',
    legalGround: 'Exempel',
    retention: '10 år',
    onFrom: '2020-01-01',
  });
  expect((await (await by('anders')).post('/posts', aPostBody())).status).toBe(201);
}, 60_000);
beforeEach(async () => {
  await db
    .as('postgres')
    .query('truncate assessments.earlier_record, assessments.earlier_receipt, platform.outbox cascade');
});

describe('a file of another tool’s columns', () => {
  it('is shown with what its columns are taken for, and with what was saved for the tool the last time', async () => {
    const columns = async (tool: string) =>
      (await (
        await by('anders')
      ).post(
        `/earlier-imports/columns?tool=${tool}&careProvider=${own}`,
        Buffer.from(HEAD + clinical()),
        binary,
      )) as Said<EarlierFileColumns>;
    const first = await columns('Verktyg%20A');
    expect(first.body).toMatchObject({
      format: 'csv',
      rowCount: 1,
      isSaved: false,
      proposed: { columns: { person: 'Pnr', kind: 'Type', doneOn: 'Date', title: 'Method' }, kind: null },
    });
    const mapping = { columns: { ...MAPPING.columns, title: 'Feedback', comment: 'Method' }, kind: null };
    expect((await mapped('anders', mapping, 'verktyg  a')).status).toBe(200);
    expect((await columns('Verktyg%20A')).body).toMatchObject({ isSaved: true, proposed: mapping });
  });

  it.each([
    ['no person', { columns: { doneOn: 'A', title: 'B' }, kind: 'course' as const }, ['person']],
    ['no kind', { columns: { person: 'P', doneOn: 'A', title: 'B' }, kind: null }, ['kind']],
    [
      'one column twice',
      { columns: { person: 'P', doneOn: 'A', title: 'A' }, kind: 'course' as const },
      ['title'],
    ],
    [
      'a number for a heading',
      {
        columns: { person: demoPerson('maja').personalIdentityNumber, doneOn: 'A', title: 'B' },
        kind: 'course' as const,
      },
      ['person'],
    ],
  ])('is not mapped with %s', async (_, mapping, fields) => {
    const { status, body } = await mapped('anders', mapping);
    expect([status, body.reasons.map(({ field }) => field)]).toEqual([422, fields]);
  });

  it('is nobody’s but a study director’s at the place, and the doctor’s own', async () => {
    expect((await mapped('karin')).status).toBe(403);
    expect((await mapped('anders', MAPPING, 'X1', providerOf('ostergotland'))).status).toBe(404);
    expect((await mapped('maja')).status).toBe(404);
    const { body } = await mapped('anders');
    const path = `/earlier-imports?mapping=${body.id}`;
    expect((await (await by('maja')).post(path, Buffer.from(HEAD + clinical()), binary)).status).toBe(404);
  });
});

describe('what another tool held of a doctor', () => {
  it('is tried with all faults at once, and nothing is here', async () => {
    const file = [
      HEAD,
      clinical(),
      row(number('maja'), 'gissning', '2025-02-30', '', '', '', '', ''),
      row(number('noor'), 'course', '2024-01-01', 'Kurs', '', '', '', ''),
      row(number('maja'), 'assessment', '2999-01-01', 'CBD', '', '', '', `Patient ${number('noor')}`),
      row(number('maja'), 'procedure', '2024-05-01', 'Sutur 1234567', '', '', '', ''),
    ].join('');
    const { status, body } = await tried('anders', file);
    expect([status, countsOf(body)]).toEqual([201, { ready: 1, fault: 4 }]);
    const told = body.rows.map(({ row: line, reasons }) => [line, reasons.map(({ field }) => field)]);
    expect(told).toEqual([
      [2, [undefined]],
      [3, ['kind', 'doneOn', 'title']],
      [4, ['person']],
      [5, ['doneOn', 'comment']],
      [6, ['title']],
    ]);
    expect(body.rows[0]?.reasons[0]?.text).toContain('lämnas utanför: BT99.');
    expect(JSON.stringify(body)).not.toContain(number('noor').slice(-4));
    expect((await list()).body).toEqual({ items: [], receipts: [] });
    expect((await reconciled(body.id)).body.people).toMatchObject([
      { kind: 'assessment', inFile: 2, made: 1, refused: 1, here: 0 },
      { kind: 'procedure', inFile: 1, made: 0, refused: 1 },
      { person: null, inFile: 2, refused: 2, here: null },
    ]);
  });

  it('comes in as what it is: with its source, unconfirmed, and nowhere among what was done here', async () => {
    const { body } = await loaded(
      HEAD + clinical() + row(number('maja'), 'meeting', '2025-04-01', 'Samtal', '', '', '', 'Hemligt'),
    );
    expect(countsOf(body)).toEqual({ applied: 2 });
    const { items, receipts } = (await list()).body;
    expect(items).toMatchObject([
      { kind: 'meeting', title: 'Samtal', comment: null },
      {
        kindLabel: 'tidigare bedömning',
        scaleWords: 'Klarar med stöd',
        goals: ['BT1'],
        source: expect.stringMatching(/^Ur Portfolio X, inläst .*Obekräftad: varken bedömd eller signerad/),
      },
    ]);
    expect(receipts).toMatchObject([
      { tool: 'Portfolio X', made: 2, isOwn: false, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    ]);
    const maja = await by('maja');
    for (const path of ['assessments', 'logbook', 'meetings'])
      expect(
        (await maja.get<{ items: unknown[] }>(`/portfolios/${personOf('maja')}/${path}`)).body.items,
      ).toEqual([]);
    const notices = await db
      .as('postgres')
      .query<{ payload: { kind: string; to: string } }>(
        `select payload from platform.outbox where type = 'notice'`,
      );
    expect(notices.map(({ payload }) => [payload.kind, payload.to])).toEqual([
      ['earlier-records-imported', personOf('maja')],
    ]);
    const log = await maja.get<{ items: { what: string }[] }>('/me/access-log');
    const words = log.body.items.map(({ what }) => what);
    expect(words).toContain('Sökte fram dig med personnummer i en fil med tidigare uppgifter');
    expect(words).toContain('läste in tidigare uppgifter om dig ur en fil');
  });

  it('is here once, however often the file comes; two rows alike are two', async () => {
    const file = HEAD + clinical() + clinical();
    expect(countsOf((await loaded(file)).body)).toEqual({ applied: 2 });
    expect(countsOf((await loaded(file + clinical())).body)).toEqual({ unchanged: 2, applied: 1 });
    const { body } = await loaded(file);
    expect(countsOf(body)).toEqual({ unchanged: 2 });
    expect((await reconciled(body.id)).body.people).toMatchObject([
      { inFile: 2, made: 0, alreadyHere: 2, here: 3 },
    ]);
    expect((await list()).body.receipts.map(({ made }) => made)).toEqual([1, 2]);
  });

  it('is rolled back but for what the doctor has kept, and the report says which', async () => {
    const file =
      HEAD +
      clinical() +
      row(number('maja'), 'course', '2024-01-01', 'Kurs i EKG', '', '', '', '') +
      row(number('maja'), 'course', '2024-02-01', 'Kurs i LEON', '', '', '', '');
    const { body } = await loaded(file);
    const of = (title: string, items: EarlierRecordList['items']) =>
      items.find((one) => one.title === title)?.id ?? '';
    const { items } = (await list()).body;
    expect((await act(of('Mini-CEX', items), 'keep')).status).toBe(200);
    expect((await act(of('Kurs i LEON', items), 'remove')).status).toBe(200);
    const undone = await actOnImport(await by('anders'), body, 'undo');
    expect(countsOf(undone.body)).toEqual({ undone: 2, kept: 1 });
    expect(undone.body.rows).toMatchObject([{ row: 2, verdict: 'kept' }]);
    const after = (await list()).body;
    expect(after.items.map(({ title }) => title)).toEqual(['Mini-CEX']);
    expect(after.receipts[0]?.undoneAt).not.toBeNull();
    // What the doctor removed does not come back; what was rolled back may.
    expect(countsOf((await loaded(file)).body)).toEqual({ unchanged: 2, applied: 1 });
    const erased = await db
      .as('postgres')
      .query(`select id from assessments.earlier_record where title = 'Kurs i LEON' and comment is not null`);
    expect(erased).toEqual([]);
  });

  it('is counted in a file that a spreadsheet opens', async () => {
    const { body } = await loaded(HEAD + clinical() + row(number('maja'), 'x', '', '', '', '', '', ''));
    const { text, status } = await (
      await by('anders')
    ).get(`/earlier-imports/${body.id}/reconciliation/file`);
    expect(status).toBe(200);
    expect(text).toContain('"tidigare bedömning";"1";"1";"0";"0";"0";"1"');
    expect(text).toContain('"3";"utelämnad"');
    expect(text).not.toContain(number('maja'));
  });
});

describe('the doctor’s own file', () => {
  const mapping: EarlierMapping = {
    columns: { doneOn: 'date', title: 'procedure.name', times: 'n', goals: 'goals' },
    kind: 'procedure',
  };
  const file = JSON.stringify([
    { date: '2024-05-01T10:00:00', procedure: { name: 'Lumbalpunktion' }, n: 3, goals: ['BT10'] },
    { date: '2024-05-02', procedure: { name: 'Sutur' }, n: 0 },
  ]);
  const ownFile = async () => tried('maja', file, mapping, null);

  it('needs no number, is read as JSON, and gives a receipt but no notice', async () => {
    const { status, body } = await ownFile();
    expect([status, countsOf(body)]).toEqual([201, { ready: 1, fault: 1 }]);
    const maja = await by('maja');
    expect(countsOf((await actOnImport(maja, body, 'apply', { applyGoodRows: true })).body)).toEqual({
      applied: 1,
      skipped: 1,
    });
    const { items, receipts } = (await list()).body;
    expect(items).toMatchObject([{ kind: 'procedure', title: 'Lumbalpunktion', times: 3, goals: ['BT10'] }]);
    expect(receipts).toMatchObject([{ isOwn: true, made: 1, refused: 1 }]);
    expect(await db.as('postgres').query(`select id from platform.outbox where type = 'notice'`)).toEqual([]);
    expect(countsOf((await actOnImport(maja, body, 'undo')).body)).toEqual({ undone: 1, skipped: 1 });
  });

  it('is about nobody else', async () => {
    const others = { columns: { person: 'p', ...mapping.columns }, kind: mapping.kind };
    const text = JSON.stringify([
      { p: number('noor'), date: '2024-05-01', 'procedure.name': 'Sutur', n: 1, goals: [] },
    ]);
    const { body } = await tried('maja', text, others, null);
    expect(body.rows.map(({ reasons }) => reasons.map(({ field }) => field))).toEqual([['person']]);
  });
});

describe('the rows', () => {
  it('are read by who follows the training, and by nobody else', async () => {
    await loaded(HEAD + clinical());
    const statuses = await Promise.all(
      ['erik', 'sara', 'anders', 'karin', 'noor', 'ingrid'].map(async (key) => (await list(key)).status),
    );
    expect(statuses).toEqual([200, 200, 200, 403, 404, 404]);
    const [first] = (await list()).body.items;
    const path = `/portfolios/${personOf('maja')}/earlier-records/${first?.id}/remove`;
    expect((await (await by('anders')).post(path)).status).toBe(403);
  });

  it('are guarded by the database: another’s portfolio, a change of words, and a deletion are refused', async () => {
    await loaded(HEAD + clinical());
    const as = (key: string, text: string) =>
      db.as('api').transactions.run({ person: personOf(key) }, () => sql(text));
    const receipt = (key: string, trainee: string) =>
      as(
        key,
        `insert into assessments.earlier_receipt (import_id, trainee_id, source_tool, file_sha256, imported_by)
         values (gen_random_uuid(), '${personOf(trainee)}', 'X1', sha256('x'), '${personOf(key)}')`,
      );
    expect(await refusalOf(receipt('anders', 'noor'))).toBe('42501');
    expect(await refusalOf(receipt('erik', 'maja'))).toBe('42501');
    expect(await refusalOf(as('maja', `update assessments.earlier_record set title = 'Annat'`))).toBe(
      '42501',
    );
    expect(await refusalOf(as('maja', 'delete from assessments.earlier_record'))).toBe('42501');
    await as(
      'erik',
      'update assessments.earlier_record set removed_at = now(), comment = null, scale_words = null, named_person = null',
    );
    expect((await list()).body.items).toHaveLength(1);
  });
});
