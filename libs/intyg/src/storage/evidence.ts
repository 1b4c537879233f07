import { appendEvidence } from '@specialistvagen/evidence-log';

export type EvidenceKind =
  | 'intends-to-sign'
  | 'document-sealed'
  | 'document-signed'
  | 'document-archived'
  | 'document-status'
  | 'document-reported'
  | 'report-decided'
  | 'act-opened'
  | 'act-authenticated'
  | 'act-not-completed'
  | 'invitation-accepted';

/** Ids of people are hidden in the log's bytes, which mirrors read. */
const PEOPLE: ReadonlySet<string> = new Set(['personId', 'preparedBy']);

/** One append-only entry in the running transaction; ids, hashes and instants only. Returns the entry's id. */
export async function recordEvidence(
  kind: EvidenceKind,
  at: Date,
  facts: Readonly<Record<string, string | number | boolean | null>>,
): Promise<string> {
  const open = Object.entries(facts).filter(([name]) => !PEOPLE.has(name));
  const people = Object.entries(facts).flatMap(([name, id]) =>
    PEOPLE.has(name) && typeof id === 'string' ? [[name, id] as const] : [],
  );
  const event = { ...Object.fromEntries(open), type: kind, at: at.toISOString() };
  const entry = await appendEvidence(event, Object.fromEntries(people));
  return entry.id;
}
