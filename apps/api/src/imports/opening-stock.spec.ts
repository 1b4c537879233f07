import { OpeningStock } from '@specialistvagen/organisations';
import type { OpeningStockOfRegion } from '@specialistvagen/organisations/contract';
import { FixedClock, Transactions, newId } from '@specialistvagen/platform';
import { Organisations } from '@specialistvagen/organisations';
import type { ImportView } from '@specialistvagen/platform/contract';
import { registerFactV1Schema, type RegisterFactV1 } from '@specialistvagen/regulations';
import type { Browser, ProblemAnswer } from '../../../../test/support/browser.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { dayFromNow } from '../../../../test/journeys/story/days.js';

const db = usePostgres();
const product = useProduct(db);
const csv = { 'content-type': 'text/csv' };
const UPPSALA = '03';
const HEAD =
  'Referens;Födelsemånad;Kön;Väg till legitimation;Steg;Specialitet;Vårdgivarens HSA-id;Enhetens HSA-id;Början;Beräknat slut;Omfattning\n';
/** When the posts are reckoned to end. */
const END = dayFromNow(62);
const row = (reference: string, more = `BT;;;;2026-02-01;${END};100`) =>
  `${reference};1994-03;K;svensk examen;${more}\n`;

type Answer = { status: number; body: ImportView & ProblemAnswer };
const check = (person: Browser, content: string, region = UPPSALA) =>
  person.post(`/imports/opening-stock?region=${region}`, Buffer.from(content), csv) as Promise<Answer>;
const act = (person: Browser, { id }: ImportView, name: 'apply' | 'undo', body: object = {}) =>
  person.post(`/imports/${id}/${name}`, body) as Promise<Answer>;
const counts = ({ counts: all }: ImportView) =>
  Object.fromEntries(all.map(({ verdict, rows }) => [verdict, rows]));
const load = async (person: Browser, content: string) => {
  const { body } = await check(person, content);
  return act(person, body, 'apply');
};
const facts = async (): Promise<RegisterFactV1[]> =>
  (
    await db
      .as('postgres')
      .query<{ payload: unknown }>(
        `select payload from platform.outbox where type = 'register-fact' order by at, id`,
      )
  ).map(({ payload }) => registerFactV1Schema.parse(payload));
/** What stands when everything has been heard: neither retracted, nor said of what was taken back. */
const standing = async () => {
  const all = await facts();
  const gone = new Set(all.map(({ retracts }) => retracts));
  return all.filter((one) => one.outcome !== 'removed' && !gone.has(one.factId));
};
const posts = async () => (await standing()).filter(({ fact }) => fact === 'post-started');

let nils: Browser;
beforeAll(async () => {
  nils = await product.signedIn('nils');
}, 60_000);
beforeEach(async () => {
  await db.as('postgres').query('truncate organisations.opening_stock, platform.outbox cascade');
});

describe('a file of ongoing posts is refused', () => {
  it('for a region that the person neither plans nor administers, and to who has a mandate for the nation', async () => {
    expect((await check(nils, HEAD + row('a'), '05')).status).toBe(404);
    expect((await check(await product.signedIn('eva'), HEAD + row('a'))).status).toBe(404);
    for (const key of ['maja', 'ingrid', 'karin'])
      expect((await check(await product.signedIn(key), HEAD + row('a'))).status).toBe(403);
    expect((await check(await product.signedIn('anders'), HEAD + row('a'))).status).toBe(404);
  });

  it('for a region that uses the portfolio, or has not switched on statistics', async () => {
    const connected = await check(nils, HEAD + row('a'), '04');
    expect([connected.status, connected.body.code]).toEqual([422, 'opening-stock-closed']);
    await switchStatistics(null);
    expect((await check(nils, HEAD + row('a'))).body.reasons[0]?.rule).toBe('R29');
    await switchStatistics('2021-07-01');
  });

  it('with a column for anything else, such as a number or a name', async () => {
    expect((await check(nils, `Personnummer;${HEAD}199403121234;${row('a')}`)).status).toBe(422);
    expect((await check(nils, `Namn;${HEAD}Maja;${row('a')}`)).status).toBe(422);
  });

  it('row by row, with every reason at once, and never says the value', async () => {
    const file = [
      row('19940312-2386'),
      row('940312 2387', 'ST;psykiatri;;;2026-02-01;;'),
      row('ok', 'ST;;SE0000000000-OKAND;;2030-01-01;2020-01-01;140'),
      row('two', 'Praktik;;;;2026-02-30;;'),
      row('three').replace('1994-03', '1994-03-12').replace(';K;', ';X;'),
      row('four'),
      row('FOUR'),
    ];
    const { body } = await check(nils, HEAD + file.join(''));
    const fields = body.rows.map(({ row: line, reasons }) => [line, reasons.map(({ field }) => field)]);
    expect(fields).toEqual([
      [2, ['reference']],
      [3, ['reference']],
      [4, ['specialty', 'startsOn', 'expectedEnd', 'percent']],
      [5, ['step', 'startsOn']],
      [6, ['sex', 'birthMonth']],
      [8, ['reference']],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/940312/);
    expect(counts(body)).toEqual({ ready: 1, fault: 6 });
    expect((await act(nils, body, 'apply')).status).toBe(422);
    // The file is the whole stock: leaving rows out would take posts away.
    expect((await act(nils, body, 'apply', { applyGoodRows: true })).status).toBe(422);
    expect(await facts()).toEqual([]);
  });
});

describe('ongoing posts that a region loads', () => {
  it('are tried without a trace, and then told under keyed pseudonyms', async () => {
    const { body } = await check(nils, HEAD + row('läk-17'));
    expect(counts(body)).toEqual({ ready: 1 });
    expect(await facts()).toEqual([]);
    expect((await act(nils, body, 'apply')).status).toBe(200);
    expect(await facts()).toMatchObject([
      { fact: 'post-started', region: UPPSALA, step: 'bt-standalone', validFrom: '2026-02-01' },
      { fact: 'service', percent: 100, validTo: END, source: 'opening-stock' },
      { fact: 'post-ended', outcome: 'moved', validTo: END },
    ]);
    const stored = await db
      .as('postgres')
      .query<{ all: string }>(`select string_agg(o::text, '') as all from organisations.opening_stock o`);
    expect(JSON.stringify([stored, await facts()])).not.toMatch(/läk-17/i);
  });

  it('are the same when the same file comes again: nothing is told', async () => {
    await load(nils, HEAD + row('a') + row('b'));
    const before = (await facts()).length;
    const { body } = await check(nils, HEAD + row('B') + row('a'));
    expect(counts((await act(nils, body, 'apply')).body)).toEqual({ applied: 2 });
    expect((await facts()).length).toBe(before);
    expect(await posts()).toHaveLength(2);
  });

  it('are corrected by a new file, which takes the place of the former', async () => {
    await load(nils, HEAD + row('a') + row('b') + row('c'));
    const changed = row('b', `BT;;;;2026-03-01;${dayFromNow(90)};50`);
    const { status, body } = await load(nils, HEAD + row('a') + changed + row('d'));
    expect([status, counts(body)]).toEqual([200, { applied: 3 }]);
    expect((await posts()).map(({ validFrom }) => validFrom).toSorted()).toEqual([
      '2026-02-01',
      '2026-02-01',
      '2026-03-01',
    ]);
    expect(await listed()).toMatchObject({ posts: 3, actions: [{ name: 'load', enabled: true }] });
  });

  it('are taken back when the file is undone', async () => {
    const { body } = await load(nils, HEAD + row('a') + row('b'));
    const undone = await act(nils, body, 'undo');
    expect([undone.status, counts(undone.body)]).toEqual([200, { undone: 2 }]);
    expect(await standing()).toEqual([]);
  });

  it('stay where a later file has taken their place, and the report says so', async () => {
    const first = await load(nils, HEAD + row('a') + row('b'));
    const second = await load(nils, HEAD + row('a') + row('b', 'BT;;;;2026-03-01;;80'));
    const undone = await act(nils, first.body, 'undo');
    expect(counts(undone.body)).toEqual({ kept: 2 });
    expect((await posts()).map(({ validFrom }) => validFrom)).toEqual(['2026-02-01', '2026-03-01']);
    expect(counts((await act(nils, second.body, 'undo')).body)).toEqual({ undone: 2 });
    expect(await standing()).toEqual([]);
  });

  it('are taken back in whole from the day that the region switches on the portfolio', async () => {
    await load(nils, HEAD + row('a') + row('b'));
    const worker = db.as('worker').transactions;
    const at = (day: string) => closing(worker, day);
    await db.as('postgres').query(
      `insert into organisations.region_switch (id, region_code, switch, controller, legal_ground, retention, on_from)
       values ($1, '03', 'portfolio', 'Regionen', 'Exempel', '10 år', $2)`,
      [newId(), dayFromNow(32)],
    );
    expect(await at(dayFromNow(31)).closeConnected()).toBe(0);
    const twice = await Promise.all([
      at(dayFromNow(32)).closeConnected(),
      at(dayFromNow(32)).closeConnected(),
    ]);
    expect(twice.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(await standing()).toEqual([]);
    await db
      .as('postgres')
      .query(`delete from organisations.region_switch where region_code = '03' and switch = 'portfolio'`);
  });
});

describe('the rows of what was loaded', () => {
  it('are seen and written by who loads for the region alone', async () => {
    await load(nils, HEAD + row('a'));
    const seen = async (key: string) => {
      const person = await product.signedIn(key);
      const { status, body } = await person.get<{ items: OpeningStockOfRegion[] }>('/opening-stock');
      return [status, body.items?.map(({ region, posts: n }) => [region.code, n])];
    };
    expect(await seen('nils')).toEqual([
      200,
      [
        ['03', 1],
        ['04', 0],
      ],
    ]);
    expect(await seen('ulla')).toEqual([200, [['04', 0]]]);
    expect(await seen('eva')).toEqual([200, []]);
    expect((await seen('maja'))[0]).toBe(403);
    for (const role of ['api', 'statistics'] as const) {
      const rows = db.as(role).query('select id from organisations.opening_stock');
      if (role === 'api') expect(await rows).toEqual([]);
      else await expect(rows).rejects.toThrow();
    }
    await expect(db.as('api').query('delete from organisations.opening_stock')).rejects.toThrow();
  });
});

async function listed() {
  const { body } = await nils.get<{ items: OpeningStockOfRegion[] }>('/opening-stock');
  return body.items.find(({ region }) => region.code === UPPSALA);
}

async function switchStatistics(onFrom: string | null) {
  await db.as('postgres').query(
    `insert into organisations.region_switch (id, region_code, switch, controller, legal_ground, retention, on_from)
     values ($1, '03', 'statistics', 'Regionen', 'Exempel', '10 år', $2)`,
    [newId(), onFrom],
  );
}

function closing(worker: Transactions, day: string): OpeningStock {
  const clock = new FixedClock(`${day}T12:00:00Z`);
  return new OpeningStock(worker, new Organisations(worker, clock));
}
