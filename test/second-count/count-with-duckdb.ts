import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AROUND, COUNTS_AROUND } from './around-the-steps.js';
import { CANDIDATE_DAYS, COUNTS, MAIN_DAYS, MONTH_ENDS } from './day-by-day.js';

/** A cell of a second count: measure, first of the month, up to four dimensions; persons, full-time percent, sum of record keys. */
export type SecondCell = {
  readonly what: string;
  readonly month: string;
  readonly d1: string;
  readonly d2: string;
  readonly d3: string;
  readonly d4: string;
  readonly n: number;
  readonly fte: number;
  readonly keys: number;
};

/** A fact as it lies in an export. */
export type ExportedFact = Readonly<Record<string, string | number | null>>;
export type Exported = {
  /** Known now and not taken back by another, each of the person who stays after merges. */
  readonly facts: readonly ExportedFact[];
  /** All that was ever told: the day it tells of, and the day on which it became known. */
  readonly ever: readonly ExportedFact[];
};

const FACT = `person: 'varchar', key: 'integer', fact_id: 'varchar', kind: 'varchar', post: 'varchar', step: 'varchar',
  region: 'varchar', specialty: 'varchar', unit: 'varchar', area: 'varchar', leave: 'varchar', percent: 'integer',
  valid_from: 'date', valid_to: 'date', outcome: 'varchar', route: 'varchar', sex: 'varchar', birth_month: 'varchar',
  supervisor: 'varchar', supervisor_key: 'integer',
  credited_hundredths: 'integer'`;
const TOLD_EVER = `key: 'integer', kind: 'varchar', region: 'varchar', told_on: 'date', known_on: 'date'`;
/** Days laid out beyond those compared: where somebody is a year after the last of them. */
const MONTHS_BEYOND = 13;

/**
 * The same figures counted another way, by another engine: facts are written as Parquet, each person is laid out day by day, each
 * month's last day is looked at by itself, and nothing is a difference of anything. `folder` gets the facts as JSON and Parquet;
 * `through` is the last day counted (YYYY-MM-DD).
 */
export async function countWithDuckDb(
  { facts, ever }: Exported,
  folder: string,
  through: string,
): Promise<SecondCell[]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await load(connection, { table: 'fact', columns: FACT, rows: facts, folder });
    await load(connection, { table: 'told_ever', columns: TOLD_EVER, rows: ever, folder });
    await connection.run(
      `create macro last_day_laid_out() as (date '${through}' + interval ${MONTHS_BEYOND} month)::date`,
    );
    for (const text of [...CANDIDATE_DAYS, ...MAIN_DAYS, ...MONTH_ENDS, ...AROUND])
      await connection.run(text);
    return await counted(connection, through);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

type Loaded = { table: string; columns: string; rows: readonly ExportedFact[]; folder: string };

/** Through a Parquet file, as somebody else would get them. */
async function load(connection: DuckDBConnection, { table, columns, rows, folder }: Loaded): Promise<void> {
  const source = join(folder, `${table}.json`);
  const parquet = join(folder, `${table}.parquet`);
  writeFileSync(source, rows.map((row) => JSON.stringify(row)).join('\n'));
  await connection.run(
    `copy (select * from read_json('${source}', format = 'newline_delimited', columns = {${columns}})) to '${parquet}' (format parquet)`,
  );
  await connection.run(`create table ${table} as select * from read_parquet('${parquet}')`);
}

async function counted(connection: DuckDBConnection, through: string): Promise<SecondCell[]> {
  const cells: SecondCell[] = [];
  for (const text of [...COUNTS, ...COUNTS_AROUND]) {
    const answer = await connection.runAndReadAll(
      `select what::varchar as what, strftime(month, '%Y-%m-%d') as month, d1, d2, d3, d4, n::integer as n, fte::integer as fte,
         keys::integer as keys from (${text}) where month <= date '${through}'`,
    );
    cells.push(...(answer.getRowObjects() as unknown as SecondCell[]));
  }
  return cells;
}
