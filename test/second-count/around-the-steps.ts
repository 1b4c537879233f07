import { COMPLETED, grouped, monthOf } from './day-by-day.js';

/**
 * The second count of what is not who is in which step: who they are, what they do each day, where they go, how long they wait, who
 * supervises them and how late it is told. Made of the days of day-by-day.ts and of the definitions.
 */

/** What each person does each day: on which leave, or at which unit. */
const EACH_DAY: readonly string[] = [
  `create table resting_day as
     select d.person, d.key, d.day, d.post, d.region, d.step, coalesce(f.leave, 'other') as leave
     from main_day d join fact f on f.person = d.person and f.post = d.post and f.kind = 'interruption'
       and d.day between f.valid_from and coalesce(f.valid_to, date '9999-12-31')
     qualify row_number() over (partition by d.person, d.day
       order by coalesce(f.percent, 100) desc, f.valid_from, coalesce(f.leave, 'other'), f.fact_id) = 1`,
  // An interruption that goes on in another post, or in the same post after another was the main one, is a new one.
  `create table rest as
     select person, any_value(key) as key, leave, min(day) as first, max(day) as last, any_value(region) as region,
       any_value(step) as step
     from (select *, day - (row_number() over (partition by person, post, leave order by day))::integer as stretch from resting_day)
     group by person, post, leave, stretch`,
  `create table working_day as
     select d.person, d.key, d.day, d.stage, d.step, d.region, f.unit
     from main_day d anti join resting_day r on r.person = d.person and r.day = d.day
     join fact f on f.person = d.person and f.post = d.post and f.kind = 'service'
       and d.day between f.valid_from and coalesce(f.valid_to, date '9999-12-31')
     qualify row_number() over (partition by d.person, d.day order by coalesce(f.percent, 100) desc,
       greatest(f.valid_from, d.first), coalesce(f.unit, 'zzzz'), coalesce(f.area, 'zzzz')) = 1`,
];

/** Who has a licence and neither a step nor a certificate yet: a row a wait, the first day after it in `over`. */
const WAITS: readonly string[] = [
  `create table wait as
     select l.person, l.key, l.route, l.day as first,
       least(s.first_day, c.decided, g.day) as over,
       case when s.first_day < least(coalesce(c.decided, date '9999-12-31'), coalesce(g.day, date '9999-12-31')) then s.step end as step,
       case when s.first_day < least(coalesce(c.decided, date '9999-12-31'), coalesce(g.day, date '9999-12-31')) then s.region end as region
     from (select person, any_value(key) as key, arg_min(route, (valid_from, fact_id)) as route, min(valid_from) as day
       from fact where kind = 'licensed' group by person) l
     left join (select person, min(day) as first_day, arg_min(step, day) as step, arg_min(region, day) as region
       from main_day group by person) s on s.person = l.person
     left join (select person, min(decided) as decided from decision where stage = 'st' group by person) c on c.person = l.person
     left join lateral (select min(day) as day from gone where gone.person = l.person and gone.day > l.day) g on true
     where (s.first_day is null or s.first_day > l.day) and (c.decided is null or c.decided > l.day)
       and not exists (select 1 from gone d where d.person = l.person and d.kind = 'deceased' and d.day <= l.day)`,
  `create table waiting_at_end as
     select w.*, last_day(x.day::date) as day
     from wait w, generate_series(date_trunc('month', w.first), last_day_laid_out(), interval 1 month) as x(day)
     where last_day(x.day::date) >= w.first and last_day(x.day::date) < coalesce(w.over, date '9999-12-31')`,
];

export const AROUND: readonly string[] = [...EACH_DAY, ...WAITS];

/** Months between two days, classed: `0-3` is less than three whole months. */
const classed = (from: string, to: string, limits: readonly number[]) =>
  `case ${limits.map((limit, at) => `when ${to} < ${from} + interval ${limit} month then '${limits[at - 1] ?? 0}-${limit}'`).join(' ')} else '${limits.at(-1)}-' end`;
const LEAVE = [3, 6, 12];
const WAIT = [6, 12, 24];
const WINDOW = [3, 6, 12, 24];

/** Whole years from the month of birth: who has a birthday in the month has it. */
const ageIn = (month: string) => {
  const years = `date_diff('month', (birth_month || '-01')::date, ${month}) // 12`;
  return `case when birth_month = '' then 'unknown' when ${years} < 30 then '-29' when ${years} < 35 then '30-34'
    when ${years} < 40 then '35-39' when ${years} < 45 then '40-44' else '45-' end`;
};
const whoIn = (month: string) => ['step', 'route', 'sex', ageIn(month)];
const WAITING = ['route', `coalesce(step, '-')`];

const after = `(select t.*, f.first_st, f.st_region,
    (select any_value(y.region) from main_day y
      where y.person = t.person and y.stage = 'st' and y.day = least((t.day + 1 + interval 12 month)::date, last_day_laid_out())) as later
  from (select * from ${COMPLETED}) t
  left join (select person, min(day) as first_st, arg_min(region, day) as st_region from main_day where stage = 'st' group by person) f
    on f.person = t.person
  where t.stage in ('at', 'bt'))`;

/** Each day on which somebody is somewhere else than the last time in the same step. */
const moved = (days: string, place: string) =>
  `(select *, lag(region) over w as from_region, lag(${place}) over w as from_place
    from ${days} window w as (partition by person, stage order by day))`;

const supervised = `month_end e join fact f on f.person = e.person and f.post = e.post and f.kind = 'supervision'
  and e.day between f.valid_from and coalesce(f.valid_to, date '9999-12-31')`;

const CREDIT = {
  credited: 'credited_hundredths > 0',
  none: 'credited_hundredths = 0',
  'not-told': 'credited_hundredths is null',
} as const;
/** Nobody counts for more than twelve months. */
const CREDITED = 'case when credited_hundredths > 1200 then 1200 else coalesce(credited_hundredths, 0) end';

export const COUNTS_AROUND: readonly string[] = [
  grouped(
    `'background'`,
    '(select e.month, b.* from month_end e join begun b using (person, post))',
    'month',
    whoIn('month'),
  ),
  grouped(
    `'background starts'`,
    `(select t.day, b.* from turn t join begun b using (person, post) where t.day = t.first_of_stage)`,
    monthOf('day'),
    whoIn(monthOf('day')),
  ),
  grouped(`'background approvals'`, 'decision', monthOf('decided'), whoIn(monthOf('decided'))),
  ...(['credited', 'none', 'not-told'] as const).map((what) =>
    grouped(
      `'credit ${what}'`,
      `(select * from decision where stage = 'bt' and ${CREDIT[what]})`,
      monthOf('decided'),
      ['route'],
      CREDITED,
    ),
  ),
  grouped(`'leave'`, 'resting_day where day = last_day(day)', monthOf('day'), ['region', 'step', 'leave']),
  grouped(`'leave began'`, 'rest', monthOf('first'), ['region', 'step', 'leave']),
  grouped(`'leave ended'`, 'rest where last < last_day_laid_out()', monthOf('last + 1'), [
    'region',
    'step',
    'leave',
    classed('first', 'last + 1', LEAVE),
  ]),
  grouped(`'waiting'`, 'waiting_at_end', monthOf('day'), [
    ...WAITING,
    classed('first', 'day', WAIT),
    `coalesce(region, '')`,
  ]),
  grouped(`'waiting ended'`, 'wait where over is not null', monthOf('over'), [
    ...WAITING,
    classed('first', 'over', WAIT),
    `coalesce(region, '')`,
  ]),
  grouped(`'transition'`, after, monthOf('day + 1'), [
    'region',
    'stage',
    `case when first_st is null then 'not-started' else ${classed('(day + 1)', 'first_st', WINDOW)} end`,
    `coalesce(st_region, '')`,
  ]),
  grouped(`'retention'`, `${after} where stage = 'bt'`, monthOf('day + 1'), [
    'region',
    `case when later is null then 'not-in-st' when later = region then 'stayed' else 'other-region' end`,
  ]),
  grouped(`'mobility'`, `${moved('main_day', 'region')} where from_place <> region`, monthOf('day'), [
    'from_region',
    'region',
    'step',
    `'region'`,
  ]),
  grouped(
    `'mobility'`,
    `${moved('(select * from working_day where unit is not null)', 'unit')} where from_place <> unit`,
    monthOf('day'),
    ['from_region', 'region', 'step', `'workplace'`],
  ),
  grouped(
    `'supervised'`,
    `(select distinct e.person, e.key, e.region, coalesce(f.unit, '-') as unit, e.month from ${supervised})`,
    'month',
    ['region', 'unit'],
  ),
  grouped(
    `'supervisors'`,
    `(select distinct f.supervisor, f.supervisor_key as key, e.region, coalesce(f.unit, '-') as unit, e.month
     from ${supervised} where f.supervisor is not null)`,
    'month',
    ['region', 'unit'],
  ),
  grouped(
    `'reporting'`,
    `(select *, case when known_on - told_on <= 7 then '0-7' when known_on - told_on <= 30 then '8-30'
      when known_on - told_on <= 90 then '31-90' else '91-' end as delay from told_ever)`,
    monthOf('told_on'),
    ['region', 'delay', 'kind'],
  ),
];
