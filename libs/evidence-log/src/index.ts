export { AuditFindings } from './domain/audit-finding.js';
export type { AuditFinding } from './domain/audit-finding.js';
export { checkLogProof } from './domain/check-log-proof.js';
export type { CheckedLogProof } from './domain/check-log-proof.js';
export { openCheckpoint } from './domain/checkpoint.js';
export type { Checkpoint, TreeHead } from './domain/checkpoint.js';
export { leafHash } from './domain/leaf-hash.js';
export { ALGORITHM, formatVerifierKey, noteSigner, parseVerifierKey } from './domain/note-key.js';
export type { NoteSigner, VerifierKey } from './domain/note-key.js';
export { cosign, cosignatureOf, parseNote } from './domain/signed-note.js';
export { provesConsistency, provesInclusion } from './domain/verify-proof.js';
export {
  evidenceEntriesAfter,
  evidenceEntriesById,
  evidenceEntry,
  evidenceNaming,
  isIntact,
} from './storage/evidence-entries.js';
export type { EvidenceEntry } from './storage/evidence-entries.js';
export { claimNight, finishNight, letNightGo, raiseAlarms, stillAtNight } from './storage/alarms.js';
export {
  createLogKey,
  hasLogKey,
  loadLogKey,
  loadWitnesses,
  openLogSigner,
  requireTokenLogKey,
} from './storage/log-key.js';
export type { Witnesses } from './storage/log-key.js';
export { appendEvidence } from './use-cases/append-evidence.js';
export type { AppendedEvidence, EvidenceEvent, EvidencePeople } from './use-cases/append-evidence.js';
export { auditLog } from './use-cases/audit-log.js';
export type { AuditedEntry, LogFigures } from './use-cases/audit-log.js';
export { ReadLogOperations } from './use-cases/read-log-operations.js';
export { PublicLog } from './use-cases/public-log.js';
export { sequenceEntries } from './use-cases/sequence-entries.js';
export { LogFault, signCheckpoint } from './use-cases/sign-checkpoint.js';
export type { LogFaultCode } from './use-cases/sign-checkpoint.js';
export { LogUnreachable } from './witness/log-client.js';
export { FINDINGS, look } from './witness/look.js';
export type { FindingCode, Found, Look, Seen } from './witness/look.js';
export { WitnessCopy } from './witness/witness-copy.js';
