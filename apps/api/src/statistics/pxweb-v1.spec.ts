import JSONstat from 'jsonstat-toolkit';
import { arbp01, publishedCubes, tab1 } from '../../../../test/support/builders/published-cubes.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { fromJsonV1, fromLongCsv, fromPx } from '../../../../test/support/published-formats.js';
import { usePublished } from '../../../../test/support/use-published.js';

const product = useProduct(usePostgres());
usePublished(product, [...publishedCubes, arbp01]);

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${product.url}${path}`, { headers });
/** Without Content-Type, as R's pxweb 0.17 sends it. */
const post = (path: string, body: unknown) =>
  fetch(`${product.url}${path}`, {
    method: 'POST',
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
  });
const TABLE = '/api/v1/sv/ut/FL/FLODE01';
const item = (code: string, ...values: string[]) => ({ code, selection: { filter: 'item', values } });
const ask = (query: unknown[], format = 'json') => post(TABLE, { query, response: { format } });
const STOCK = [item('ContentsCode', 'stock'), item('Tid', '2026H1')];

/**
 * What R pxweb 0.17.1 sent to a loopback mock on 2026-11-21, in order, as recorded: address and body, byte for byte. The POST had
 * no Content-Type.
 */
const QUERIES = {
  twoRegions:
    '{"query":[{"code":"Region","selection":{"filter":"item","values":["00","09"]}},{"code":"ContentsCode","selection":{"filter":"item","values":["AT"]}},{"code":"Tid","selection":{"filter":"all","values":["*"]}}],"response":{"format":"json"}}',
  withoutRegion:
    '{"query":[{"code":"ContentsCode","selection":{"filter":"item","values":["AT"]}},{"code":"Tid","selection":{"filter":"item","values":["2025"]}}],"response":{"format":"json"}}',
};
const ACCEPT = 'application/json, text/xml, application/xml, */*';

describe("the requests that R's pxweb made", () => {
  it('for the limits: answered at the language, and not above it', async () => {
    const config = await get('/api/v1/sv?config', { accept: ACCEPT });
    expect([config.status, config.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    expect(await config.json()).toEqual(
      expect.objectContaining({
        maxValues: expect.any(Number),
        maxCells: expect.any(Number),
        maxCalls: expect.any(Number),
        timeWindow: expect.any(Number),
        CORS: true,
      }),
    );
    for (const above of ['/api?config', '/api/v1?config'])
      expect((await get(above, { accept: ACCEPT })).status).toBe(404);
  });

  it('for the databases, the subjects and the table', async () => {
    expect(await (await get('/api/v1/sv')).json()).toEqual([{ dbid: 'ut', text: 'Läkares utbildning' }]);
    expect(await (await get('/api/v1/sv/ut')).json()).toContainEqual({ id: 'AT', type: 'l', text: 'AT' });
    const meta = (await (await get('/api/v1/sv/ut/AT/TAB1')).json()) as {
      variables: Record<string, unknown>[];
    };
    expect(meta.variables.map(({ code, elimination, time }) => [code, elimination, time])).toEqual([
      ['Region', true, undefined],
      ['ContentsCode', undefined, undefined],
      ['Tid', undefined, true],
    ]);
    for (const { values, valueTexts } of meta.variables as { values: string[]; valueTexts: string[] }[]) {
      expect(valueTexts).toHaveLength(values.length);
    }
  });

  it('for two regions and every year', async () => {
    const answer = await post('/api/v1/sv/ut/AT/TAB1', QUERIES.twoRegions);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    const text = await answer.text();
    expect((JSON.parse(text) as { columns: unknown[] }).columns).toEqual([
      { code: 'Region', text: 'region', type: 'd' },
      { code: 'Tid', text: 'år', type: 't' },
      { code: 'AT', text: 'AT-tjänster', type: 'c', unit: 'antal personer' },
    ]);
    expect(fromJsonV1(text)).toEqual({
      'ContentsCode=AT&Region=00&Tid=2023': 0,
      'ContentsCode=AT&Region=00&Tid=2024': 3,
      'ContentsCode=AT&Region=00&Tid=2025': 6,
      'ContentsCode=AT&Region=09&Tid=2023': 90,
      'ContentsCode=AT&Region=09&Tid=2024': '..',
      'ContentsCode=AT&Region=09&Tid=2025': 96,
    });
  });

  it('for a year without a region: the figure of the whole country, and no region in the answer', async () => {
    const answer = await post('/api/v1/sv/ut/AT/TAB1', QUERIES.withoutRegion);
    const body = (await answer.json()) as { data: unknown };
    expect(body.data).toEqual([{ key: ['2025'], values: [String(tab1.figures.values[2])] }]);
  });
});

describe('a query of version 1', () => {
  it.each(['json-stat', 'json-stat2'])('in %s is what the JSON-stat toolkit reads', async (format) => {
    const answer = await ask([item('Region', '01', '03'), ...STOCK], format);
    const read = JSONstat(await answer.json()) as {
      Dataset(i: number): { Dimension(id: string): { id: string[] } };
    };
    expect(read.Dataset(0).Dimension('Region').id).toEqual(['01', '03']);
  });

  it.each([
    ['csv2', fromLongCsv],
    ['px', fromPx],
    ['json', fromJsonV1],
  ] as const)('in %s has the cells that were asked for', async (format, read) => {
    const answer = await ask([item('Region', '01'), item('Steg', 'at'), ...STOCK], format);
    expect(answer.status).toBe(200);
    expect(Object.keys(read(await answer.text()))).toHaveLength(1);
  });

  it.each([
    ['all', ['2*'], 6],
    ['all', ['SR*', '0*'], 11],
    ['all', ['*'], 24],
    ['top', ['3'], 3],
    ['vs:Samverkan', ['*'], 2],
    ['vs:vs_Samverkan', ['SR-SYD'], 1],
    ['ITEM', ['01', '03'], 2],
  ])('with the filter %s %j chooses %i regions', async (filter, values, count) => {
    const answer = await ask([{ code: 'region', selection: { filter, values } }, ...STOCK]);
    const { data } = (await answer.json()) as { data: unknown[] };
    expect(data).toHaveLength(count);
  });

  it('answers every value of a variable that is not named and has no total, top of time being the latest', async () => {
    const all = (await (await ask([item('Tid', '2026H1')])).json()) as { columns: { type: string }[] };
    expect(all.columns.filter(({ type }) => type === 'c')).toHaveLength(3);
    const latest = await ask([
      item('ContentsCode', 'stock'),
      { code: 'Tid', selection: { filter: 'top', values: ['1'] } },
    ]);
    expect((await latest.json()) as object).toMatchObject({ data: [{ key: ['2026H1'] }] });
  });

  it.each([
    [
      'a value that does not exist',
      [item('Region', '99')],
      "The request for variable 'Region' has an error.",
    ],
    [
      'an aggregation',
      [{ code: 'Region', selection: { filter: 'agg:Regioner', values: ['*'] } }],
      "The request for variable 'Region' has an error.",
    ],
    ['an unknown variable', [item('Kommun', '01')], 'Parameter error'],
  ])('is refused for %s', async (_why, query, error) => {
    const answer = await ask([...query, ...STOCK]);
    expect([answer.status, ((await answer.json()) as { error: string }).error]).toEqual([
      400,
      expect.stringContaining(error),
    ]);
  });

  it('is refused with 403 for too many cells, as version 1 says it', async () => {
    const answer = await post('/api/v1/sv/ut/FL/ARBP01', { query: [], response: { format: 'json' } });
    expect([answer.status, await answer.json()]).toEqual([403, { error: 'Too many values selected' }]);
  });

  it.each([
    ['an unknown format', () => ask(STOCK, 'docx')],
    ['what is not JSON', () => post(TABLE, '{"query":')],
    ['JSON of another shape', () => post(TABLE, '[1]')],
    ['nothing', () => post(TABLE, '')],
  ])('is refused for %s', async (_why, send) => {
    const answer = await send();
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'Parameter error' }]);
  });

  it.each(['/api/v1/de', '/api/v1/sv/xx', '/api/v1/sv/ut/XX', '/api/v1/sv/ut/FL/NIX', '/api/v1/sv/a/b/c/d'])(
    'finds nothing at %s',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, await answer.json()]).toEqual([404, { error: 'Not Found' }]);
    },
  );
});
