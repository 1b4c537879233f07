import { MONTHS_TO_COMPLETION } from './posts.js';

/** Months after BT at which it is asked where the person is (retention, F9). */
export const MONTHS_TO_RETENTION = 12;

/**
 * One main state a person and day. Persons whose posts never overlap are taken as they are; the others day by day where
 * something begins or ends: highest step, largest percent, earliest start, lowest post.
 */
const OVERLAY = `
  post_order as (
    select p.*, max(p.to_day) over (partition by p.pid order by p.from_day, p.post
      rows between unbounded preceding and 1 preceding) >= p.from_day as overlaps
    from post_span p
  ),
  overlapping as materialized (select distinct o.pid from post_order o where o.overlaps),
  turning_day as (
    select t.pid, t.day, coalesce(lead(t.day) over (partition by t.pid order by t.day) - 1, 'infinity') as to_day
    from (
      select p.pid, p.from_day as day from post_span p join overlapping o on o.pid = p.pid
      union
      select p.pid, p.to_day + 1 from post_span p join overlapping o on o.pid = p.pid where p.to_day < 'infinity'
    ) t
  ),
  main_post as (
    select distinct on (t.pid, t.day) t.pid, p.post, t.day, t.to_day
    from turning_day t join post_span p on p.pid = t.pid and p.from_day <= t.day and p.to_day >= t.day
    order by t.pid, t.day, p.priority, p.percent desc, p.from_day, p.post
  ),
  main_turn as (
    select m.*, (lag(m.post) over w is distinct from m.post or lag(m.to_day) over w + 1 <> m.day)::int as is_new
    from main_post m window w as (partition by m.pid order by m.day)
  ),
  main_stretch as (
    select t.pid, t.post, min(t.day) as from_day, max(t.to_day) as to_day
    from (select m.*, sum(m.is_new) over (partition by m.pid order by m.day) as stretch from main_turn m) t
    group by t.pid, t.post, t.stretch
  ),
  stretch as (
    select p.pid, p.post, p.from_day, p.to_day from post_span p
    where not exists (select from overlapping o where o.pid = p.pid)
    union all
    select m.pid, m.post, m.from_day, m.to_day from main_stretch m
  )`;

/**
 * How each state ends and how it began; the day of an end is the first day that the person is no longer in it.
 * exit: continues (same cell the next day) · completed (decided within MONTHS_TO_COMPLETION after the last day, and the person
 *   is not in that step and specialty again before the decision) · deceased, emigrated, licence-revoked (the day after) ·
 *   moved-out (same step the next day, other cell) · transferred (another step the next day, or the post ended as *moved*) ·
 *   discontinued · null while it lasts.
 * entry: start (the step's first ever) · continues, moved-in (the other side of the exit before) · immigrated (an immigration
 *   since the person was last in the step) · re-entry.
 */
const STATES = `
  state_order as (
    select t.pid, t.post, t.from_day, t.to_day, p.step, p.grp, p.region, p.specialty, p.route, p.sex, p.birth_month, p.outcome,
      p.decided, p.last_day, lead(t.from_day) over person_days as next_from, lead(p.grp) over person_days as next_grp,
      lead(p.step) over person_days as next_step, lead(p.region) over person_days as next_region,
      lead(p.specialty) over person_days as next_specialty,
      lead(t.from_day) over (partition by t.pid, p.grp, p.specialty order by t.from_day) as same_again
    from stretch t join post_span p on p.pid = t.pid and p.post = t.post
    window person_days as (partition by t.pid order by t.from_day)
  ),
  state_exit as (
    select s.*,
      case
        when s.to_day = 'infinity' then null
        when s.decided > s.from_day and (s.same_again is null or s.same_again >= s.decided)
          and (s.decided <= s.to_day + 1 or l.kind is null)
          and s.decided <= s.to_day + interval '${MONTHS_TO_COMPLETION} months' then 'completed'
        when s.next_from = s.to_day + 1 and s.next_grp = s.grp then
          case when (s.next_step, s.next_region, s.next_specialty) = (s.step, s.region, s.specialty)
            then 'continues' else 'moved-out' end
        when l.kind is not null then l.kind
        when s.next_from = s.to_day + 1 then 'transferred'
        when s.outcome = 'moved' and s.last_day = s.to_day then 'transferred'
        else 'discontinued'
      end as exit
    from state_order s
    left join (
      select distinct on (l.pid, l.on_day) l.pid, l.on_day, l.kind from leaving l order by l.pid, l.on_day, l.kind
    ) l on l.pid = s.pid and l.on_day = s.to_day + 1
  ),
  state_before as (
    select s.*, min(s.from_day) over (partition by s.pid, s.grp) as first_from, lag(s.exit) over person_days as exit_before,
      lag(s.to_day) over step_days as step_left, lag(s.region) over step_days as region_before
    from state_exit s
    window person_days as (partition by s.pid order by s.from_day), step_days as (partition by s.pid, s.grp order by s.from_day)
  ),
  arrival as materialized (select k.pid, k.valid_from as on_day from known k where k.kind = 'immigrated'),
  first_st as materialized (
    select distinct on (s.pid) s.pid, s.from_day, s.region from state_exit s where s.grp = 'st' order by s.pid, s.from_day
  ),
  state as materialized (
    select s.pid, s.post, s.step, s.grp, s.region, s.specialty, s.route, s.sex, s.birth_month, s.from_day, s.to_day, s.exit,
      case
        when s.from_day = s.first_from then 'start'
        when s.exit_before = 'continues' then 'continues'
        when s.exit_before = 'moved-out' then 'moved-in'
        when exists (select from arrival a where a.pid = s.pid and a.on_day > s.step_left and a.on_day <= s.from_day)
          then 'immigrated'
        else 're-entry'
      end as entry,
      case when s.region_before <> s.region then s.region_before end as from_region
    from state_before s
  )`;

/**
 * Who completes AT or BT: when ST began after the first day out of it (0-3, 3-6, 6-12, 12-24, 24- whole months, not-started) and
 * where; and for BT where the person is on the same day twelve months later (stayed, other-region, not-in-st). That answer is
 * what the facts known now say; a reader who publishes takes it only when those twelve months have passed.
 */
const AFTERWARDS = `
  afterwards as (
    select s.pid, s.from_day, coalesce(f.region, '') as next_region,
      case
        when f.from_day is null then 'not-started'
        when f.from_day < s.to_day + 1 + interval '3 months' then '0-3'
        when f.from_day < s.to_day + 1 + interval '6 months' then '3-6'
        when f.from_day < s.to_day + 1 + interval '12 months' then '6-12'
        when f.from_day < s.to_day + 1 + interval '24 months' then '12-24'
        else '24-'
      end as next_st,
      case when s.grp = 'bt' then
        case when y.region is null then 'not-in-st' when y.region = s.region then 'stayed' else 'other-region' end
      end as after_year
    from state s
    left join first_st f on f.pid = s.pid
    left join state y on y.pid = s.pid and y.grp = 'st'
      and y.from_day <= (s.to_day + 1 + interval '${MONTHS_TO_RETENTION} months')::date
      and y.to_day >= (s.to_day + 1 + interval '${MONTHS_TO_RETENTION} months')::date
    where s.grp in ('at', 'bt') and s.exit = 'completed'
  )`;

/** `state`: non-overlapping main states of each person; see the parts for what they say. */
export const STATE_SPELLS = [OVERLAY, STATES, AFTERWARDS].join(',\n');
