import type { NoticeKind } from '../contract/index.js';
import type { GatheredLine } from './mail-letter.js';

/** What waits for a person, as far as a mail needs to know. */
export type WaitingTask = { readonly id: string | null; readonly since: string };
type Told = { readonly kind: NoticeKind; readonly subjectKind: string; readonly subjectId: string };

/** Notices that ask for something of the reader which stands in their list until it is done. */
const ASKS: readonly NoticeKind[] = [
  'request-received',
  'cosignature-awaited',
  'reminder',
  'intyg-returned',
  'intyg-declined',
  'assessment-asked',
];
/** What the list names by the same id as the notice does. */
const LISTED = ['intyg', 'assessment'];

/** Whether what the notice asks for is done, or waits for somebody else by now. News is never settled. */
export function isSettled({ kind, subjectKind, subjectId }: Told, tasks: readonly WaitingTask[]): boolean {
  if (kind === 'digest') return tasks.length === 0;
  if (!ASKS.includes(kind) || !LISTED.includes(subjectKind)) return false;
  return !tasks.some(({ id }) => id === subjectId);
}

/** One line a kind; a digest counts what waits now, and then nothing that waits is counted twice. */
export function countLines(told: readonly Told[], waiting: number): GatheredLine[] {
  const hasDigest = told.some(({ kind }) => kind === 'digest');
  const counted = told.filter(({ kind }) => !(hasDigest && ASKS.includes(kind)));
  const kinds = [...new Set(counted.map(({ kind }) => kind))];
  return kinds.map((kind) => ({
    kind,
    items: kind === 'digest' ? waiting : counted.filter((one) => one.kind === kind).length,
  }));
}
