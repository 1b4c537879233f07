import { sql } from '@specialistvagen/platform';
import type { SigningFacts } from '../domain/index.js';

/** Of what the person of the transaction is asked to sign, as if it were signed now; null when it is nothing of theirs. */
export async function factsOfMine(intygId: string, at: Date): Promise<SigningFacts | null> {
  const [row] = await sql<{ facts: SigningFacts | null }>(
    'select plausibility.facts_of_mine($1, $2) as facts',
    [intygId, at],
  );
  return row?.facts ?? null;
}

export async function takesPartIn(intygId: string): Promise<boolean> {
  const [row] = await sql<{ takesPart: boolean }>('select intyg.takes_part_in($1) as "takesPart"', [intygId]);
  return row?.takesPart ?? false;
}

/** As worker: of each who has signed the documents; nothing of what is no intyg, or no longer holds. */
export async function factsOfSigned(documentIds: readonly string[], at: Date): Promise<SigningFacts[]> {
  const rows = await sql<{ facts: SigningFacts }>(
    `select f.facts from unnest($1::uuid[]) as d (id) cross join lateral plausibility.facts_of_signed(d.id, $2) as f (facts)
      where f.facts is not null`,
    [documentIds, at],
  );
  return rows.map(({ facts }) => facts);
}

/** As worker: the ids of documents, in order. */
export async function signedSince(day: string, after: string | null, atMost: number): Promise<string[]> {
  const rows = await sql<{ id: string }>('select s.id from plausibility.signed_since($1, $2, $3) as s (id)', [
    day,
    after,
    atMost,
  ]);
  return rows.map(({ id }) => id);
}
