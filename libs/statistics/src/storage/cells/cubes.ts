import { MOST_CREDITED_MONTHS } from '../../domain/disclosure/thresholds.js';
import { cubeSelect } from './cell-columns.js';
import type { CubePart } from './cell-columns.js';

/**
 * Which cells a spell is counted in. Everything here looks at one spell alone, so a change of spells moves the cells by the rows
 * that went (`sign` -1) and came (`sign` 1): the same text adds up everything and moves the cells by a difference.
 *
 * A spell counts in the stock from its first day, and leaves it on the day after its last. A month's stock is the running sum of
 * the changes through it: who is in it on the month's last day. Flows lie in the month of the same days, so that stock and flows
 * agree exactly: an exit is counted on the first day out (the decision day; the day after a post's last day).
 */
const FINITE = `to_day < 'infinity'`;
const state = `moved where family = 'state'`;
const of = (families: string) => `moved where family in (${families})`;

/** A change of stock when the spell begins, and the opposite after its last day. */
const BOTH_ENDS = `cross join lateral (values (from_day, 1), (to_day + 1, -1)) as turn (day, step_sign)`;

const FLOW = ['region', 'specialty', 'step'] as const;

const flow: CubePart[] = [
  {
    cube: 'flow',
    from: `(select * from ${state}) s cross join lateral (values
      ('stock-change', from_day, 1),
      ('stock-change', to_day + 1, -1),
      (case entry when 'start' then 'starts' when 're-entry' then 're-entries' when 'immigrated' then 'immigrations'
        when 'moved-in' then 'moved-in' end, from_day, 1),
      (case exit when 'completed' then 'completions' when 'licence-revoked' then 'discontinued' else nullif(exit, 'continues') end,
        to_day + 1, 1)) as turn (measure, day, times)`,
    where: `turn.measure is not null and turn.day < 'infinity'`,
    measure: 'turn.measure',
    day: 'turn.day',
    by: FLOW,
    n: 'sign * times',
  },
  {
    // Active is the state less leave; its full-time equivalents are the percent of the work done (100 where none is known).
    cube: 'flow',
    from: `(select *, case family when 'state' then 1 when 'leave' then -1 else 0 end as head,
        case family when 'state' then 100 when 'leave' then -100 else percent - 100 end as share
      from moved where family in ('state', 'leave') or (family = 'work' and percent <> 100)) s ${BOTH_ENDS}`,
    where: `turn.day < 'infinity'`,
    measure: `'active-change'`,
    day: 'turn.day',
    by: FLOW,
    n: 'sign * step_sign * head',
    fte: 'sign * step_sign * share',
  },
  {
    cube: 'flow',
    from: of(`'approval'`),
    measure: `'approvals'`,
    day: 'from_day',
    by: FLOW,
  },
];

/** Age in whole years at the end of a month: who has a birthday in the month has it. */
const AGE_LIMITS = [30, 35, 40, 45];
const ageAt = (day: string) => `case when birth is null then 'unknown'
  ${AGE_LIMITS.map((limit, index) => `when ${day} < (birth + interval '${limit} years') then '${index === 0 ? '-29' : `${AGE_LIMITS[index - 1]}-${limit - 1}`}'`).join(' ')}
  else '45-' end`;

const born = (
  families: string,
) => `(select *, to_date(birth_month || '-01', 'YYYY-MM-DD') as birth, ${monthStart('from_day')} as first_month,
    ${monthStart('to_day + 1')} as last_month from ${of(families)}) s`;

function monthStart(day: string): string {
  return `case when ${day} < 'infinity' then date_trunc('month', (${day})::timestamp)::date else 'infinity' end`;
}

const BACKGROUND = (age: string) => ['step', 'route', 'sex', age] as const;

const background: CubePart[] = [
  {
    cube: 'background',
    from: born(`'state'`),
    measure: `'stock-change'`,
    day: 'first_month',
    by: BACKGROUND(ageAt('first_month')),
  },
  {
    // Out of the age that the person had the month before, so that who turns 30 and leaves in one month leaves the younger group.
    cube: 'background',
    from: born(`'state'`),
    where: FINITE,
    measure: `'stock-change'`,
    day: 'last_month',
    by: BACKGROUND(ageAt(`greatest(first_month, last_month - interval '1 month')`)),
    n: '-sign',
  },
  {
    cube: 'background',
    from: `${born(`'state'`)} cross join lateral (
      select (birth + make_interval(years => a))::date as day, group_name, times
      from (values ${AGE_LIMITS.map((limit, index) => {
        const before = index === 0 ? '-29' : `${AGE_LIMITS[index - 1]}-${limit - 1}`;
        const after =
          index === AGE_LIMITS.length - 1 ? '45-' : `${limit}-${(AGE_LIMITS[index + 1] ?? 0) - 1}`;
        return `(${limit}, '${before}', -1), (${limit}, '${after}', 1)`;
      }).join(', ')}) as age (a, group_name, times)
      where birth + make_interval(years => a) > first_month and birth + make_interval(years => a) < last_month) as turn`,
    measure: `'stock-change'`,
    day: 'turn.day',
    by: BACKGROUND('turn.group_name'),
    n: 'sign * times',
  },
  {
    cube: 'background',
    from: born(`'state'`),
    where: `entry = 'start'`,
    measure: `'starts'`,
    day: 'first_month',
    by: BACKGROUND(ageAt('first_month')),
  },
  {
    cube: 'background',
    from: born(`'approval'`),
    measure: `'approvals'`,
    day: 'first_month',
    by: BACKGROUND(ageAt('first_month')),
  },
];

const work: CubePart[] = [
  {
    cube: 'activity',
    from: `(select * from ${of(`'work'`)}) s ${BOTH_ENDS}`,
    where: `turn.day < 'infinity'`,
    measure: `'stock-change'`,
    day: 'turn.day',
    by: ['region', 'step', `coalesce(area, 'unknown')`],
    n: 'sign * step_sign',
    fte: 'sign * step_sign * percent',
  },
  {
    cube: 'workplace',
    from: `(select * from ${of(`'work'`)}) s ${BOTH_ENDS}`,
    where: `turn.day < 'infinity'`,
    measure: `'stock-change'`,
    day: 'turn.day',
    by: ['region', `coalesce(unit, '-')`, 'step'],
    n: 'sign * step_sign',
  },
  {
    cube: 'mobility',
    from: `(select *, case family when 'state' then 'region' else 'workplace' end as kind
      from ${of(`'state', 'work'`)} and from_region is not null) s`,
    measure: `'moves'`,
    day: 'from_day',
    by: ['from_region', 'region', 'step', 'kind'],
  },
];

/** Whole months: 0-3 is less than three months from the first day to the day after the last. */
const lengthClass = (from: string, until: string, limits: readonly number[]) =>
  `case ${limits.map((limit, index) => `when ${until} < ${from} + interval '${limit} months' then '${limits[index - 1] ?? 0}-${limit}'`).join(' ')}
  else '${limits.at(-1)}-' end`;

const LEAVE_MONTHS = [3, 6, 12];
const WAIT_MONTHS = [6, 12, 24];

const leave: CubePart[] = [
  {
    cube: 'leave',
    from: `(select * from ${of(`'leave'`)}) s cross join lateral (values
      ('stock-change', from_day, 1, ''), ('stock-change', to_day + 1, -1, ''), ('began', from_day, 1, ''),
      ('ended', to_day + 1, 1, ${lengthClass('from_day', 'to_day + 1', LEAVE_MONTHS)})) as turn (measure, day, times, length)`,
    where: `turn.day < 'infinity'`,
    measure: 'turn.measure',
    day: 'turn.day',
    by: ['region', 'step', 'leave', 'turn.length'],
    n: 'sign * times',
  },
];

const WAIT = [`coalesce(route, '-')`, `coalesce(step, '-')`] as const;

const waiting: CubePart[] = [
  {
    // The stock moves from one age of wait to the next as months pass, and out of the one it has reached.
    cube: 'waiting',
    from: `(select * from ${of(`'wait'`)}) s cross join lateral (values ${WAIT_MONTHS.flatMap(
      (limit, index) => {
        const since = index === 0 ? 0 : WAIT_MONTHS[index - 1];
        const began = `(from_day + interval '${since} months')::date`;
        const over = `(from_day + interval '${limit} months')::date`;
        return [
          `(${began}, 1, '${since}-${limit}', ${began})`,
          `(least(to_day + 1, ${over}), -1, '${since}-${limit}', ${began})`,
        ];
      },
    ).join(', ')},
      ((from_day + interval '24 months')::date, 1, '24-', (from_day + interval '24 months')::date),
      (to_day + 1, -1, '24-', (from_day + interval '24 months')::date)) as turn (day, times, age, begins)`,
    where: `turn.begins <= to_day and turn.day < 'infinity'`,
    measure: `'stock-change'`,
    day: 'turn.day',
    by: [...WAIT, 'turn.age', `coalesce(region, '')`],
    n: 'sign * times',
  },
  {
    cube: 'waiting',
    from: of(`'wait'`),
    where: FINITE,
    measure: `'ended'`,
    day: 'to_day + 1',
    by: [...WAIT, lengthClass('from_day', 'to_day + 1', WAIT_MONTHS), `coalesce(region, '')`],
  },
];

const afterwards: CubePart[] = [
  {
    cube: 'transition',
    from: state,
    where: 'next_st is not null',
    measure: `'finished'`,
    day: 'to_day + 1',
    by: ['region', `case when step = 'at' then 'at' else 'bt' end`, 'next_st', 'next_region'],
  },
  {
    cube: 'retention',
    from: state,
    where: 'after_year is not null',
    measure: `'finished'`,
    day: 'to_day + 1',
    by: ['region', 'after_year'],
  },
];

/**
 * Whether an approved BT had credited time, and how much: `fte` is hundredths of a month. Never more than the most that a person
 * counts for, so that no one's credit stands out in a sum; not told is not zero.
 */
const credit: CubePart[] = [
  {
    cube: 'credit',
    from: of(`'approval'`),
    where: `step in ('bt-standalone', 'bt-in-st')`,
    measure: `case when credited is null then 'not-told' when credited = 0 then 'none' else 'credited' end`,
    day: 'from_day',
    by: ['route'],
    fte: `sign * least(coalesce(credited, 0), ${MOST_CREDITED_MONTHS * 100})`,
  },
];

const supervision: CubePart[] = [
  {
    cube: 'supervision',
    from: `(select * from ${of(`'supervised', 'supervisor'`)}) s ${BOTH_ENDS}`,
    where: `turn.day < 'infinity'`,
    measure: `case family when 'supervised' then 'trainees-change' else 'supervisors-change' end`,
    day: 'turn.day',
    by: ['region', 'unit'],
    n: 'sign * step_sign',
  },
];

const PARTS = [
  ...flow,
  ...background,
  ...work,
  ...leave,
  ...waiting,
  ...afterwards,
  ...credit,
  ...supervision,
];

const partText = ({ from, where, ...part }: CubePart): string =>
  / where /.test(from) && where && !from.startsWith('(')
    ? cubeSelect({ ...part, from: `${from} and ${where}` })
    : cubeSelect({ ...part, from, ...(where ? { where } : {}) });

const textOf = (parts: readonly CubePart[]) => parts.map(partText).join('\nunion all\n');

/**
 * Rows of cells from `moved`: spells (columns of `statistics.spell`) with `sign` and `k`. `where` of a part that reads `moved`
 * directly is added to its own.
 */
export const CELLS_OF_MOVED = textOf(PARTS);

export type CellPiece = { readonly cubes: readonly string[]; readonly text: string };

/** The same in pieces of which none shares a cube with another, the largest first. */
export const CELLS_IN_PIECES: readonly CellPiece[] = [
  ['workplace'],
  ['flow'],
  ['activity', 'mobility'],
  ['background'],
  ['waiting', 'leave', 'transition', 'retention', 'credit', 'supervision'],
].map((cubes) => ({
  cubes,
  text: textOf(PARTS.filter(({ cube }) => cubes.includes(cube))),
}));
