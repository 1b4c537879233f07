/**
 * DuckDB's text of the second count. It knows the definitions (libs/statistics/src/storage/derivation), and none of their SQL: every
 * day of every post is a row, and what a person is that day is picked among the rows of the day.
 */

const MAIN_FIRST = `case step when 'st' then 0 when 'bt-in-st' then 1 when 'bt-standalone' then 2 else 3 end, percent desc, first, post`;

/** Every day on which a post might be a person's main one. */
export const CANDIDATE_DAYS: readonly string[] = [
  `create table begun as
     select person, any_value(key) as key, post, max_by(step, fact_id) as step, max_by(region, fact_id) as region,
       max_by(valid_from, fact_id) as first, coalesce(max_by(percent, fact_id), 100) as percent, max_by(route, fact_id) as route,
       max_by(coalesce(sex, '-'), fact_id) as sex, max_by(coalesce(birth_month, ''), fact_id) as birth_month,
       case when max_by(step, fact_id) = 'st' then max_by(coalesce(specialty, '-'), fact_id) else '-' end as specialty,
       case when max_by(step, fact_id) like 'bt%' then 'bt' else max_by(step, fact_id) end as stage
     from fact where kind = 'post-started' and (person, post) not in (select (person, post) from fact where kind = 'post-withdrawn')
     group by person, post`,
  `create table over as
     select person, post, max_by(coalesce(valid_to, valid_from), fact_id) as last,
       max_by(coalesce(outcome, ''), fact_id) as outcome
     from fact where kind = 'post-ended' group by person, post`,
  `create table decision as
     select person, key, case kind when 'bt-approved' then 'bt' when 'st-certified' then 'st' else 'at' end as stage,
       case when kind = 'st-certified' then coalesce(specialty, '-') else '-' end as specialty, valid_from as decided, region, step,
       route, coalesce(sex, '-') as sex, coalesce(birth_month, '') as birth_month,
       credited_hundredths
     from fact where kind in ('bt-approved', 'st-certified', 'at-completed')
     qualify row_number() over (partition by person, kind, case when kind = 'st-certified' then coalesce(specialty, '-') end
       order by valid_from, fact_id desc) = 1`,
  `create table gone as select person, kind, valid_from as day from fact where kind in ('deceased', 'emigrated', 'licence-revoked')`,
  `create table told as
     select b.*, o.last, o.outcome, d.decided,
       (select min(g.day) from gone g where g.person = b.person and g.day > b.first) as leaves
     from begun b
     left join over o on o.person = b.person and o.post = b.post and o.last >= b.first
     left join decision d on d.person = b.person and d.stage = b.stage and d.specialty = b.specialty and d.decided > b.first
     where not exists (select 1 from gone g where g.person = b.person and g.kind = 'deceased' and g.day <= b.first)`,
  `create table real_day as
     select t.person, t.key, t.post, t.step, t.stage, t.region, t.specialty, t.percent, t.first, x.day::date as day
     from told t, generate_series(t.first, least(coalesce(t.last, last_day_laid_out()),
       coalesce(t.decided - 1, last_day_laid_out()), coalesce(t.leaves - 1, last_day_laid_out()), last_day_laid_out()),
       interval 1 day) as x(day)`,
  // From the last day of the last post of a step until the decision, as long as no other post has a day.
  `create table last_real as
     select t.*, r.last_real from told t
     join (select person, post, max(day) as last_real from real_day group by person, post) r
       on r.person = t.person and r.post = t.post
     where t.decided is not null
     qualify row_number() over (partition by t.person, t.stage, t.specialty order by r.last_real desc, t.first desc, t.post) = 1`,
  `create table waiting_day as
     select l.person, l.key, l.post, l.step, l.stage, l.region, l.specialty, l.percent, l.first, x.day::date as day
     from last_real l, generate_series(l.last + 1, least(l.decided - 1, coalesce(l.leaves - 1, last_day_laid_out())), interval 1 day) as x(day)
     where l.last_real = l.last and l.last < l.decided - 1 and l.decided <= l.last + interval 24 month
       and not exists (select 1 from real_day r where r.person = l.person and r.post <> l.post and r.day > l.last and r.day <= x.day)`,
];

/** What each person is each day, and how the day before and the day after were. */
export const MAIN_DAYS: readonly string[] = [
  `create table main_day as
     select * from (select * from real_day union all select * from waiting_day)
     qualify row_number() over (partition by person, day order by ${MAIN_FIRST}) = 1`,
  `create table turn as
     select m.*, t.decided,
       coalesce(lag(day) over d = day - 1 and lag(stage) over d = stage, false) as stays_from,
       coalesce(lag(day) over d = day - 1 and (lag(region) over d, lag(specialty) over d, lag(step) over d) = (region, specialty, step), false) as same_from,
       coalesce(lead(day) over d = day + 1 and (lead(region) over d, lead(specialty) over d, lead(step) over d) = (region, specialty, step), false) as same_to,
       coalesce(lead(day) over d = day + 1, false) as goes_on,
       min(day) over (partition by person, stage) as first_of_stage,
       lead(day) over (partition by person, stage, specialty order by day) as again
     from main_day m join (select person, post, decided from told) t using (person, post)
     window d as (partition by person order by day)`,
];

/** What each person does on the last day of each month. */
export const MONTH_ENDS: readonly string[] = [
  `create table month_end as
     select m.*, date_trunc('month', day)::date as month from main_day m where day = last_day(day)`,
  `create table doing as
     select e.person, e.key, e.month, e.region, e.specialty, e.step, e.stage,
       (select f.leave_kind from (select coalesce(leave, 'other') as leave_kind, valid_from, fact_id from fact f
          where f.person = e.person and f.post = e.post and f.kind = 'interruption' and f.valid_from <= e.day
            and coalesce(f.valid_to, date '9999-12-31') >= e.day) f limit 1) as leave,
       s.percent, s.area, s.unit
     from month_end e
     left join (
       select e.person, e.day, f.area, f.unit, coalesce(f.percent, 100) as percent
       from month_end e join fact f on f.person = e.person and f.post = e.post and f.kind = 'service' and f.valid_from <= e.day
         and coalesce(f.valid_to, date '9999-12-31') >= e.day
       qualify row_number() over (partition by e.person, e.day order by coalesce(f.percent, 100) desc,
         greatest(f.valid_from, e.first), coalesce(f.unit, 'zzzz'), coalesce(f.area, 'zzzz')) = 1
     ) s on s.person = e.person and s.day = e.day`,
];

/** A count of rows by what the cells are told apart by: month and up to four dimensions. */
export const grouped = (what: string, from: string, month: string, by: readonly string[], fte = '0') =>
  `select ${what} as what, ${month} as month, ${[0, 1, 2, 3].map((at) => `${by[at] ?? `''`} as d${at + 1}`).join(', ')}, count(*) as n,
     sum(${fte}) as fte, sum(key) as keys from ${from} group by 1, 2, 3, 4, 5, 6`;
const FLOW = ['region', 'specialty', 'step'];
export const monthOf = (day: string) => `date_trunc('month', ${day})::date`;

/** The last day in a step of who completed it: decided the day after, or while nothing else was done. */
export const COMPLETED = `turn where not same_to and day < last_day_laid_out() and decided <= day + interval 24 month
       and (again is null or again >= decided) and decided > first
       and (decided = day + 1 or not exists (select 1 from gone g where g.person = turn.person and g.day = turn.day + 1))`;

export const COUNTS: readonly string[] = [
  grouped(`'stock'`, 'month_end', 'month', FLOW),
  grouped(`'active'`, 'doing where leave is null', 'month', FLOW, 'coalesce(percent, 100)'),
  grouped(
    `'activity'`,
    'doing where leave is null',
    'month',
    ['region', 'step', `coalesce(area, 'unknown')`],
    'coalesce(percent, 100)',
  ),
  grouped(`'workplace'`, 'doing where leave is null', 'month', ['region', `coalesce(unit, '-')`, 'step']),
  grouped(`'starts'`, 'turn where day = first_of_stage', monthOf('day'), FLOW),
  grouped(`'in'`, 'turn where not same_from', monthOf('day'), FLOW),
  grouped(`'out'`, 'turn where not same_to and day < last_day_laid_out()', monthOf('day + 1'), FLOW),
  grouped(`'completions'`, COMPLETED, monthOf('day + 1'), FLOW),
  grouped(`'approvals'`, 'decision', monthOf('decided'), FLOW),
];
