import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';
import type { ReExaminationGround } from '../contract/lawful-casework.js';
import type { Lacking } from '../contract/reason.js';

export type ReExaminationRow = {
  id: string;
  decisionId: string;
  ground: ReExaminationGround;
  reason: string;
  openedBy: string;
  openedAt: Date;
  result: 'kept' | 'changed' | null;
  resultReason: string | null;
  concludedAt: Date | null;
};
export type ChangeProposalRow = {
  reExaminationId: string;
  outcome: 'approved' | 'refused';
  reasons: string;
  lacking: Lacking[];
  proposedBy: string;
  proposedAt: Date;
};

const COLUMNS = `id, decision_id as "decisionId", ground, reason, opened_by as "openedBy", opened_at as "openedAt", result,
  result_reason as "resultReason", concluded_at as "concludedAt"`;

@Injectable()
export class ReExaminationRepository {
  async add(row: {
    applicationId: string;
    decisionId: string;
    ground: ReExaminationGround;
    reason: string;
    by: string;
  }): Promise<string> {
    const id = newId();
    await execute(
      `insert into certificates.re_examination (id, application_id, decision_id, ground, reason, opened_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, row.applicationId, row.decisionId, row.ground, row.reason, row.by],
    );
    return id;
  }

  async open(applicationId: string): Promise<ReExaminationRow | null> {
    const rows = await sql<ReExaminationRow>(
      `select ${COLUMNS} from certificates.re_examination where application_id = $1 and result is null`,
      [applicationId],
    );
    return rows[0] ?? null;
  }

  async ofApplication(applicationId: string): Promise<ReExaminationRow[]> {
    return sql<ReExaminationRow>(
      `select ${COLUMNS} from certificates.re_examination where application_id = $1 order by opened_at, id`,
      [applicationId],
    );
  }

  async conclude(
    id: string,
    given: { result: 'kept' | 'changed'; reason: string; by: string; at: Date },
  ): Promise<boolean> {
    const touched = await execute(
      `update certificates.re_examination
          set result = $2, result_reason = $3, concluded_by = $4, concluded_at = $5
        where id = $1 and result is null`,
      [id, given.result, given.reason, given.by, given.at],
    );
    return touched === 1;
  }

  async propose(row: {
    applicationId: string;
    reExaminationId: string;
    outcome: 'approved' | 'refused';
    reasons: string;
    lacking: readonly Lacking[];
    communicationId: string | null;
    by: string;
  }): Promise<void> {
    await execute(
      `insert into certificates.change_proposal
         (id, re_examination_id, application_id, outcome, reasons, lacking, communication_id, proposed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        row.reExaminationId,
        row.applicationId,
        row.outcome,
        row.reasons,
        JSON.stringify(row.lacking),
        row.communicationId,
        row.by,
      ],
    );
  }

  /** The latest of each re-examination of the case. */
  async proposals(applicationId: string): Promise<ChangeProposalRow[]> {
    return sql<ChangeProposalRow>(
      `select distinct on (re_examination_id) re_examination_id as "reExaminationId", outcome, reasons, lacking,
              proposed_by as "proposedBy", proposed_at as "proposedAt"
         from certificates.change_proposal where application_id = $1
        order by re_examination_id, proposed_at desc, id desc`,
      [applicationId],
    );
  }
}
