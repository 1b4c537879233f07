import { canonicalJson } from '@specialistvagen/signing';
import { execute, newId } from '@specialistvagen/platform';
import type { Id } from '@specialistvagen/platform';
import { leafHash } from '../domain/leaf-hash.js';

/**
 * What happened, as facts that may be shown to anybody who checks the log: ids, hashes, codes, instants (ISO 8601).
 * Never a name, an identity number or a text that somebody wrote. `type` is kebab-case.
 */
export type EvidenceEvent = Readonly<{ type: string; at: string } & Record<string, unknown>>;

export type AppendedEvidence = Readonly<{ id: Id<'EvidenceEntry'>; leafHash: Buffer }>;

/**
 * Appends one entry in the caller's transaction: the effect and its evidence are committed together or not at all.
 * The bytes are RFC 8785 JSON of the event with the entry's id, so that no two leaves are equal. The entry joins the
 * Merkle tree later; until then its receipt is pending. Throws when the event cannot be written canonically.
 */
export async function appendEvidence(event: EvidenceEvent): Promise<AppendedEvidence> {
  const id = newId<'EvidenceEntry'>();
  const canonical = canonicalJson({ ...event, id });
  const hash = leafHash(canonical);
  await execute(
    'insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash) values ($1, $2, $3, $4)',
    [id, event.type, Buffer.from(canonical), hash],
  );
  return { id, leafHash: hash };
}
