import { sql } from '@specialistvagen/platform';

/** Persons that were ever merged; what they are to each other may change, so they are derived together. */
export type Group = readonly number[];

/**
 * Whose spells may change when the facts are new: the persons of the facts and of what they retract, everybody whom a merge (also
 * one taken back) has ever joined with them, and, when a merge itself is new or taken back, the trainees of those supervisors.
 */
export async function affectedBy(factIds: readonly string[]): Promise<Group[]> {
  const rows = await sql<{ person_id: number }>(
    `with recursive batch as (select fact_id, retracts, person_id, kind from statistics.fact where fact_id = any ($1::uuid[])),
     retracted as (select f.person_id, f.kind from batch b join statistics.fact f on f.fact_id = b.retracts),
     link as (
       select person_id as a, merged_into_id as b from statistics.fact where kind = 'person-merged'
       union select merged_into_id, person_id from statistics.fact where kind = 'person-merged'
     ),
     direct (person_id) as (
       select person_id from batch union select person_id from retracted
       union select l.b from direct d join link l on l.a = d.person_id
     ),
     everybody (person_id) as (
       select person_id from direct
       union select f.person_id from statistics.fact f where f.supervisor_id in (select person_id from direct)
         and exists (select from (select kind from batch union all select kind from retracted) k where k.kind = 'person-merged')
       union select l.b from everybody e join link l on l.a = e.person_id
     )
     select distinct person_id from everybody order by person_id`,
    [factIds],
  );
  return groupsOf(rows.map(({ person_id }) => person_id));
}

/** Everybody who has facts, in groups, by person id. */
export async function everybody(): Promise<Group[]> {
  const rows = await sql<{ person_id: number }>(
    `select p.person_id from statistics.person p
     where exists (select from statistics.fact f where f.person_id = p.person_id) order by p.person_id`,
  );
  return groupsOf(rows.map(({ person_id }) => person_id));
}

/** The persons in their groups; merges lead only to persons in the list. */
async function groupsOf(persons: readonly number[]): Promise<Group[]> {
  const links = await sql<{ gone: number; kept: number }>(
    `select distinct person_id as gone, merged_into_id as kept from statistics.fact where kind = 'person-merged'`,
  );
  const groupOf = new Map<number, number[]>();
  for (const { gone, kept } of links) {
    const one = groupOf.get(gone) ?? [gone];
    const other = groupOf.get(kept) ?? [kept];
    if (one === other) continue;
    one.push(...other);
    for (const person of one) groupOf.set(person, one);
  }
  const groups = new Set<Group>();
  for (const person of persons) groups.add(groupOf.get(person) ?? [person]);
  return [...groups];
}

/** Who supervises them by any fact, and whom those were ever merged with: their distinct days may change with the persons. */
export async function supervisorsOf(persons: readonly number[]): Promise<number[]> {
  const rows = await sql<{ person_id: number }>(
    `with recursive link as (
       select person_id as a, merged_into_id as b from statistics.fact where kind = 'person-merged'
       union select merged_into_id, person_id from statistics.fact where kind = 'person-merged'
     ),
     supervisor (person_id) as (
       select supervisor_id from statistics.fact where person_id = any ($1::int[]) and supervisor_id is not null
       union select l.b from supervisor s join link l on l.a = s.person_id
     )
     select person_id from supervisor`,
    [persons],
  );
  return rows.map(({ person_id }) => person_id);
}
