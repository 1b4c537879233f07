import { Injectable } from '@nestjs/common';
import type { Report } from '../domain/revocation.js';
import { recordEvidence } from '../storage/evidence.js';
import { notify } from '../storage/notices.js';
import { settleReport } from '../storage/revocations.js';

export type Settled = {
  state: 'accepted' | 'rejected';
  by: string;
  at: Date;
  answer: string | null;
};

/** A report is decided once, by a conditional update with its entry in the log; whoever made it is told. */
@Injectable()
export class CloseReports {
  async close(report: Report, settled: Settled): Promise<void> {
    const evidenceEntryId = await recordEvidence('report-decided', settled.at, {
      documentId: report.documentId,
      reportId: report.id,
      state: settled.state,
      personId: settled.by,
    });
    await settleReport(report, { ...settled, evidenceEntryId });
    if (report.by === settled.by) return;
    await notify({
      kind: 'report-decided',
      to: report.by,
      subject: { kind: 'intyg', id: report.intygId },
      actor: settled.by,
    });
  }
}
