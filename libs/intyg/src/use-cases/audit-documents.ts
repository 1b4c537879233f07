import { evidenceEntriesById } from '@specialistvagen/evidence-log';
import type { AuditFindings, AuditedEntry } from '@specialistvagen/evidence-log';
import type { Secrets, Transactions } from '@specialistvagen/platform';
import type { SigningPool } from '@specialistvagen/signing';
import { faultsOf } from '../domain/audit-document.js';
import type { Reckoned } from '../domain/audit-document.js';
import {
  auditedDocument,
  certificatesUsedTwice,
  countOfSignatures,
  documentIdsAfter,
  rowsOfEntries,
} from '../storage/audit-rows.js';
import type { AuditedDocument } from '../storage/audit-rows.js';

export type DocumentFigures = {
  documents: number;
  revisions: number;
  signatures: number;
  certificates: number;
};
export type AuditDocumentsSettings = Readonly<{
  /** As role `audit`. */
  transactions: Transactions;
  secrets: Secrets;
  pool: Pick<SigningPool, 'render' | 'verify'>;
  /** The id that a person's signing certificates carry. */
  identifierOf: (personId: string) => string;
  findings: AuditFindings;
  progress?: (documents: number) => void | Promise<void>;
  stopping?: AbortSignal;
}>;

const BATCH = 200;
/** Entries that a row must rest on, and the row that they tell of. */
const WITH_ROW: ReadonlySet<string> = new Set([
  'document-sealed',
  'document-signed',
  'document-archived',
  'document-status',
]);

/** Walks every document that was ever prepared, one at a time: memory does not grow with them. Reads only. */
export async function auditDocuments(settings: AuditDocumentsSettings): Promise<DocumentFigures> {
  const { transactions, findings, progress, stopping } = settings;
  const read = <T>(fn: () => Promise<T>) => transactions.run({ system: true }, fn);
  const figures: DocumentFigures = { documents: 0, revisions: 0, signatures: 0, certificates: 0 };
  let last: string | null = null;
  for (;;) {
    const after: string | null = last;
    const ids: string[] = await read(() => documentIdsAfter(after, BATCH));
    for (const id of ids) {
      if (stopping?.aborted) return figures;
      figures.revisions += await auditOne(id, settings);
      figures.documents += 1;
    }
    await progress?.(figures.documents);
    last = ids.at(-1) ?? null;
    if (ids.length < BATCH) break;
  }
  for (const certificate of await read(certificatesUsedTwice))
    findings.add('certificate-used-twice', `certificate:${certificate}`);
  return { ...figures, ...(await read(countOfSignatures)) };
}

/** What the log tells of documents must have its row: a revision or a standing that was taken away shows here. */
export async function auditEntriesOfDocuments(
  { transactions, findings }: Pick<AuditDocumentsSettings, 'transactions' | 'findings'>,
  entries: readonly AuditedEntry[],
): Promise<void> {
  const told = entries.filter(({ kind }) => WITH_ROW.has(kind));
  if (told.length === 0) return;
  const rows = await transactions.run({ system: true }, () => rowsOfEntries(told.map(({ id }) => id)));
  for (const { id, kind } of told) if (!rows.has(id)) findings.add('logged-without-row', `entry:${id}`, kind);
}

async function auditOne(id: string, settings: AuditDocumentsSettings): Promise<number> {
  const { transactions, secrets, findings, identifierOf } = settings;
  const readOne = async () => {
    const document = await auditedDocument(id, secrets);
    if (!document) return null;
    const entries = [...document.revisions, ...document.statuses].map(
      ({ evidenceEntryId }) => evidenceEntryId,
    );
    const logged = await evidenceEntriesById(entries);
    return { document, logged: new Map(logged.map((entry) => [entry.id as string, entry.facts])) };
  };
  // As of one moment: a signature between two questions would be a standing without its revision, and an alarm.
  const found = await transactions.run({ system: true }, readOne, { isolation: 'REPEATABLE READ' });
  if (!found) return 0;
  const reckoned = await reckon(found.document, settings.pool);
  for (const { code, detail } of faultsOf(found.document, reckoned, found.logged, identifierOf))
    findings.add(code, `document:${id}`, detail);
  return found.document.revisions.length;
}

/** Rendering comes first: the verifier renders the same JSON and finds the page at hand. */
async function reckon(
  { json, revisions }: AuditedDocument,
  pool: AuditDocumentsSettings['pool'],
): Promise<Reckoned> {
  const pdf = revisions.at(-1)?.pdf;
  if (revisions.length === 0) return { rendered: null, report: null };
  const rendered = json && (await pool.render(parsed(json)).catch(() => null));
  return { rendered, report: pdf ? await pool.verify(pdf) : null };
}

function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    return null;
  }
}
