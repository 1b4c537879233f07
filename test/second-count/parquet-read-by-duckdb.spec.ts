import { DuckDBInstance } from '@duckdb/node-api';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FixedClock } from '@specialistvagen/platform';
import { PublishedTables, PxWebV2, isPxProblem, type PublishedCube } from '@specialistvagen/statistics';
import { publishedCubes } from '../support/builders/published-cubes.js';

type Row = Readonly<Record<string, string | number | null>>;

class TheseTables extends PublishedTables {
  list = async () => publishedCubes.map(({ cube }) => cube);
  read = async (id: string) => publishedCubes.find(({ cube }) => cube.id === id);
}

/** Our Parquet is written by one library and was read by its sister; here a database that shares nothing with them reads it. */
describe('a published table as Parquet, read by DuckDB', () => {
  const folder = mkdtempSync(join(tmpdir(), 'specialistvagen-parquet-'));
  const settings = { root: 'https://specialistvagen.example', appVersion: 'test' };
  const api = new PxWebV2(new TheseTables(), settings, new FixedClock('2026-11-22T10:00:00Z'));
  let instance: DuckDBInstance;
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  });
  afterAll(() => {
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Every figure of the table, in a file. */
  async function file({ cube }: PublishedCube, format: string, more: object = {}): Promise<string> {
    const everything = cube.dimensions.map(({ code }) => [`valueCodes[${code}]`, '*']);
    const query = {
      ...Object.fromEntries(everything),
      'valueCodes[ContentsCode]': '*',
      lang: 'sv',
      outputFormat: format,
      ...more,
    };
    const answer = await api.dataByAddress(cube.id, query);
    const made = isPxProblem(answer) ? answer : await answer.make();
    if (isPxProblem(made)) throw new Error(JSON.stringify(made));
    const path = join(folder, `${cube.id}.${format}`);
    writeFileSync(path, made.content);
    return path;
  }

  async function read(text: string): Promise<Row[]> {
    const connection = await instance.connect();
    try {
      return (await connection.runAndReadAll(text)).getRowObjects() as Row[];
    } finally {
      connection.closeSync();
    }
  }

  const codesOf = ({ cube }: PublishedCube) => [...cube.dimensions.map(({ code }) => code), 'ContentsCode'];
  /** A figure’s place in the table and what stands there, as the CSV writes it. */
  const said = (table: PublishedCube, row: Row, text: string) =>
    [...codesOf(table).map((code) => `${code}=${row[code]}`), text].join(' ');

  /** A number with the decimals of its measure, or its mark. */
  function written({ cube }: PublishedCube, { ContentsCode, value, status }: Row): string {
    const decimals = cube.measures.find(({ code }) => code === ContentsCode)?.decimals;
    return typeof value === 'number' ? value.toFixed(decimals) : String(status);
  }

  it.each(publishedCubes)(
    '$cube.id has the columns, their types, and a row for each figure',
    async (table) => {
      const parquet = await file(table, 'parquet');
      const columns = await read(`describe select * from read_parquet('${parquet}')`);
      const names = codesOf(table).flatMap((code) => [code, `${code}_text`]);
      expect(columns.map((one) => one.column_name).toSorted()).toEqual(
        [...names, 'status', 'value'].toSorted(),
      );
      const typeOf = new Map(columns.map((one) => [one.column_name, one.column_type]));
      expect([typeOf.get('value'), typeOf.get('status')]).toEqual(['DOUBLE', 'VARCHAR']);
      const [counted] = await read(
        `select count(*)::int as n, count(value)::int as figures, count(status)::int as marks from read_parquet('${parquet}')`,
      );
      const marks = Object.keys(table.figures.marks).length;
      const n = table.figures.values.length;
      expect(counted).toEqual({ n, figures: n - marks, marks });
    },
  );

  it.each(publishedCubes)('$cube.id says in each place what the CSV says', async (table) => {
    const parquet = await file(table, 'parquet');
    const long = { stub: codesOf(table).join(','), heading: '', outputFormatParams: 'UseCodes' };
    const csv = await file(table, 'csv', long);
    const figures = await read(`select * from read_parquet('${parquet}')`);
    const rows = await read(`select * from read_csv('${csv}', header = true, all_varchar = true)`);
    const valueColumn = Object.keys(rows[0] ?? {}).at(-1) ?? '';
    expect(codesOf(table)).not.toContain(valueColumn);
    expect(figures.map((row) => said(table, row, written(table, row))).toSorted()).toEqual(
      rows.map((row) => said(table, row, String(row[valueColumn]))).toSorted(),
    );
  });
});
