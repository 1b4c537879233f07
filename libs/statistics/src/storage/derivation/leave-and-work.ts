/**
 * What a person in a state does each day: on leave (interruption), or at work in one main row. An interruption goes before
 * service; of several services the main one has the largest percent, then began first, then has the lowest unit. Days of a state
 * with neither are work of unknown unit and area at 100 percent, so leave and work together are exactly the state.
 * Only service and interruptions of the post that is the main one are looked at.
 *
 * Rows that overlap nothing are taken as they are; only clusters of overlapping rows are compared day by day where something
 * begins or ends.
 */
export const LEAVE_AND_WORK = `
  doing as (
    select s.pid, s.from_day as state_from, s.to_day as state_to, greatest(k.valid_from, s.from_day) as from_day,
      least(k.valid_to, s.to_day) as to_day, k.kind = 'interruption' as is_leave, coalesce(k.leave, 'other') as leave,
      k.unit, k.area, coalesce(k.percent, 100) as percent, k.fact_id
    from known k join state s on s.pid = k.pid and s.post = k.post
    where k.kind in ('service', 'interruption') and k.valid_from <= s.to_day and k.valid_to >= s.from_day
  ),
  doing_overlap as (
    select d.*, coalesce(max(d.to_day) over (partition by d.pid, d.state_from order by d.from_day, d.to_day, d.fact_id
      rows between unbounded preceding and 1 preceding) >= d.from_day, false) as overlaps
    from doing d
  ),
  doing_cluster as materialized (
    select d.*, sum((not d.overlaps)::int) over w as cluster,
      d.overlaps or coalesce(lead(d.overlaps) over w, false) as is_shared
    from doing_overlap d
    window w as (partition by d.pid, d.state_from order by d.from_day, d.to_day, d.fact_id)
  ),
  doing_turn as (
    select t.pid, t.state_from, t.cluster, t.day,
      lead(t.day) over (partition by t.pid, t.state_from, t.cluster order by t.day) - 1 as to_day
    from (
      select pid, state_from, cluster, from_day as day from doing_cluster where is_shared
      union
      select pid, state_from, cluster, case when to_day < 'infinity' then to_day + 1 else to_day end
      from doing_cluster where is_shared
    ) t
  ),
  doing_main as (
    select distinct on (t.pid, t.state_from, t.cluster, t.day) t.pid, t.state_from, d.state_to, t.day as from_day,
      t.to_day, d.is_leave, d.leave, d.unit, d.area, d.percent, d.fact_id
    from doing_turn t join doing_cluster d on d.pid = t.pid and d.state_from = t.state_from and d.cluster = t.cluster
      and d.is_shared and d.from_day <= t.day and d.to_day >= t.day
    where t.to_day is not null
    order by t.pid, t.state_from, t.cluster, t.day, d.is_leave desc, d.percent desc, d.from_day, d.unit, d.area, d.leave, d.fact_id
  ),
  done as materialized (
    select d.pid, d.state_from, d.state_to, d.from_day, d.to_day, d.is_leave, d.leave, d.unit, d.area, d.percent
    from doing_cluster d where not d.is_shared
    union all
    select pid, state_from, state_to, from_day, to_day, is_leave, leave, unit, area, percent from doing_main
  ),
  done_order as materialized (
    select d.*, lead(d.from_day) over w as next_from, lag(d.to_day) over w as before_to
    from done d window w as (partition by d.pid, d.state_from order by d.from_day)
  ),
  work as materialized (
    select pid, state_from, from_day, to_day, unit, area, percent from done_order where not is_leave
    union all
    select pid, state_from, to_day + 1, coalesce(next_from - 1, state_to), null, null, 100 from done_order
    where to_day < state_to and (next_from is null or next_from > to_day + 1)
    union all
    select pid, state_from, state_from, from_day - 1, null, null, 100 from done_order
    where before_to is null and from_day > state_from
    union all
    select s.pid, s.from_day, s.from_day, s.to_day, null, null, 100 from state s
    where not exists (select from done d where d.pid = s.pid and d.state_from = s.from_day)
  ),
  leave_turn as (
    select d.pid, d.state_from, d.leave, d.from_day, d.to_day,
      (lag(d.to_day) over w + 1 is distinct from d.from_day)::int as is_new
    from done d where d.is_leave
    window w as (partition by d.pid, d.state_from, d.leave order by d.from_day)
  ),
  leave_spell as materialized (
    select t.pid, t.state_from, t.leave, min(t.from_day) as from_day, max(t.to_day) as to_day
    from (
      select l.*, sum(l.is_new) over (partition by l.pid, l.state_from, l.leave order by l.from_day) as stretch from leave_turn l
    ) t
    group by t.pid, t.state_from, t.leave, t.stretch
  )`;
