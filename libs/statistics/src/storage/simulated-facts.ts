import { execute } from '@specialistvagen/platform';
import type { RegisterFactV1 } from '@specialistvagen/regulations';

/** A fact of a nation that does not exist, and when its register would have got to know it (ISO 8601). */
export type SimulatedFact = { readonly fact: RegisterFactV1; readonly knownAt: string };

type Column = { readonly name: string; readonly type: string; readonly of: (one: SimulatedFact) => unknown };

const COLUMNS: readonly Column[] = [
  { name: 'fact_id', type: 'uuid', of: ({ fact }) => fact.factId },
  { name: 'known_at', type: 'timestamptz', of: ({ knownAt }) => knownAt },
  { name: 'retracts', type: 'uuid', of: ({ fact }) => fact.retracts ?? null },
  { name: 'cause', type: 'text', of: ({ fact }) => fact.cause ?? null },
  { name: 'kind', type: 'text', of: ({ fact }) => fact.fact },
  { name: 'person', type: 'text', of: ({ fact }) => fact.person },
  { name: 'post', type: 'text', of: ({ fact }) => fact.post },
  { name: 'step', type: 'text', of: ({ fact }) => fact.step },
  { name: 'region', type: 'text', of: ({ fact }) => fact.region },
  { name: 'care_provider', type: 'uuid', of: ({ fact }) => fact.careProvider ?? null },
  { name: 'unit', type: 'uuid', of: ({ fact }) => fact.unit ?? null },
  { name: 'route', type: 'text', of: ({ fact }) => fact.route },
  { name: 'birth_month', type: 'text', of: ({ fact }) => fact.birthMonth },
  { name: 'sex', type: 'text', of: ({ fact }) => fact.sex },
  { name: 'valid_from', type: 'date', of: ({ fact }) => fact.validFrom },
  { name: 'valid_to', type: 'date', of: ({ fact }) => fact.validTo },
  { name: 'outcome', type: 'text', of: ({ fact }) => fact.outcome ?? null },
  { name: 'source', type: 'text', of: ({ fact }) => fact.source },
  { name: 'specialty', type: 'text', of: ({ fact }) => fact.specialty },
  { name: 'percent', type: 'smallint', of: ({ fact }) => fact.percent ?? null },
  { name: 'area', type: 'text', of: ({ fact }) => fact.area ?? null },
  { name: 'leave', type: 'text', of: ({ fact }) => fact.leave ?? null },
  { name: 'credited_hundredths', type: 'integer', of: ({ fact }) => fact.creditedHundredths ?? null },
];
const NAMES = COLUMNS.map(({ name }) => name).join(', ');
const ARRAYS = COLUMNS.map(({ type }, index) => `$${index + 1}::${type}[]`).join(', ');

/**
 * Adds simulated facts that are not there yet, known since the time that each says. Their persons must exist (`ensurePersons`).
 * Arrays, because a nation is a million facts: in the database they cost a third of JSON. Returns how many were new.
 */
export async function insertSimulatedFacts(facts: readonly SimulatedFact[]): Promise<number> {
  const real = facts.find(({ fact }) => fact.source !== 'simulated');
  if (real) throw new Error('Only a simulated fact says itself when it became known');
  const pseudonyms = [
    facts.map(({ fact }) => fact.supervisor ?? null),
    facts.map(({ fact }) => fact.mergedInto ?? null),
  ];
  const last = COLUMNS.length;
  return execute(
    `insert into statistics.fact (${NAMES}, person_id, supervisor_id, merged_into_id)
     select ${COLUMNS.map(({ name }) => `f.${name}`).join(', ')}, p.person_id, s.person_id, m.person_id
     from unnest(${ARRAYS}, $${last + 1}::text[], $${last + 2}::text[]) as f(${NAMES}, supervisor, merged_into)
     join statistics.person p on p.pseudonym = f.person
     left join statistics.person s on s.pseudonym = f.supervisor
     left join statistics.person m on m.pseudonym = f.merged_into
     on conflict (fact_id) do nothing`,
    [...COLUMNS.map(({ of }) => facts.map(of)), ...pseudonyms],
  );
}
