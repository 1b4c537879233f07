import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CANDIDATE_DAYS, COUNTS, MAIN_DAYS, MONTH_ENDS } from './day-by-day.js';

/** A cell of a second count: measure, first of the month, up to three dimensions; persons, full-time percent, sum of record keys. */
export type SecondCell = {
  readonly what: string;
  readonly month: string;
  readonly d1: string;
  readonly d2: string;
  readonly d3: string;
  readonly n: number;
  readonly fte: number;
  readonly keys: number;
};

/** A fact as it lies in the export: known now and not taken back by another. */
export type ExportedFact = Readonly<Record<string, string | number | null>>;

/**
 * The same figures counted another way, by another engine: facts are written as Parquet, each person is laid out day by day, each
 * month's last day is looked at by itself, and nothing is a difference of anything. `folder` gets facts.json and facts.parquet;
 * `through` is the last day laid out (YYYY-MM-DD).
 */
export async function countWithDuckDb(
  facts: readonly ExportedFact[],
  folder: string,
  through: string,
): Promise<SecondCell[]> {
  const source = join(folder, 'facts.json');
  const parquet = join(folder, 'facts.parquet');
  writeFileSync(source, facts.map((fact) => JSON.stringify(fact)).join('\n'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await connection.run(
      `copy (select * from read_json('${source}', format = 'newline_delimited', columns = {
         person: 'varchar', key: 'integer', fact_id: 'varchar', kind: 'varchar', post: 'varchar', step: 'varchar',
         region: 'varchar', specialty: 'varchar', unit: 'varchar', area: 'varchar', leave: 'varchar', percent: 'integer',
         valid_from: 'date', valid_to: 'date', outcome: 'varchar'})) to '${parquet}' (format parquet)`,
    );
    await connection.run(`create table fact as select * from read_parquet('${parquet}')`);
    await connection.run(`create macro last_day_laid_out() as date '${through}'`);
    for (const text of [...CANDIDATE_DAYS, ...MAIN_DAYS, ...MONTH_ENDS]) await connection.run(text);
    return await counted(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function counted(connection: DuckDBConnection): Promise<SecondCell[]> {
  const cells: SecondCell[] = [];
  for (const text of COUNTS) {
    const answer = await connection.runAndReadAll(
      `select what::varchar as what, strftime(month, '%Y-%m-%d') as month, d1, d2, d3, n::integer as n, fte::integer as fte,
         keys::integer as keys from (${text})`,
    );
    cells.push(...(answer.getRowObjects() as unknown as SecondCell[]));
  }
  return cells;
}
