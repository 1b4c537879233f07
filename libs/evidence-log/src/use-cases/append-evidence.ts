import { createHash, randomBytes } from 'node:crypto';
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

/** Internal ids of the people an event is about, by what they did. Mirrors see neither them nor that two events have the same. */
export type EvidencePeople = Readonly<Record<string, string>>;

const SALT_BYTES = 16;

/**
 * Appends one entry in the caller's transaction: the effect and its evidence are committed together or not at all.
 * The bytes are RFC 8785 JSON of the event with the entry's id, so that no two leaves are equal; `people` in it is the hash of an
 * opening that stays here. The entry joins the Merkle tree later; until then its receipt is pending. Throws when the event cannot
 * be written canonically; the database refuses one that no entry bundle can hold (64 kB).
 */
export async function appendEvidence(
  event: EvidenceEvent,
  people: EvidencePeople = {},
): Promise<AppendedEvidence> {
  const id = newId<'EvidenceEntry'>();
  const opening = Object.keys(people).length > 0 ? openingOf(people) : null;
  const canonical = canonicalJson({ ...event, id, ...(opening && { people: sha256(opening) }) });
  const hash = leafHash(canonical);
  await execute(
    `insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash, opening)
     values ($1, $2, $3, $4, $5)`,
    [id, event.type, Buffer.from(canonical), hash, opening],
  );
  return { id, leafHash: hash };
}

/** Salted, so that nobody who knows an id finds the entries that hide it. */
function openingOf(people: EvidencePeople): Buffer {
  return Buffer.from(canonicalJson({ people, salt: randomBytes(SALT_BYTES).toString('base64url') }));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
