import type { PlainDate } from '@specialistvagen/regulations';
import { PROCEDURE_ROLES, type ProcedureCountView } from '../contract/index.js';
import { procedureKey, PROCEDURE_ROLE_LABELS, type LogbookEntry } from './logbook-entry.js';

type Counted = Pick<LogbookEntry, 'doneOn' | 'procedure' | 'role' | 'count'>;

/** How often each procedure was done: in all, in each role, and in each half-year from the first to the last. */
export function procedureCounts(entries: readonly Counted[]): ProcedureCountView[] {
  const newestFirst = entries.toSorted((a, b) => b.doneOn.localeCompare(a.doneOn));
  const byKey = grouped(newestFirst, ({ procedure }) => procedureKey(procedure));
  return [...byKey.values()]
    .map(countOf)
    .toSorted((a, b) => b.total - a.total || a.procedure.localeCompare(b.procedure, 'sv'));
}

/** The doctor's own names, the last used first, each as it was last spelt. */
export function procedureNames(entries: readonly Counted[]): string[] {
  const byKey = new Map<string, string>();
  for (const { procedure } of entries)
    if (!byKey.has(procedureKey(procedure))) byKey.set(procedureKey(procedure), procedure);
  return [...byKey.values()];
}

/** One procedure as it stands beside an intyg: *Suturering, 5 gånger*. `id` is the newest entry's. */
export type LogbookEvidence = {
  readonly id: string;
  readonly title: string;
  readonly goals: readonly string[];
  readonly facts: string;
  readonly entryIds: readonly string[];
};

export function logbookEvidence(
  newestFirst: readonly (Counted & Pick<LogbookEntry, 'id' | 'goals'>)[],
): LogbookEvidence[] {
  return [...grouped(newestFirst, ({ procedure }) => procedureKey(procedure)).values()].map((own) => {
    const { procedure, total, roles } = countOf(own);
    return {
      id: own[0]?.id ?? '',
      title: `${procedure}, ${total === 1 ? '1 gång' : `${total} gånger`}`,
      goals: [...new Set(own.flatMap(({ goals }) => goals))].toSorted(),
      facts: roles.map(({ label, count }) => `${count} ${label}`).join(', '),
      entryIds: own.map(({ id }) => id),
    };
  });
}

function countOf(newestFirst: readonly Counted[]): ProcedureCountView {
  const sum = (those: readonly Counted[]) => those.reduce((total, { count }) => total + count, 0);
  const roles = PROCEDURE_ROLES.map((role) => ({
    role,
    label: PROCEDURE_ROLE_LABELS[role],
    count: sum(newestFirst.filter((one) => one.role === role)),
  }));
  const halfYears = [...grouped(newestFirst, ({ doneOn }) => halfYearOf(doneOn))];
  return {
    procedure: newestFirst[0]?.procedure ?? '',
    total: sum(newestFirst),
    roles: roles.filter(({ count }) => count > 0),
    halfYears: halfYears.map(([label, those]) => ({ label, count: sum(those) })),
  };
}

/** *våren 2026*: January to June; *hösten 2026*: July to December. */
export function halfYearOf(day: PlainDate): string {
  return `${Number(day.slice(5, 7)) <= 6 ? 'våren' : 'hösten'} ${day.slice(0, 4)}`;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
