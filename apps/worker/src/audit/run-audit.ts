import { join } from 'node:path';
import { AuditFindings, auditLog } from '@specialistvagen/evidence-log';
import type { AuditFinding } from '@specialistvagen/evidence-log';
import { pairwiseId } from '@specialistvagen/identity';
import { auditDocuments, auditEntriesOfDocuments } from '@specialistvagen/intyg';
import { Secrets } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import { readTemplateFolder, templateRegistry } from '@specialistvagen/regulations';
import { createSigningPool } from '@specialistvagen/signing';

export type AuditFigures = {
  entries: number;
  checkpoints: number;
  cosignatures: number;
  waiting: number;
  documents: number;
  revisions: number;
  signatures: number;
  certificates: number;
};
export type AuditReport = AuditFigures & {
  findings: number;
  byCode: Readonly<Record<string, number>>;
  named: readonly AuditFinding[];
  seconds: number;
  /** False when it was stopped on the way: nothing is known of the rest. */
  isWhole: boolean;
};
export type RunAudit = Readonly<{
  dataDir: string;
  /** As role `audit`, which reads only. */
  transactions: Transactions;
  /** After each batch: which part it was of, and how many have been looked at. */
  onBatch?: (part: 'log' | 'documents', count: number) => void | Promise<void>;
  stopping?: AbortSignal;
}>;

/** The log, then every document, against each other: what was issued is what was signed, logged and kept, and nothing else is. */
export async function runAudit({ dataDir, transactions, onBatch, stopping }: RunAudit): Promise<AuditReport> {
  const started = performance.now();
  const findings = new AuditFindings();
  const trustDir = join(dataDir, 'trust');
  const secrets = Secrets.open(dataDir);
  const templates = templateRegistry(() => readTemplateFolder(join(trustDir, 'templates')));
  const pool = createSigningPool({ dataDir, templates, size: 0 });
  const common = { transactions, findings, ...(stopping && { stopping }) };
  try {
    const log = await auditLog({
      ...common,
      trustDir,
      onEntries: (entries) => auditEntriesOfDocuments(common, entries),
      progress: (entries) => onBatch?.('log', entries),
    });
    const documents = await auditDocuments({
      ...common,
      secrets,
      pool,
      identifierOf: (person) => pairwiseId(secrets, person),
      progress: (count) => onBatch?.('documents', count),
    });
    return {
      ...log,
      ...documents,
      findings: findings.count,
      byCode: findings.byCode,
      named: findings.named,
      seconds: Number(((performance.now() - started) / 1000).toFixed(2)),
      isWhole: !stopping?.aborted,
    };
  } finally {
    await pool.close();
  }
}
