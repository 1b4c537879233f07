import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import JSONstat from 'jsonstat-toolkit';
import { arbp01, handl01, publishedCubes } from '../../../../test/support/builders/published-cubes.js';
import { usePostgres } from '../../../../test/support/index.js';
import { useProduct } from '../../../../test/support/product.js';
import { fromJsonStat, fromParquet, fromPx, fromXlsx } from '../../../../test/support/published-formats.js';
import { PXAPI_2 } from '../../../../test/support/pxapi-2-schemas.js';
import type { PxApi2Schema } from '../../../../test/support/pxapi-2-schemas.js';
import { usePublished } from '../../../../test/support/use-published.js';
import { routesOf } from '../http/routes.js';
import { CatalogueController } from './catalogue.controller.js';
import { PxWebV1Controller } from './pxweb-v1.controller.js';
import { PxWebV2Controller } from './pxweb-v2.controller.js';

const db = usePostgres();
const product = useProduct(db);
usePublished(product, [...publishedCubes, arbp01]);

const ajv = new Ajv({ unicodeRegExp: false, allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const faultsOf = (schema: PxApi2Schema, body: unknown): string[] => {
  const check = ajv.compile(PXAPI_2[schema]);
  return check(body)
    ? []
    : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
};

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${product.url}/api/v2${path}`, { headers });
const json = async <T = Record<string, unknown>>(path: string) => (await (await get(path)).json()) as T;
/** No Content-Type unless one is given. */
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${product.url}/api/v2${path}`, {
    method: 'POST',
    headers,
    body: new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body)),
  });
const DATA = '/tables/FLODE01/data';
const chosen = (regions: string, more = '') =>
  `${DATA}?valueCodes[ContentsCode]=stock&valueCodes[Tid]=TOP(2)&valueCodes[Region]=${regions}${more}`;

type Grouped = { dimension: { Region: { category: { child?: Record<string, string[]> } } } };
const groupsIn = async (path: string) => (await json<Grouped>(path)).dimension.Region.category.child;

describe('a group among the values', () => {
  it('says what it is made of, as far as that is shown', async () => {
    expect(await groupsIn('/tables/FLODE01/metadata')).toEqual({ 'SR-NORR': ['24', '25'] });
    expect(await groupsIn(chosen('SR-NORR,24,01'))).toEqual({ 'SR-NORR': ['24'] });
    expect(await groupsIn(chosen('SR-NORR,01'))).toBeUndefined();
  });
});

describe('what PxAPI-2.yml describes', () => {
  it.each<[PxApi2Schema, string]>([
    ['ConfigResponse', '/config'],
    ['TablesResponse', '/tables'],
    ['TableResponse', '/tables/FLODE01'],
    ['Dataset', '/tables/FLODE01/metadata'],
    ['Dataset', '/tables/BAKG01/metadata?lang=en&defaultSelection=true'],
    ['Dataset', DATA],
    ['SelectionResponse', '/tables/FLODE01/defaultselection'],
    ['CodelistResponse', '/codelists/vs_Samverkan'],
    ['Problem', '/tables/NIX'],
  ])('as %s is what %s answers', async (schema, path) => {
    expect(faultsOf(schema, await json(path))).toEqual([]);
  });

  it('is not a schema that everything fits', async () => {
    expect(faultsOf('Dataset', await json('/config'))).not.toEqual([]);
  });
});

describe('the tables', () => {
  it('are listed in pages with links', async () => {
    const list = await json<List>('/tables?pageSize=3');
    expect(list.tables.map(({ id }) => id)).toEqual(['FLODE01', 'HANDL01', 'BAKG01']);
    expect(list.page).toMatchObject({ pageNumber: 1, pageSize: 3, totalElements: 5, totalPages: 2 });
    const next = list.page.links.find(({ rel }) => rel === 'next')?.href ?? '';
    const second = (await (await fetch(next)).json()) as List;
    expect(second.tables.map(({ id }) => id)).toEqual(['TAB1', 'ARBP01']);
    expect((await get('/tables?pageSize=3&pageNumber=3')).status).toBe(404);
  });

  it.each([
    ['query=handledning', ['HANDL01']],
    ['query=tredjeland', ['BAKG01']],
    ['QUERY=tredjeland%20sverige', ['BAKG01']],
    ['query=ingenting', []],
    ['lang=en&query=third', ['BAKG01']],
    ['pastDays=100000&query=flode*', ['FLODE01']],
  ])('are found by %s', async (query, ids) => {
    expect((await json<List>(`/tables?${query}`)).tables.map(({ id }) => id)).toEqual(ids);
  });

  it('tell what R pxweb asks of a table, in the language that was asked', async () => {
    const table = await json('/tables/flode01?lang=EN');
    expect(table).toMatchObject({
      id: 'FLODE01',
      language: 'en',
      firstPeriod: '2015H1',
      lastPeriod: '2026H1',
      updated: '2026-07-30T07:00:00Z',
      variableNames: ['region', 'step', 'contents', 'half-year'],
    });
  });

  it('never may be added up: every variable that can be left out names the value that stands for it', async () => {
    const meta = await json<Meta>('/tables/BAKG01/metadata');
    const told = Object.entries(meta.dimension).map(([code, { extension }]) => [
      code,
      extension.elimination,
      extension.eliminationValueCode,
    ]);
    expect(told).toEqual([
      ['Vag', false, undefined],
      ['Steg', true, 'TOT'],
      ['Region', true, '00'],
      ['ContentsCode', false, undefined],
      ['Tid', false, undefined],
    ]);
    expect(meta.extension.px).toMatchObject({ tableid: 'BAKG01', language: 'sv', aggregallowed: false });
  });

  it('have codelists that choose values and join none', async () => {
    const list = await json<{ values: { code: string; valueMap: string[] }[] }>('/codelists/VS_samverkan');
    expect(list.values).toEqual([
      { code: 'SR-NORR', label: 'Norra sjukvårdsregionen', valueMap: ['SR-NORR'] },
      { code: 'SR-SYD', label: 'Södra sjukvårdsregionen', valueMap: ['SR-SYD'] },
    ]);
    expect((await get('/codelists/agg_Regioner')).status).toBe(404);
  });
});

type Link = { rel: string; href: string };
type List = { tables: { id: string; links: Link[] }[]; page: { links: Link[] }; links: Link[] };
type Meta = {
  dimension: Record<string, { extension: { elimination: boolean; eliminationValueCode?: string } }>;
  extension: { px: object };
};

describe('data', () => {
  it('are read by the JSON-stat toolkit: roles, marks and figures', async () => {
    const read = JSONstat(await json(chosen('00,SR*'))) as Toolkit;
    expect(read.role).toMatchObject({ time: ['Tid'], geo: ['Region'], metric: ['ContentsCode'] });
    expect(read.id).toEqual(['Region', 'ContentsCode', 'Tid']);
    expect(read.Dimension('Tid').Category('2026H1')).toMatchObject({
      label: 'VT 2026',
      note: ['Preliminära uppgifter'],
    });
    const cells = fromJsonStat(await (await get(chosen('00,SR*'))).text());
    expect(Object.keys(cells)).toHaveLength(6);
    expect(Object.values(cells).filter((cell) => typeof cell === 'string').length).toBeGreaterThan(0);
  });

  it('are the same by GET and POST, with the names of either in any case, with and without Content-Type', async () => {
    const byAddress = await json(
      `${DATA}?VALUECODES[region]=01,03&valuecodes[contentscode]=Stock&valueCodes[time]=2026h1`,
    );
    const selection = [
      { variableCode: 'Region', valueCodes: ['03', '01'] },
      { VariableCode: 'ContentsCode', valuecodes: ['stock'] },
      { variableCode: 'TIME', valueCodes: ['TOP(1)'] },
    ];
    for (const type of [undefined, 'application/json', 'text/plain']) {
      const answer = await post(DATA, { selection }, type ? { 'content-type': type } : {});
      expect([answer.status, await answer.json()]).toEqual([200, byAddress]);
    }
  });

  it("take the codelist from the address of a POST, where R's pxweb puts it", async () => {
    const selection = [
      { variableCode: 'Region', valueCodes: ['*'] },
      { variableCode: 'ContentsCode', valueCodes: ['stock'] },
      { variableCode: 'Tid', valueCodes: ['2026H1'] },
    ];
    const path = `${DATA}?${encodeURIComponent('codelist[Region]')}=vs_Samverkan&outputValues[Region]=aggregated`;
    const cells = fromJsonStat(await (await post(path, { selection })).text());
    expect(Object.keys(cells).sort()).toEqual([
      'ContentsCode=stock&Region=SR-NORR&Tid=2026H1',
      'ContentsCode=stock&Region=SR-SYD&Tid=2026H1',
    ]);
  });

  it('without a choice are what the default selection says', async () => {
    const defaults = await json<{ selection: unknown; placement: unknown }>(
      '/tables/HANDL01/defaultselection',
    );
    const bySelection = await post('/tables/HANDL01/data', defaults);
    const plain = await get('/tables/HANDL01/data');
    expect(await plain.json()).toEqual(await bySelection.json());
    expect((await post('/tables/HANDL01/data', '')).status).toBe(200);
  });

  const query = chosen('*');
  it.each([
    ['px', 'application/octet-stream; charset=utf-8', async (bytes: Buffer) => fromPx(bytes.toString())],
    ['parquet', 'application/vnd.apache.parquet', fromParquet],
  ] as const)(
    'as %s are a file with its name, and hold what json-stat2 holds',
    async (format, type, read) => {
      const answer = await get(`${query}&outputFormat=${format}`);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-disposition')).toBe(`inline; filename="FLODE01.${format}"`);
      expect(await read(Buffer.from(await answer.arrayBuffer()))).toEqual(
        fromJsonStat(await (await get(query)).text()),
      );
    },
  );

  it('as xlsx, with codes, hold the same', async () => {
    const answer = await get(`${query}&outputFormat=XLSX&outputFormatParams=UseCodes`);
    const cells = fromXlsx(new Uint8Array(await answer.arrayBuffer()), {
      stub: ['Region'],
      heading: ['ContentsCode', 'Tid'],
    });
    expect(cells).toEqual(fromJsonStat(await (await get(query)).text()));
  });

  it('as csv follow the parameters', async () => {
    const first = async (params: string) => {
      const answer = await get(`${chosen('01')}&outputFormat=csv&outputFormatParams=${params}`);
      return (await answer.text()).split('\r\n').slice(0, 2);
    };
    expect(await first('UseTexts')).toEqual([
      '"region","Bestånd HT 2025","Bestånd VT 2026"',
      expect.stringMatching(/^"Stockholm",/),
    ]);
    expect(await first('usecodes,SeparatorSemicolon')).toEqual([
      '"Region";"stock 2025H2";"stock 2026H1"',
      expect.stringMatching(/^"01";/),
    ]);
    expect((await first('UseCodesAndTexts'))[1]).toMatch(/^"01","Stockholm",/);
    expect((await first('IncludeTitle'))[0]).toBe('"Läkare i utbildning (FLODE01)"');
  });

  it('as html stand in one table', async () => {
    const page = await (
      await get(`${chosen('01')}&outputFormat=html&outputFormatParams=IncludeTitle`)
    ).text();
    expect(page).toContain('<caption>Läkare i utbildning (FLODE01)</caption>');
    expect(page).toContain('<th scope="row">Stockholm</th>');
  });
});

type Toolkit = {
  id: string[];
  role: object;
  Dimension(id: string): { Category(id: string): object };
};

describe('an answer is refused', () => {
  const two = 'valueCodes[ContentsCode]=stock&valueCodes[Tid]=2026H1';
  it.each([
    ['an unknown table', '/tables/NIX/data', 404, 'Non-existent table'],
    ['an unknown variable', `${DATA}?${two}&valueCodes[Kommun]=01`, 400, 'Non-existent variable'],
    ['an unknown value', `${DATA}?${two}&valueCodes[Region]=99`, 400, 'Non-existent value'],
    ['an unknown codelist', `${DATA}?${two}&codelist[Region]=agg_X`, 400, 'Non-existent codelist'],
    ['a bad expression', `${DATA}?${two}&valueCodes[Region]=TOP(x)`, 400, 'Illegal selection expression'],
    [
      'a variable that must be chosen',
      `${DATA}?valueCodes[Tid]=*`,
      400,
      'Missing selection for mandantory variable',
    ],
    ['an unknown format', `${DATA}?outputFormat=docx`, 400, 'Unsupported output format'],
    [
      'a separator that is not for csv',
      `${DATA}?outputFormat=px&outputFormatParams=SeparatorTab`,
      400,
      'Unsupported output format',
    ],
    [
      'two namings',
      `${DATA}?outputFormat=csv&outputFormatParams=UseCodes,UseTexts`,
      400,
      'Unsupported output format',
    ],
    ['a language that there is not', `${DATA}?lang=de`, 400, 'Unsupported language'],
    ['an unknown saved query', '/savedqueries/000000000000000000000000', 404, 'Saved query not found'],
    ['an address that does not exist', '/nothing', 404, 'Not Found'],
  ])('for %s', async (_why, path, status, title) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      'application/json; charset=utf-8',
    ]);
    const body = (await answer.json()) as { title: string };
    expect([body.title, faultsOf('Problem', body)]).toEqual([title, []]);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('for too many cells, as the reference server does', async () => {
    const { maxDataCells } = await json<{ maxDataCells: number }>('/config');
    expect(arbp01.figures.values.length).toBeGreaterThan(maxDataCells);
    const asked = await get(
      '/tables/ARBP01/data?valueCodes[ContentsCode]=*&valueCodes[Tid]=*&valueCodes[Arbetsplats]=*',
    );
    expect([asked.status, await asked.json()]).toEqual([
      400,
      expect.objectContaining({ title: 'Too many cells selected', type: 'Parameter error', status: 400 }),
    ]);
  });

  it.each(['{"selection":', '[1,2]', '{"selection":[{"valueCodes":["01"]}]}'])(
    'for the body %s',
    async (body) => {
      expect((await post(DATA, body)).status).toBe(400);
    },
  );

  it('for a body that is too large', async () => {
    const answer = await post(DATA, ' '.repeat(300_000));
    expect([answer.status, faultsOf('Problem', await answer.json())]).toEqual([413, []]);
  });
});

describe('a saved query', () => {
  const query = {
    tableId: 'FLODE01',
    language: 'en',
    selection: {
      selection: [
        { variableCode: 'Region', codelist: 'vs_Samverkan', valueCodes: ['*'] },
        { variableCode: 'ContentsCode', valueCodes: ['stock'] },
        { variableCode: 'Tid', valueCodes: ['TOP(1)'] },
      ],
      placement: { heading: ['Tid'], stub: ['Region', 'ContentsCode'] },
    },
    outputFormat: 'csv',
    outputFormatParams: ['UseCodes'],
  };

  it('can be run again, in its own format or another, and read', async () => {
    const saved = await post('/savedqueries', query);
    const body = (await saved.json()) as { id: string };
    expect([saved.status, faultsOf('SavedQueryResponse', body)]).toEqual([201, []]);
    expect((await (await get(`/savedqueries/${body.id}/data`)).text()).split('\r\n')[0]).toBe(
      '"Region","ContentsCode","2026H1"',
    );
    const again = await json<{ id: string[] }>(
      `/savedqueries/${body.id}/data?outputFormat=json-stat2&lang=sv`,
    );
    expect(again.id).toEqual(['Region', 'ContentsCode', 'Tid']);
    expect(faultsOf('SavedQueryResponse', await json(`/savedqueries/${body.id}`))).toEqual([]);
    expect(faultsOf('SelectionResponse', await json(`/savedqueries/${body.id}/selection`))).toEqual([]);
    const twice = (await (await post('/savedqueries', query)).json()) as { id: string };
    expect(twice.id).toBe(body.id);
  });

  it.each([
    ['nothing', '', 'No query specified'],
    ['no table', { selection: { selection: [] } }, 'No query specified'],
    ['an unknown table', { ...query, tableId: 'NIX' }, 'Non-existent table'],
    [
      'words that choose nothing',
      { ...query, selection: { selection: [{ variableCode: 'Region', valueCodes: ['*Anna Andersson*'] }] } },
      'Non-existent value',
    ],
    ['an unknown format', { ...query, outputFormat: 'docx' }, 'Unsupported output format'],
  ])('is not kept when it holds %s', async (_what, body, title) => {
    expect(((await (await post('/savedqueries', body)).json()) as { title: string }).title).toBe(title);
    const kept = await db
      .as('postgres')
      .query<{ query: string }>('select query::text from statistics.saved_query');
    expect(kept.filter((row) => !row.query.includes('vs_Samverkan'))).toEqual([]);
  });

  it('cannot be changed or removed by anybody who serves people', async () => {
    for (const role of ['api', 'worker', 'statistics', 'audit'] as const) {
      await expect(db.as(role).query('delete from statistics.saved_query')).rejects.toThrow(
        /permission denied/,
      );
      await expect(db.as(role).query(`update statistics.saved_query set query = '{}'`)).rejects.toThrow(
        /permission denied/,
      );
    }
  });
});

describe('every answer is for everybody', () => {
  it('from any site, and without a cookie even to somebody who is signed in', async () => {
    const answer = await get('/tables', {
      origin: 'https://annan.example',
      cookie: 'specialistvagen=s%3Axyz.abc',
    });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.get('set-cookie')).toBeNull();
    const asked = await fetch(`${product.url}/api/v2${DATA}`, {
      method: 'OPTIONS',
      headers: { origin: 'https://annan.example', 'access-control-request-method': 'POST' },
    });
    expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([
      204,
      'GET, HEAD, POST, OPTIONS',
    ]);
  });

  it('and may be kept until the table is published anew', async () => {
    const path = chosen('01');
    const etag = (await get(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}"$/);
    expect((await get(path, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(`${path}&lang=en`, { 'if-none-match': etag })).status).toBe(200);
    const { version } = handl01.cube;
    const other = await get('/tables/HANDL01/data');
    try {
      Object.assign(handl01.cube, { version: version + 1 });
      const after = await get('/tables/HANDL01/data', { 'if-none-match': other.headers.get('etag') ?? '' });
      expect(after.status).toBe(200);
    } finally {
      Object.assign(handl01.cube, { version });
    }
  });

  it('but not for somebody who asks without end', async () => {
    const limits = routesOf([PxWebV2Controller, PxWebV1Controller, CatalogueController]).map(
      ({ endpoint }) => endpoint.limit?.times ?? Infinity,
    );
    expect(limits.length).toBeGreaterThan(15);
    expect(Math.max(...limits)).toBeLessThan(1_000);
    let refused = await post('/savedqueries', '');
    for (let calls = 0; refused.status !== 429 && calls < 60; calls++)
      refused = await post('/savedqueries', '');
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([
      429,
      expect.stringMatching(/^\d+$/),
    ]);
    expect(faultsOf('Problem', await refused.json())).toEqual([]);
  });
});
