import { sql } from '@specialistvagen/platform';
import type { EarlierMapping } from '../contract/index.js';

export type StoredMapping = {
  readonly id: string;
  readonly place: string;
  readonly tool: string;
  readonly mapping: EarlierMapping;
};
const COLUMNS = 'id, place, tool, mapping from assessments.earlier_mapping';

/** The same tool, however its name was spelt. */
const keyOf = (tool: string) => tool.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('sv');

export async function findMapping(place: string, tool: string): Promise<StoredMapping | null> {
  const rows = await sql<StoredMapping>(`select ${COLUMNS} where place = $1 and tool_key = $2`, [
    place,
    keyOf(tool),
  ]);
  return rows[0] ?? null;
}

export async function mappingById(id: string): Promise<StoredMapping | null> {
  return (await sql<StoredMapping>(`select ${COLUMNS} where id = $1`, [id]))[0] ?? null;
}

/** The latest choice for the tool at the place. Returns the id that it keeps. */
export async function saveMapping(
  { id, place, tool, mapping }: StoredMapping,
  savedBy: string,
): Promise<string> {
  const rows = await sql<{ id: string }>(
    `insert into assessments.earlier_mapping (id, place, tool, tool_key, mapping, saved_by)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (place, tool_key)
       do update set mapping = excluded.mapping, tool = excluded.tool, saved_by = excluded.saved_by,
         saved_at = clock_timestamp()
     returning id`,
    [id, place, tool, keyOf(tool), JSON.stringify(mapping), savedBy],
  );
  return rows[0]?.id ?? id;
}
