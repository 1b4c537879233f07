import { sql } from '@specialistvagen/platform';

/**
 * SHA-256 over the facts known at an instant, in a fixed order: the fingerprint of a release's inputs. Facts never change, so their
 * ids say what they are. In 256 parts, so that no single text grows with the nation.
 */
export async function inputsSha256(knownAt: Date): Promise<string> {
  const [row] = await sql<{ print: string }>(
    `with part as (
       select left(fact_id::text, 2) as first, sha256(convert_to(string_agg(fact_id::text, ',' order by fact_id), 'UTF8')) as print
       from statistics.fact where known_at <= $1 group by 1
     )
     select encode(sha256(coalesce(string_agg(print, ''::bytea order by first), ''::bytea)), 'hex') as print from part`,
    [knownAt],
  );
  if (!row) throw new Error('The fingerprint of the facts could not be read');
  return row.print;
}

/** Facts about a person and no post carry a region only because each fact does: they do not make a region one that reports. */
const ABOUT_PERSONS = [
  'licensed',
  'graduated',
  'deceased',
  'emigrated',
  'immigrated',
  'licence-revoked',
  'person-merged',
];

/** Regions from which something about posts was known; the others are shown as not reported, never as zero (decision 30). */
export async function reportingRegions(knownAt: Date): Promise<string[]> {
  const rows = await sql<{ region: string }>(
    `select distinct region::text as region from statistics.fact where known_at <= $1 and kind <> all ($2::text[]) order by 1`,
    [knownAt, ABOUT_PERSONS],
  );
  return rows.map(({ region }) => region);
}

/** The version of the secret that the newest record keys are made with. */
export async function keyVersion(): Promise<number> {
  const [row] = await sql<{ version: number }>(
    'select coalesce(max(key_version), 1)::int as version from statistics.person',
  );
  return row?.version ?? 1;
}
