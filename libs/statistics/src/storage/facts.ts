import { execute, sql } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';

const COLUMNS = `fact_id, retracts, cause, kind, person, person_id, post, step, region, care_provider, unit, route, birth_month,
   sex, valid_from, valid_to, outcome, source, specialty, track, rural, percent, area, leave, credited_hundredths, supervisor_id,
   merged_into_id`;

/**
 * Adds facts that are not there yet; a fact delivered twice is added once. Their persons must exist (`ensurePersons`).
 * Returns the ids of those that were new.
 */
export async function insertFacts(facts: readonly RegisterFactV1[]): Promise<string[]> {
  const rows = await sql<{ fact_id: string }>(
    `insert into statistics.fact (${COLUMNS})
     select f.fact_id, f.retracts, f.cause, f.kind, f.person, p.person_id, f.post, f.step, f.region, f.care_provider, f.unit,
            f.route, f.birth_month, f.sex, f.valid_from, f.valid_to, f.outcome, f.source, f.specialty, f.track, f.rural,
            f.percent, f.area, f.leave, f.credited_hundredths, s.person_id, m.person_id
     from jsonb_to_recordset($1::jsonb) as f(fact_id uuid, retracts uuid, cause text, kind text, person text, post text,
       step text, region text, care_provider uuid, unit uuid, route text, birth_month text, sex text, valid_from date,
       valid_to date, outcome text, source text, specialty text, track text, rural boolean, percent smallint, area text,
       leave text, credited_hundredths integer, supervisor text, merged_into text)
     join statistics.person p on p.pseudonym = f.person
     left join statistics.person s on s.pseudonym = f.supervisor
     left join statistics.person m on m.pseudonym = f.merged_into
     on conflict (fact_id) do nothing returning fact_id`,
    [JSON.stringify(facts.map(toRow))],
  );
  return rows.map(({ fact_id }) => fact_id);
}

/** All pseudonyms that a fact names. */
export function pseudonymsOf(facts: readonly RegisterFactV1[]): string[] {
  return facts.flatMap(({ person, supervisor, mergedInto }) =>
    [person, supervisor, mergedInto].filter((one) => one != null),
  );
}

/** Remembers when facts had reached the cells; the lag meter reads it. */
export async function markApplied(facts: readonly { factId: string; occurredAt: Date }[]): Promise<void> {
  await execute(
    `insert into statistics.applied_fact (fact_id, occurred_at)
     select f."factId", f."occurredAt" from jsonb_to_recordset($1::jsonb) as f("factId" uuid, "occurredAt" timestamptz)
     on conflict (fact_id) do nothing`,
    [JSON.stringify(facts)],
  );
}

function toRow({
  fact,
  factId,
  birthMonth,
  careProvider,
  validFrom,
  validTo,
  mergedInto,
  creditedHundredths,
  ...same
}: RegisterFactV1) {
  return {
    fact_id: factId,
    kind: fact,
    birth_month: birthMonth,
    care_provider: careProvider,
    valid_from: validFrom,
    valid_to: validTo,
    merged_into: mergedInto,
    credited_hundredths: creditedHundredths,
    ...same,
  };
}
