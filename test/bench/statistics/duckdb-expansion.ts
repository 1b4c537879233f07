import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { sql } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { secondsOf } from './month-expansion.js';
import type { Expansion } from './month-expansion.js';
import { deltasOf, expansionOf } from './spans.js';

const COLUMNS = [
  'fact_id',
  'retracts',
  'person_id',
  'kind',
  'post',
  'step',
  'region',
  'specialty',
  'route',
  'unit',
  'leave',
  'percent',
  'valid_from',
  'valid_to',
] as const;
const TYPES: Partial<Record<string, string>> = {
  person_id: 'integer',
  percent: 'integer',
  valid_from: 'date',
  valid_to: 'date',
};
const PERSONS = 2_000;
const MONTHS = (first: string, last: string) =>
  `(select unnest(generate_series(${first}, ${last}, interval '1 month')) as m)`;

/** The same two ways in DuckDB, in memory, after the facts have been read in (which is not in the seconds). */
export async function expandInDuckDb(statistics: Transactions): Promise<Expansion> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-duckdb-'));
  const file = join(folder, 'facts.json');
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await pipeline(Readable.from(linesOf(statistics)), createWriteStream(file));
    const columns = COLUMNS.map((column) => `${column}: '${TYPES[column] ?? 'varchar'}'`).join(', ');
    await connection.run(
      `create table fact as select * from read_json('${file}', format = 'newline_delimited', columns = {${columns}})`,
    );
    const seconds = await secondsOf(() =>
      connection.run(
        `create table expanded (month, kind, region, specialty, step, detail, n, fte) as ${expansionOf('fact', MONTHS)}`,
      ),
    );
    const deltaSeconds = await secondsOf(() => connection.run(`create table stock as ${deltasOf('fact')}`));
    const answer = await connection.runAndReadAll('select sum(n)::integer as n from expanded');
    return { contributions: Number(answer.getRowObjects()[0]?.n), seconds, deltaSeconds };
  } finally {
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Facts as lines, some persons at a time. */
async function* linesOf(statistics: Transactions): AsyncGenerator<string> {
  const one = (from: number) =>
    statistics.run({ system: true }, () =>
      sql<{ line: string }>(
        `select row_to_json(f)::text as line from (select ${COLUMNS.join(', ')} from statistics.fact
           where person_id >= $1 and person_id < $2) f`,
        [from, from + PERSONS],
      ),
    );
  const [last] = await statistics.run({ system: true }, () =>
    sql<{ id: number }>('select coalesce(max(person_id), 0) as id from statistics.fact'),
  );
  for (let from = 0; from <= (last?.id ?? 0); from += PERSONS)
    for (const { line } of await one(from)) yield `${line}\n`;
}
