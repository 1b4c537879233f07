import { KNOWN_FACTS } from './known-facts.js';
import { LEAVE_AND_WORK } from './leave-and-work.js';
import { PERSON_SPELLS } from './person-spells.js';
import { DURATIONS } from './durations.js';
import { POSTS } from './posts.js';
import { STATE_SPELLS } from './states.js';
import { UNUSED } from './unused.js';

/** Columns of `statistics.spell` without the side, in the order in which `fresh` gives them. */
export const SPELL_COLUMNS = [
  'person_id',
  'family',
  'from_day',
  'to_day',
  'step',
  'region',
  'specialty',
  'route',
  'sex',
  'birth_month',
  'area',
  'unit',
  'leave',
  'percent',
  'entry',
  'exit',
  'from_region',
  'next_st',
  'next_region',
  'after_year',
  'supervisor_id',
  'post',
  'code',
  'fact_id',
  'entry_days',
  'exit_days',
  'leave_days',
  'event',
  'credited',
] as const;
type SpellColumn = (typeof SPELL_COLUMNS)[number];

const TYPES: Partial<Record<SpellColumn, string>> = {
  percent: 'smallint',
  supervisor_id: 'integer',
  fact_id: 'uuid',
  entry_days: 'integer',
  exit_days: 'integer',
  leave_days: 'integer',
  event: 'smallint',
  credited: 'integer',
};

const inState = 'join state s on s.pid = x.pid and s.from_day = x.state_from';
const BACKGROUND = { route: 's.route', sex: 's.sex', birth_month: 's.birth_month' };
const PLACE = { step: 's.step', region: 's.region', specialty: 's.specialty' };

const FAMILIES = [
  family('state', 'from state s left join afterwards a on a.pid = s.pid and a.from_day = s.from_day', {
    person_id: 's.pid',
    from_day: 's.from_day',
    to_day: 's.to_day',
    ...PLACE,
    ...BACKGROUND,
    entry: 's.entry',
    exit: 's.exit',
    from_region: 's.from_region',
    next_st: 'a.next_st',
    next_region: 'a.next_region',
    after_year: 'a.after_year',
    post: 's.post',
  }),
  family('leave', `from leave_spell x ${inState}`, { ...PLACE, leave: 'x.leave' }),
  family('work', 'from work_move x', {
    step: 'x.step',
    region: 'x.region',
    specialty: 'x.specialty',
    area: 'x.area',
    unit: 'x.unit',
    percent: 'x.percent',
    from_region: 'x.from_region',
  }),
  family('wait', 'from wait x', { step: 'x.step', region: 'x.region', route: 'x.route' }),
  family('supervision', 'from supervision x', {
    region: 'x.region',
    unit: 'x.unit',
    supervisor_id: 'x.supervisor_id',
  }),
  family('supervised', 'from supervised x', { region: 'x.region', unit: 'x.unit' }),
  family('approval', 'from completed x', {
    from_day: 'x.decided',
    to_day: 'x.decided',
    step: 'x.step',
    region: 'x.region',
    specialty: 'x.specialty',
    route: 'x.route',
    sex: 'x.sex',
    birth_month: 'x.birth_month',
    credited: 'x.credited',
  }),
  family('duration', 'from duration x', {
    from_day: 'x.origin',
    to_day: 'x.origin',
    code: 'x.transition',
    route: 'x.route',
    entry_days: 'x.entry_days',
    exit_days: 'x.exit_days',
    leave_days: 'x.leave_days',
    event: 'x.event',
  }),
  family('unused', 'from unused x', {
    from_day: 'x.on_day',
    to_day: 'x.on_day',
    code: 'x.code',
    area: 'x.kind',
    fact_id: 'x.fact_id',
  }),
];

/** A work row at another unit than the one before in the same step is a move of workplace; unknown units are passed over. */
const WORK_MOVES = `
  work_place as materialized (
    select x.pid, x.from_day, x.to_day, x.unit, x.area, x.percent, s.step, s.grp, s.region, s.specialty from work x ${inState}
  ),
  work_move as (
    select p.*, case when lag(p.unit) over w <> p.unit then lag(p.region) over w end as from_region
    from work_place p where p.unit is not null window w as (partition by p.pid, p.grp order by p.from_day)
    union all
    select p.*, null from work_place p where p.unit is null
  )`;

function family(name: string, from: string, given: Partial<Record<SpellColumn, string>>): string {
  const columns: Partial<Record<SpellColumn, string>> = {
    person_id: 'x.pid',
    from_day: 'x.from_day',
    to_day: 'x.to_day',
    ...given,
    family: `'${name}'`,
  };
  const list = SPELL_COLUMNS.map((column) => {
    const text = columns[column] ?? 'null';
    return `${text}::${TYPES[column] ?? (column.endsWith('_day') ? 'date' : column === 'person_id' ? 'integer' : 'text')} as ${column}`;
  });
  return `select ${list.join(', ')} ${from}`;
}

/**
 * The one derivation: common table expressions that end in `fresh`, with the columns SPELL_COLUMNS, for the persons `$1` as known
 * at `$2` (known-facts.ts). Incremental use, rebuild, check and what was known at an earlier instant differ in these alone.
 */
export const FRESH_SPELLS = [
  KNOWN_FACTS,
  POSTS,
  STATE_SPELLS,
  LEAVE_AND_WORK,
  WORK_MOVES,
  PERSON_SPELLS,
  DURATIONS,
  UNUSED,
  `fresh as (${FAMILIES.join('\nunion all\n')})`,
].join(',\n');

/** The days of `fresh_supervisor` (supervisors.ts) as spells. */
export const supervisorFamily = family('supervisor', 'from fresh_supervisor x', {
  region: 'x.region',
  unit: 'x.unit',
});
