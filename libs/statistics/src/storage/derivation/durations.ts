/**
 * One row a person and transition, for survival analysis (F8). Days from `origin` (the licence, or the first day of BT or ST) to the
 * event: 1 the event, 2 death, 3 emigration; exit_days is null while none has come (the reader censors at his own day).
 * entry_days > 0: the person was not watched before that (left truncation): the origin came with an opening stock, which was
 * loaded that many days after it. Who got there before the origin, or left before being watched, has no row.
 * st-certificate-net counts without days on interruption in ST: exit_days is less by `leave_days`; while it is open, `leave_days`
 * is the days of leave that have ended.
 */
export const DURATIONS = `
  st_start as materialized (
    select f.pid, f.from_day as on_day, p.route, p.source, p.known_at
    from first_st f join state s on s.pid = f.pid and s.from_day = f.from_day
    join started p on p.pid = s.pid and p.post = s.post
  ),
  bt_start as materialized (
    select distinct on (s.pid) s.pid, s.from_day as on_day, p.route, p.source, p.known_at
    from state s join started p on p.pid = s.pid and p.post = s.post
    where s.grp = 'bt' order by s.pid, s.from_day
  ),
  certified as materialized (
    select c.pid, min(c.decided) as on_day from completed c where c.grp = 'st' group by c.pid
  ),
  transition as materialized (
    select 'licence-st' as transition, l.pid, l.route, l.on_day as origin, l.source, l.known_at, f.from_day as reached
    from licensed l left join first_st f on f.pid = l.pid
    union all
    select 'licence-certificate', l.pid, l.route, l.on_day, l.source, l.known_at, c.on_day
    from licensed l left join certified c on c.pid = l.pid
    union all
    select x.transition, s.pid, s.route, s.on_day, s.source, s.known_at, c.on_day
    from st_start s left join certified c on c.pid = s.pid
    cross join (values ('st-certificate-gross'), ('st-certificate-net')) x (transition)
    union all
    select 'bt-approval', s.pid, s.route, s.on_day, s.source, s.known_at, c.decided
    from bt_start s left join completed c on c.pid = s.pid and c.grp = 'bt'
  ),
  transition_left as (
    select distinct on (t.pid, t.transition) t.pid, t.transition, x.on_day, x.kind
    from transition t join leaving x on x.pid = t.pid and x.on_day > t.origin and x.kind <> 'licence-revoked'
    order by t.pid, t.transition, x.on_day, x.kind
  ),
  transition_end as (
    select t.*, l.on_day as left_on, l.kind as left_by, least(t.reached, l.on_day) as ended,
      case when t.source = 'opening-stock'
        then greatest((t.known_at at time zone 'Europe/Stockholm')::date - t.origin, 0) else 0 end as entry_days
    from transition t
    left join transition_left l on l.pid = t.pid and l.transition = t.transition
    where t.reached is null or t.reached >= t.origin
  ),
  leave_days as (
    select e.pid, sum(least(l.to_day, e.ended - 1) - greatest(l.from_day, e.origin) + 1)::int as days
    from transition_end e
    join leave_spell l on l.pid = e.pid and l.from_day < coalesce(e.ended, 'infinity') and l.to_day >= e.origin
    join state s on s.pid = l.pid and s.from_day = l.state_from and s.grp = 'st'
    where e.transition = 'st-certificate-net' and least(l.to_day, e.ended - 1) < 'infinity'
    group by e.pid
  ),
  duration as (
    select e.transition, e.pid, e.route, e.origin, e.entry_days,
      case when e.transition = 'st-certificate-net' then coalesce(d.days, 0) end as leave_days,
      e.ended - e.origin - case when e.transition = 'st-certificate-net' then coalesce(d.days, 0) else 0 end as exit_days,
      case when e.ended is null then 0 when e.ended = e.reached then 1 when e.left_by = 'deceased' then 2 else 3 end as event
    from transition_end e left join leave_days d on d.pid = e.pid
    where e.ended is null or e.entry_days = 0 or e.ended - e.origin > e.entry_days
  )`;
