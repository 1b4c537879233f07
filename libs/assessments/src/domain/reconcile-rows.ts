import type { EarlierKind, EarlierReconciliation } from '../contract/index.js';
import { EARLIER_KINDS } from '../contract/index.js';
import { EARLIER_KIND_LABELS } from './earlier-record.js';

type Row = {
  readonly verdict: string;
  readonly about?: { readonly person: string; readonly what: string } | null;
};
type Standing = { readonly traineeId: string; readonly kind: EarlierKind; readonly count: number };
type Line = EarlierReconciliation['people'][number];
export type ReconciledLine = Omit<Line, 'person'> & { readonly personId: string | null };

const NOBODY = 'rader vars läkare eller slag inte är kända';

/** What is in the file against what is here, for each doctor and kind; rows that are about nobody known come last. */
export function reconcileRows(rows: readonly Row[], standing: readonly Standing[]): ReconciledLine[] {
  const people = [...new Set(rows.flatMap(({ about }) => (about ? [about.person] : [])))].sort();
  const known = people.flatMap((personId) =>
    EARLIER_KINDS.flatMap((kind) => {
      const own = rows.filter(({ about }) => about?.person === personId && about.what === kind);
      const here = standing.find((one) => one.traineeId === personId && one.kind === kind)?.count ?? 0;
      if (own.length === 0) return [];
      return [{ personId, kind, kindLabel: EARLIER_KIND_LABELS[kind], ...countsOf(own), here }];
    }),
  );
  const unknown = rows.filter(({ about }) => !about);
  if (unknown.length === 0) return known;
  return [...known, { personId: null, kind: null, kindLabel: NOBODY, ...countsOf(unknown), here: null }];
}

function countsOf(rows: readonly Row[]) {
  const count = (...verdicts: string[]) => rows.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    inFile: rows.length,
    made: count('ready', 'applied', 'kept'),
    alreadyHere: count('unchanged'),
    refused: count('fault', 'skipped'),
    takenBack: count('undone'),
  };
}
