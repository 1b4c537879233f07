import type { SurvivalData } from './survival-data.js';
import { MOST_CAUSES } from './survival-data.js';
import { tieNearlyEqualTimes } from './nearly-equal-times.js';

export type SurvivalField = 'time' | 'event' | 'entry' | 'group';
/** `text` is Swedish and names rows (from 1), never a value: a value may be an identity number in the wrong column. */
export interface SurvivalFault {
  readonly field: SurvivalField;
  readonly text: string;
}
type Columns = Readonly<Partial<Record<SurvivalField, readonly unknown[] | null | undefined>>>;
export type CheckedSurvivalData =
  | { readonly data: SurvivalData; readonly faults: readonly [] }
  | { readonly data: null; readonly faults: readonly SurvivalFault[] };

/** How many rows a fault names before it only counts them. */
const NAMED_ROWS = 5;

/**
 * Everything that is wrong with the columns, at once, or the columns as data that every function here accepts. `entry` and
 * `group` may be absent or null. Refused beside wrong types and lengths: a negative time, entry ≥ time, and (as R does, see
 * `tieNearlyEqualTimes`) an entry so near its time that the two count as one.
 */
export function checkSurvivalData(columns: Columns): CheckedSurvivalData {
  const { time, event, entry, group } = columns;
  const isNotNegative = (value: unknown) => !isFiniteNumber(value) || value >= 0;
  const faults = [
    ...absences(columns),
    ...lengthFaults(columns),
    ...wrongRows('time', time ?? [], isFiniteNumber, 'time måste vara ett ändligt tal'),
    ...wrongRows('time', time ?? [], isNotNegative, 'time får inte vara negativ'),
    ...eventFaults(event ?? []),
    ...entryFaults(entry ?? [], time ?? []),
    ...groupFaults(group ?? []),
  ];
  if (faults.length > 0) return refused(faults);
  const data = { time, event, ...(entry ? { entry } : {}), ...(group ? { group } : {}) } as SurvivalData;
  const joined = joinedFaults(data);
  return joined.length > 0 ? refused(joined) : { data, faults: [] };
}

function refused(faults: readonly SurvivalFault[]): CheckedSurvivalData {
  return { data: null, faults };
}

function absences(columns: Columns): SurvivalFault[] {
  const missing = (['time', 'event'] as const).filter((field) => !columns[field]);
  const faults = missing.map((field) => ({ field, text: `${field} saknas eller är ingen lista.` }));
  if (columns.time?.length !== 0) return faults;
  return [...faults, { field: 'time', text: 'time är tom: det finns inga rader.' }];
}

function lengthFaults(columns: Columns): SurvivalFault[] {
  const rows = columns.time?.length;
  if (rows === undefined) return [];
  return (['event', 'entry', 'group'] as const).flatMap((field) => {
    const length = columns[field]?.length ?? rows;
    return length === rows ? [] : [{ field, text: `${field} har ${length} värden men time har ${rows}.` }];
  });
}

function eventFaults(event: readonly unknown[]): SurvivalFault[] {
  const isCause = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
  const wrong = wrongRows(
    'event',
    event,
    isCause,
    'event måste vara 0 (censurerad), 1 (händelse) eller en orsaks nummer, ett heltal',
  );
  const causes = new Set(event.filter((value) => isCause(value) && value !== 0)).size;
  if (causes <= MOST_CAUSES) return wrong;
  return [
    ...wrong,
    { field: 'event', text: `event har ${causes} olika orsaker; högst ${MOST_CAUSES} räknas.` },
  ];
}

function entryFaults(entry: readonly unknown[], time: readonly unknown[]): SurvivalFault[] {
  const isBefore = (value: unknown, row: number) => {
    const end = time[row];
    return !isFiniteNumber(value) || !isFiniteNumber(end) || value < end;
  };
  return [
    ...wrongRows('entry', entry, isFiniteNumber, 'entry måste vara ett ändligt tal'),
    ...wrongRows('entry', entry, isBefore, 'entry måste vara mindre än time: risktiden är (entry, time]'),
  ];
}

function groupFaults(group: readonly unknown[]): SurvivalFault[] {
  const isLabel = (value: unknown) =>
    typeof value === 'string' || typeof value === 'boolean' || isFiniteNumber(value);
  const wrong = wrongRows('group', group, isLabel, 'group måste vara text, tal eller sant/falskt');
  const kinds = new Set(group.filter(isLabel).map((value) => typeof value));
  if (kinds.size < 2) return wrong;
  return [...wrong, { field: 'group', text: 'group blandar text, tal och sant/falskt: använd ett slag.' }];
}

function joinedFaults(data: SurvivalData): SurvivalFault[] {
  if (!data.entry) return [];
  const { time, entry } = tieNearlyEqualTimes(data);
  const isApart = (value: unknown, row: number) => (value as number) < (time[row] ?? 0);
  return wrongRows(
    'entry',
    entry ? [...entry] : [],
    isApart,
    'entry ligger så nära time att de räknas som samma tid',
  );
}

function wrongRows(
  field: SurvivalField,
  column: readonly unknown[],
  isRight: (value: unknown, row: number) => boolean,
  demand: string,
): SurvivalFault[] {
  const named: number[] = [];
  let wrong = 0;
  for (const [row, value] of column.entries()) {
    if (isRight(value, row)) continue;
    wrong += 1;
    if (named.length < NAMED_ROWS) named.push(row + 1);
  }
  if (wrong === 0) return [];
  const more = wrong > named.length ? ` och ${wrong - named.length} till` : '';
  return [{ field, text: `${demand} (rad ${named.join(', ')}${more}).` }];
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
