import { execute, sql } from '@specialistvagen/platform';
import type { RecordKeys } from '../domain/record-keys.js';

/** Makes a row with a record key for each pseudonym that has none yet. */
export async function ensurePersons(pseudonyms: readonly string[], keys: RecordKeys): Promise<void> {
  const distinct = [...new Set(pseudonyms)].sort();
  const missing = await sql<{ pseudonym: string }>(
    `select p.pseudonym from unnest($1::text[]) as p (pseudonym)
     left join statistics.person known on known.pseudonym = p.pseudonym where known.record_key is null`,
    [distinct],
  );
  if (missing.length === 0) return;
  const rows = missing.map(({ pseudonym }) => ({ pseudonym, ...keys.of(pseudonym) }));
  await execute(
    `insert into statistics.person as known (pseudonym, record_key, key_version)
     select p.pseudonym, p.key, p.version from jsonb_to_recordset($1::jsonb) as p(pseudonym text, key smallint, version smallint)
     order by p.pseudonym
     on conflict (pseudonym) do update set record_key = excluded.record_key, key_version = excluded.key_version
       where known.record_key is null`,
    [JSON.stringify(rows)],
  );
}

const BATCH = 5_000;

/** Gives every person a record key whose facts are older than record keys. Returns how many. */
export async function fillRecordKeys(keys: RecordKeys): Promise<number> {
  for (let filled = 0; ;) {
    const rows = await sql<{ pseudonym: string }>(
      `select pseudonym from statistics.person where record_key is null order by person_id limit ${BATCH}`,
    );
    await ensurePersons(
      rows.map(({ pseudonym }) => pseudonym),
      keys,
    );
    filled += rows.length;
    if (rows.length < BATCH) return filled;
  }
}
