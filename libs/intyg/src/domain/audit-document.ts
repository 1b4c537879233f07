import { createHash } from 'node:crypto';
import type { RenderedDocument, VerificationReport } from '@specialistvagen/signing';
import type { AuditedDocument, AuditedRevision, AuditedStatus } from '../storage/audit-rows.js';

/** What an entry of the log says, by its id. */
export type LoggedFacts = ReadonlyMap<string, Readonly<Record<string, unknown>>>;
/** Reckoned anew outside: the page from the row's JSON, and the strict verdict on the last revision. */
export type Reckoned = Readonly<{
  rendered: Pick<RenderedDocument, 'pdf'> | null;
  report: VerificationReport | null;
}>;
export type DocumentFault = Readonly<{ code: string; detail?: string }>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** The event of each kind of revision. */
const EVENT: Readonly<Record<AuditedRevision['kind'], string>> = {
  seal: 'document-sealed',
  signature: 'document-signed',
  'authority-seal': 'document-signed',
  archive: 'document-archived',
};
/** Signed by both, by whatever came after: what the strict verifier must then find whole. */
const WHOLE: readonly string[] = ['in-force', 'replaced', 'revoked'];

/** JSON against page against rows against log. Pure; all faults at once. */
export function faultsOf(
  document: AuditedDocument,
  reckoned: Reckoned,
  logged: LoggedFacts,
  identifierOf: (personId: string) => string,
): DocumentFault[] {
  return [
    ...jsonFaults(document),
    ...fileFaults(document, reckoned),
    ...verdictFaults(document, reckoned),
    ...rowFaults(document, reckoned, identifierOf),
    ...logFaults(document, logged),
  ];
}

function jsonFaults({ json, jsonSha256 }: AuditedDocument): DocumentFault[] {
  if (!json) return [{ code: 'json-unreadable' }];
  return sha256(json) === jsonSha256 ? [] : [{ code: 'json-altered' }];
}

function fileFaults({ revisions }: AuditedDocument, { rendered }: Reckoned): DocumentFault[] {
  const faults: DocumentFault[] = [];
  let earlier: Uint8Array | undefined = rendered?.pdf;
  if (revisions.length > 0 && !rendered) faults.push({ code: 'page-cannot-be-rendered' });
  for (const [at, { no, pdf, sha256: stored }] of revisions.entries()) {
    const detail = `revision ${no}`;
    if (no !== at + 1) faults.push({ code: 'revision-missing', detail: `revision ${at + 1}` });
    if (!pdf) faults.push({ code: 'pdf-unreadable', detail });
    else if (sha256(pdf) !== stored) faults.push({ code: 'pdf-altered', detail });
    if (pdf && earlier && !beginsWith(pdf, earlier))
      faults.push({ code: at === 0 ? 'page-differs-from-json' : 'revision-rewritten', detail });
    earlier = pdf ?? earlier;
  }
  return faults;
}

function verdictFaults({ id, revisions, statuses }: AuditedDocument, { report }: Reckoned): DocumentFault[] {
  if (revisions.length === 0) return [];
  if (!report) return [{ code: 'pdf-unreadable' }];
  if (report.documentId !== id) return [{ code: 'pdf-of-another-document' }];
  const isWhole = statuses.some(({ status }) => WHOLE.includes(status));
  const isRight =
    report.verdict === 'in-force' ||
    (!isWhole &&
      report.verdict === 'superseded-revision' &&
      report.reasons.every(({ code }) => code === 'signature-missing'));
  const codes = [...new Set(report.reasons.map(({ code }) => code))].join(' ');
  return isRight ? [] : [{ code: 'signature-does-not-hold', detail: `${report.verdict} ${codes}`.trim() }];
}

/** What the rows tell of a signature is what the file proves of it. */
function rowFaults(
  { revisions }: AuditedDocument,
  { report }: Reckoned,
  identifierOf: (personId: string) => string,
): DocumentFault[] {
  if (!report) return [];
  const faults: DocumentFault[] = [];
  for (const { field, signerId, certificateSha256, signedAt, kind } of revisions) {
    const proved = report.signers.find((one) => one.field === field);
    const isSame =
      proved?.certificateSha256 === certificateSha256 &&
      Date.parse(proved.signedAt) === signedAt.getTime() &&
      (kind !== 'signature' || !signerId || proved.identifier === identifierOf(signerId));
    if (!isSame) faults.push({ code: 'row-differs-from-signature', detail: field });
  }
  const unknown = report.signers.filter(({ field }) => !revisions.some((one) => one.field === field));
  return [...faults, ...unknown.map(({ field }) => ({ code: 'signature-without-row', detail: field }))];
}

function logFaults({ id, revisions, statuses }: AuditedDocument, logged: LoggedFacts): DocumentFault[] {
  const used = new Set<string>();
  const ofRevisions = revisions.flatMap((revision) => {
    const detail = `revision ${revision.no}`;
    const isReused = used.has(revision.evidenceEntryId);
    used.add(revision.evidenceEntryId);
    const facts = logged.get(revision.evidenceEntryId);
    if (!facts) return [{ code: 'revision-not-in-the-log', detail }];
    return isReused || !saysRevision(facts, id, revision)
      ? [{ code: 'revision-differs-from-log', detail }]
      : [];
  });
  const ofStatuses = statuses.flatMap((status, at) => {
    const detail = `status ${status.no}`;
    const facts = logged.get(status.evidenceEntryId);
    if (status.no !== at + 1) return [{ code: 'status-missing', detail: `status ${at + 1}` }];
    if (!facts) return [{ code: 'status-not-in-the-log', detail }];
    return saysStatus(facts, id, status) ? [] : [{ code: 'status-differs-from-log', detail }];
  });
  return [...ofRevisions, ...ofStatuses];
}

function saysRevision(
  facts: Readonly<Record<string, unknown>>,
  documentId: string,
  { kind, no, sha256: stored, certificateSha256 }: AuditedRevision,
): boolean {
  return (
    facts.type === EVENT[kind] &&
    facts.documentId === documentId &&
    facts.no === no &&
    facts.sha256 === stored &&
    (facts.certificateSha256 === undefined || facts.certificateSha256 === certificateSha256)
  );
}

/** A standing rests on its own event, or on the signature that made the document whole. */
function saysStatus(
  facts: Readonly<Record<string, unknown>>,
  documentId: string,
  { status, replacedBy }: AuditedStatus,
): boolean {
  if (facts.documentId !== documentId) return false;
  if (facts.type === 'document-signed') return ['in-force', 'awaiting-cosignature'].includes(status);
  return (
    facts.type === 'document-status' &&
    facts.status === status &&
    (facts.replacedBy ?? null) === (replacedBy ?? null)
  );
}

function beginsWith(file: Buffer, beginning: Uint8Array): boolean {
  return file.length > beginning.length && file.subarray(0, beginning.length).equals(beginning);
}
