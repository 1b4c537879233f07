import { execute, sql } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';

const COLUMNS = `fact_id, retracts, kind, person, post, step, region, care_provider, unit, route, birth_month, sex,
   valid_from, valid_to, outcome, source, specialty, track, rural`;

/** Adds facts that are not there yet; a fact delivered twice is added once. Returns how many were new. */
export async function insertFacts(facts: readonly RegisterFactV1[]): Promise<number> {
  return execute(
    `insert into statistics.fact (${COLUMNS})
     select f.fact_id, f.retracts, f.kind, f.person, f.post, f.step, f.region, f.care_provider, f.unit, f.route, f.birth_month,
            f.sex, f.valid_from, f.valid_to, f.outcome, f.source, f.specialty, f.track, f.rural
     from jsonb_to_recordset($1::jsonb) as f(fact_id uuid, retracts uuid, kind text, person text, post text, step text,
       region text, care_provider uuid, unit uuid, route text, birth_month text, sex text, valid_from date, valid_to date,
       outcome text, source text, specialty text, track text, rural boolean)
     on conflict (fact_id) do nothing`,
    [JSON.stringify(facts.map(toRow))],
  );
}

/** Remembers when a fact had reached the cells; the lag meter reads it. */
export async function markApplied(factId: string, occurredAt: Date): Promise<void> {
  await execute(
    `insert into statistics.applied_fact (fact_id, occurred_at) values ($1, $2) on conflict (fact_id) do nothing`,
    [factId, occurredAt],
  );
}

/** SHA-256 over all facts in a fixed order: the fingerprint of a publication's inputs. */
export async function factsFingerprint(): Promise<string> {
  const [row] = await sql<{ print: string }>(
    `select encode(sha256(convert_to(coalesce(string_agg(fact_id::text, ',' order by fact_id), ''), 'UTF8')), 'hex') as print
     from statistics.fact`,
  );
  if (!row) throw new Error('The fingerprint of the facts could not be read');
  return row.print;
}

/** Regions from which any fact has come; the others are shown as not reported, never as zero (decision 30). */
export async function reportingRegions(): Promise<string[]> {
  const rows = await sql<{ region: string }>(`select distinct region from statistics.fact order by region`);
  return rows.map((row) => row.region);
}

function toRow({
  fact,
  factId,
  retracts,
  birthMonth,
  careProvider,
  validFrom,
  validTo,
  ...same
}: RegisterFactV1) {
  return {
    fact_id: factId,
    retracts: retracts ?? null,
    kind: fact,
    birth_month: birthMonth,
    care_provider: careProvider ?? null,
    valid_from: validFrom,
    valid_to: validTo,
    ...same,
  };
}
