import { appendEvidence } from '@specialistvagen/evidence-log';

export type EvidenceKind =
  | 'intends-to-sign'
  | 'document-sealed'
  | 'document-signed'
  | 'document-status'
  | 'act-opened'
  | 'act-authenticated'
  | 'act-not-completed'
  | 'invitation-accepted';

/** One append-only entry in the running transaction; ids, hashes and instants only. Returns the entry's id. */
export async function recordEvidence(
  kind: EvidenceKind,
  at: Date,
  facts: Readonly<Record<string, string | number | boolean | null>>,
): Promise<string> {
  const entry = await appendEvidence({ ...facts, type: kind, at: at.toISOString() });
  return entry.id;
}
