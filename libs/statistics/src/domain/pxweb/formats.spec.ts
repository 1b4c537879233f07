import fc from 'fast-check';
import { bakg01, flode01, handl01, tab1 } from '../../../../../test/support/builders/published-cubes.js';
import {
  fromHtml,
  fromJsonStat,
  fromJsonV1,
  fromLongCsv,
  fromParquet,
  fromPx,
  fromWideCsv,
  fromXlsx,
} from '../../../../../test/support/published-formats.js';
import type { Cells, Sides } from '../../../../../test/support/published-formats.js';
import type { PublishedCube } from '../../contract/cube.js';
import { variablesIn } from './data-table.js';
import type { DataTable } from './data-table.js';
import { write } from './formats.js';
import type { FormatName } from './formats.js';
import { PX_LANGUAGES } from './languages.js';
import type { PxLanguage } from './languages.js';
import { PxLinks } from './links.js';
import { isPxProblem } from './problems.js';
import { select } from './select.js';
import { NO_SELECTION } from './selection.js';
import type { Selection } from './selection.js';
import { variablesOf } from './variables.js';

const links = new PxLinks('https://specialistvagen.example');
const written = async (table: DataTable, format: FormatName): Promise<Buffer> => {
  const { content } = await write(
    table,
    { format, options: { naming: 'codes', title: false, separator: ',' } },
    links,
  );
  return Buffer.from(content);
};
const text = async (table: DataTable, format: FormatName) => (await written(table, format)).toString('utf8');

/** What the cube itself holds for each chosen cell: read straight from its row-major figures. */
function truth({ cube, figures }: PublishedCube, table: DataTable): Cells {
  const sizes = [cube.measures.length, ...cube.dimensions.map(({ values }) => values.length)];
  let rows: Record<string, string>[] = [{}];
  for (const { code, values } of variablesIn(table)) {
    rows = rows.flatMap((row) => values.map((value) => ({ ...row, [code]: value.code })));
  }
  return Object.fromEntries(
    rows.map((row) => {
      const places = [
        cube.measures.findIndex(({ code }) => code === row.ContentsCode),
        ...cube.dimensions.map(({ code, values, total }) =>
          values.findIndex((value) => value.code === (row[code] ?? total)),
        ),
      ];
      const at = places.reduce((index, place, i) => index * (sizes[i] ?? 1) + place, 0);
      const figure = figures.values[at];
      const decimals = cube.measures[places[0] ?? 0]?.decimals ?? 0;
      const key = Object.keys(row)
        .sort()
        .map((code) => `${code}=${row[code]}`)
        .join('&');
      return [
        key,
        figure === null || figure === undefined
          ? (figures.marks[at] ?? '?')
          : Number(figure.toFixed(decimals)),
      ];
    }),
  );
}

const READERS: readonly (readonly [FormatName, (table: DataTable, sides: Sides) => Promise<Cells>])[] = [
  ['json-stat2', async (table) => fromJsonStat(await text(table, 'json-stat2'))],
  ['json-stat', async (table) => fromJsonStat(await text(table, 'json-stat'))],
  ['json', async (table) => fromJsonV1(await text(table, 'json'))],
  ['csv', async (table, sides) => fromWideCsv(await text(table, 'csv'), sides)],
  ['csv2', async (table) => fromLongCsv(await text(table, 'csv2'))],
  ['csv3', async (table) => fromLongCsv(await text(table, 'csv3'))],
  ['px', async (table) => fromPx(await text(table, 'px'))],
  ['xlsx', async (table, sides) => fromXlsx(await written(table, 'xlsx'), sides)],
  ['html', async (table, sides) => fromHtml(await text(table, 'html'), sides)],
  ['parquet', async (table) => fromParquet(await written(table, 'parquet'))],
];

/** A choice of values in each variable, or none where it may be left out; some variables moved to the other side. */
function selectionIn(published: PublishedCube): fc.Arbitrary<Selection> {
  const variables = variablesOf(published.cube, 'sv');
  const parts = variables.map(({ code, values, total }) =>
    fc
      .subarray(
        values.map((value) => value.code),
        { minLength: total === null ? 1 : 0, maxLength: Math.min(values.length, 5) },
      )
      .map((valueCodes) => ({ variableCode: code, valueCodes })),
  );
  return fc.tuple(...parts).chain((chosen) => {
    const inside = chosen
      .filter(({ valueCodes }) => valueCodes.length > 0)
      .map(({ variableCode }) => variableCode);
    return fc
      .subarray(inside, { minLength: 1 })
      .map((stub) => ({ variables: chosen, stub, heading: inside.filter((code) => !stub.includes(code)) }));
  });
}

const CUBES: Readonly<Record<string, PublishedCube>> = { flode01, handl01, bakg01, tab1 };
const cubeOf = (id: string): PublishedCube => CUBES[id] ?? flode01;
const anyQuestion = fc
  .constantFrom(...Object.keys(CUBES))
  .chain((id) => fc.tuple(fc.constant(id), selectionIn(cubeOf(id)), fc.constantFrom(...PX_LANGUAGES)));

function tableOf(published: PublishedCube, language: PxLanguage, selection: Selection): DataTable {
  const table = select(published, language, selection);
  if (isPxProblem(table)) throw new Error(table.title);
  return table;
}

describe('every format and language', () => {
  it.each(READERS)('%s says what the published table holds, cell for cell', async (_format, read) => {
    await fc.assert(
      fc.asyncProperty(anyQuestion, async ([id, selection, language]) => {
        const published = cubeOf(id);
        const table = tableOf(published, language, selection);
        const sides = {
          stub: table.stub.map(({ code }) => code),
          heading: table.heading.map(({ code }) => code),
        };
        expect(await read(table, sides)).toEqual(truth(published, table));
      }),
      { numRuns: 60 },
    );
  });
});

it.each(['json-stat2', 'json-stat'] as const)(
  '%s lists the values in their order, also where codes look like numbers',
  async (format) => {
    const regions = ['00', '01', '09', '10', '25'];
    const table = tableOf(tab1, 'sv', {
      variables: [
        { variableCode: 'Region', valueCodes: regions },
        { variableCode: 'ContentsCode', valueCodes: ['*'] },
        { variableCode: 'Tid', valueCodes: ['*'] },
      ],
      stub: [],
      heading: [],
    });
    // Read as text: JSON.parse would order the names anew.
    const [, index = ''] = /"index":\{([^}]*)\}/.exec(await text(table, format)) ?? [];
    expect(index).toBe(regions.map((code, i) => `"${code}":${i}`).join(','));
  },
);

it('csv disarms what a spreadsheet would run, and leaves codes and marks as they are', async () => {
  const dimension = {
    ...tab1.cube.dimensions[0],
    values: ['=1+1', '-29', '-', '+x', '-cmd'].map((label, i) => ({
      code: `${i}`,
      label: { sv: label, en: label },
    })),
    total: null,
    valueSets: [],
  };
  const values = Array.from({ length: 15 }, (_, i) => i);
  const cube = { ...tab1.cube, dimensions: [dimension, tab1.cube.dimensions[1]] } as PublishedCube['cube'];
  const table = tableOf({ cube, figures: { values, marks: {} } }, 'sv', NO_SELECTION);
  const { content } = await write(
    table,
    { format: 'csv', options: { naming: 'texts', title: false, separator: ',' } },
    links,
  );
  const names = content
    .toString()
    .split('\r\n')
    .slice(1, 6)
    .map((line) => line.split(',')[0]);
  expect(names).toEqual([`"'=1+1"`, '"-29"', '"-"', `"'+x"`, `"'-cmd"`]);
});
