/**
 * What is known of the persons in `$1` (int[]) at the instant `$2` (timestamptz; null = now). A fact is known
 * from its `known_at` until the `known_at` of a fact that retracts it; one with outcome *removed* says nothing itself.
 *
 * Persons that a known `person-merged` joins are one (`pid`): the one that is merged into nobody, else the lowest pseudonym,
 * so that the order in which facts come decides nothing. `$1` must hold whole groups (`closure.ts`).
 *
 * Of several facts that say the same thing (two starts of one post), the one with the highest fact id holds: ids are UUIDv7,
 * so that is the one that was written last, in whatever order they arrive.
 */
export const KNOWN_FACTS = `
  merge_edge as materialized (
    select f.person_id as gone, f.merged_into_id as kept
    from statistics.fact f
    where f.kind = 'person-merged' and f.known_at <= coalesce($2::timestamptz, 'infinity') and f.outcome is distinct from 'removed'
      and not exists (select from statistics.fact r
        where r.retracts = f.fact_id and r.known_at <= coalesce($2::timestamptz, 'infinity'))
  ),
  merge_link as (select gone as a, kept as b from merge_edge union select kept, gone from merge_edge),
  merge_reach as (
    with recursive reach (a, b) as (
      select a, a from merge_link union select r.a, l.b from reach r join merge_link l on l.a = r.b
    ) select a, b from reach
  ),
  canonical as materialized (
    select distinct on (r.a) r.a as person_id, p.person_id as pid
    from merge_reach r join statistics.person p on p.person_id = r.b
    order by r.a, exists (select from merge_edge e where e.gone = p.person_id), p.pseudonym collate "C"
  ),
  known as materialized (
    select coalesce(c.pid, f.person_id) as pid, f.fact_id, f.kind, f.post collate "C" as post, f.step, f.region::text as region,
      coalesce(f.specialty, '-') as specialty, f.route, coalesce(f.sex, '-')::text as sex, f.birth_month::text as birth_month,
      f.unit::text as unit, f.area, f.leave, f.percent, f.credited_hundredths as credited, f.supervisor_id,
      f.valid_from,
      coalesce(f.valid_to, 'infinity'::date) as valid_to, f.outcome, f.source, f.known_at
    from statistics.fact f left join canonical c on c.person_id = f.person_id
    where f.person_id = any ($1::int[])
      and f.known_at <= coalesce($2::timestamptz, 'infinity') and f.outcome is distinct from 'removed'
      and f.kind <> 'person-merged'
      and not exists (select from statistics.fact r
        where r.retracts = f.fact_id and r.known_at <= coalesce($2::timestamptz, 'infinity'))
  )`;
