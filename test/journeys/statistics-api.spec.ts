import { PublishRelease, ReadPublished, StatisticsCells } from '@specialistvagen/statistics';
import { SystemClock } from '@specialistvagen/platform';
import type { PublishedCube } from '@specialistvagen/statistics/contract';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { smallNation, unitsOf } from '../../libs/statistics/src/use-cases/small-nation.builder.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { fromJsonStat, fromJsonV1, fromParquet, fromPx } from '../support/published-formats.js';
import type { Cells } from '../support/published-formats.js';
import { PXAPI_2 } from '../support/pxapi-2-schemas.js';
import { testRecordKeys } from '../support/test-record-keys.js';

const db = usePostgres();
const product = useProduct(db);
const nation = smallNation({ doctors: 250, seed: 11 });
let published: PublishedCube[] = [];

const get = (path: string) => fetch(`${product.url}${path}`);
const LARGEST = 20_000;

beforeAll(async () => {
  const { transactions } = db.as('statistics');
  const clock = new SystemClock();
  const cells = new StatisticsCells(transactions, clock, testRecordKeys);
  await cells.load(nation.facts);
  const workplaceNames = () => Promise.resolve(unitsOf(nation));
  await new PublishRelease(transactions, clock, cells, { workplaceNames }).publishFirst();
  const reader = new ReadPublished(db.as('api').transactions, clock);
  const read = await Promise.all((await reader.list()).map(({ id }) => reader.read(id)));
  published = read.filter((one) => one !== undefined);
}, 180_000);

/** The whole table, cell by cell, as it is stored. */
function stored({ cube, figures }: PublishedCube): Cells {
  const axes = [
    { code: 'ContentsCode', values: cube.measures },
    ...cube.dimensions.map(({ code, values }) => ({ code, values })),
  ];
  let rows: Record<string, string>[] = [{}];
  for (const { code, values } of axes)
    rows = rows.flatMap((row) => values.map((one) => ({ ...row, [code]: one.code })));
  const decimals = new Map(cube.measures.map((measure) => [measure.code, measure.decimals]));
  return Object.fromEntries(
    rows.map((row, i) => {
      const key = Object.keys(row)
        .sort()
        .map((code) => `${code}=${row[code]}`)
        .join('&');
      const figure = figures.values[i];
      const said =
        typeof figure === 'number'
          ? Number(figure.toFixed(decimals.get(row.ContentsCode ?? '')))
          : figures.marks[i];
      return [key, said ?? '?'];
    }),
  );
}

const everything = ({ cube }: PublishedCube) =>
  ['ContentsCode', ...cube.dimensions.map(({ code }) => code)]
    .map((code) => `valueCodes[${code}]=*`)
    .join('&');

describe('every table of a release, over HTTP', () => {
  it('is listed, and described as PxAPI-2.yml says', async () => {
    const ajv = new Ajv({ unicodeRegExp: false, allErrors: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const { tables } = (await (await get('/api/v2/tables?pageSize=100')).json()) as {
      tables: { id: string }[];
    };
    expect(tables.map(({ id }) => id)).toEqual(published.map(({ cube }) => cube.id));
    expect(published.length).toBeGreaterThan(15);
    const check = ajv.compile(PXAPI_2.Dataset);
    for (const { cube } of published) {
      for (const language of ['sv', 'en']) {
        const meta: unknown = await (await get(`/api/v2/tables/${cube.id}/metadata?lang=${language}`)).json();
        expect([cube.id, check(meta), check.errors]).toEqual([cube.id, true, null]);
      }
      const chosen: unknown = await (await get(`/api/v2/tables/${cube.id}/data`)).json();
      expect([cube.id, check(chosen), check.errors]).toEqual([cube.id, true, null]);
    }
  });

  it('says in every machine-read format what is stored, cell for cell', async () => {
    const small = published.filter(({ figures }) => figures.values.length <= LARGEST);
    expect(small.length).toBeGreaterThan(8);
    for (const table of small) {
      const data = `/api/v2/tables/${table.cube.id}/data?${everything(table)}&outputFormat=`;
      const text = async (format: string) => (await get(`${data}${format}`)).text();
      const expected = stored(table);
      expect(fromJsonStat(await text('json-stat2'))).toEqual(expected);
      expect(fromJsonV1(await text('json-px'))).toEqual(expected);
      expect(fromPx(await text('px'))).toEqual(expected);
      expect(await fromParquet(new Uint8Array(await (await get(`${data}parquet`)).arrayBuffer()))).toEqual(
        expected,
      );
    }
  }, 180_000);

  it('is reached by stepping through version 1, and stands in the catalogue', async () => {
    const paths: string[] = [];
    const walk = async (path: string): Promise<void> => {
      const items = (await (await get(path)).json()) as { id: string; type: string }[];
      for (const { id, type } of items)
        await (type === 'l' ? walk(`${path}/${id}`) : paths.push(`${path}/${id}`));
    };
    await walk('/api/v1/sv/ut');
    const found = paths.map((path) => path.split('/').pop());
    expect(found.sort()).toEqual(published.map(({ cube }) => cube.id).sort());
    for (const path of paths) expect((await get(path)).status).toBe(200);
    const entry = await (await get('/api/statistics/catalogue.jsonld')).text();
    for (const { cube } of published) expect(entry).toContain(`/api/v2/tables/${cube.id}"`);
  });
});
