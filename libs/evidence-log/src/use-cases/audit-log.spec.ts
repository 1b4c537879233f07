import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Transactions } from '@specialistvagen/platform';
import { cheatingOperator } from '../../../../test/support/cheating-operator.js';
import { usePostgres } from '../../../../test/support/index.js';
import { AuditFindings } from '../domain/audit-finding.js';
import { createLogKey } from '../storage/log-key.js';
import { appendEvidence } from './append-evidence.js';
import { auditLog } from './audit-log.js';

const db = usePostgres();
const dataDir = mkdtempSync(join(tmpdir(), 'audit-log-'));
createLogKey(dataDir, { isTest: true });
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const operator = cheatingOperator(db, () => dataDir);
async function grow(entries: number): Promise<void> {
  await db.as('api').transactions.run({}, async () => {
    for (let n = 0; n < entries; n += 1) await appendEvidence({ type: 'document-signed', at: `${n}` });
  });
  await operator.sign();
}

/** Somebody signs each time that a question has come to the end of what there is. */
class WhileOthersSign extends Transactions {
  private left = 3;

  override async run<T>(scope: { system?: true }, fn: () => Promise<T>): Promise<T> {
    const answer = await super.run(scope, fn);
    if (Array.isArray(answer) && answer.length === 0 && this.left > 0) {
      this.left -= 1;
      await grow(1);
    }
    return answer;
  }
}

async function audit(transactions: Transactions) {
  const findings = new AuditFindings();
  const figures = await auditLog({ transactions, trustDir: join(dataDir, 'trust'), findings });
  return { ...figures, named: findings.named };
}

describe('the audit of the log', () => {
  it('finds nothing in a log that grows while it is walked', async () => {
    await grow(5);
    const { named, entries } = await audit(new WhileOthersSign(db.as('audit').transactions.dataSource));
    expect(named).toEqual([]);
    expect(entries).toBeGreaterThan(5);
  });

  it('finds nodes whose leaves are gone', async () => {
    await operator.tamper(
      'delete from evidence_log.tlog_leaf where idx = (select max(idx) from evidence_log.tlog_leaf)',
    );
    const { named } = await audit(db.as('audit').transactions);
    expect(named.map(({ code }) => code)).toContain('node-without-leaves');
  });
});
