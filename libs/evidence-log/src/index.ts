export { leafHash } from './domain/leaf-hash.js';
export { evidenceEntriesAfter, evidenceEntry, evidenceNaming, isIntact } from './storage/evidence-entries.js';
export type { EvidenceEntry } from './storage/evidence-entries.js';
export { appendEvidence } from './use-cases/append-evidence.js';
export type { AppendedEvidence, EvidenceEvent, EvidencePeople } from './use-cases/append-evidence.js';
export { sequenceEntries } from './use-cases/sequence-entries.js';
