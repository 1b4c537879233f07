import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';
import type { Lacking } from '../contract/reason.js';

export type SupplementRow = {
  id: string;
  documentId: string | null;
  item: string;
  rule: string | null;
  text: string;
  askedAt: Date;
  answerBy: string;
  answer: string | null;
  answeredAt: Date | null;
};
export type NewSupplement = Pick<SupplementRow, 'documentId' | 'item' | 'rule' | 'text' | 'answerBy'> & {
  applicationId: string;
  askedBy: string;
};

export type CommunicationRow = {
  id: string;
  text: string;
  lacking: Lacking[];
  communicatedBy: string;
  communicatedAt: Date;
  answerBy: string;
  statement: string | null;
  statedAt: Date | null;
};

export type ProposalRow = {
  id: string;
  communicationId: string;
  reasons: string;
  lacking: Lacking[];
  proposedBy: string;
  proposedAt: Date;
};

export type ApprovalProposalRow = { reasons: string; proposedBy: string; proposedAt: Date };

@Injectable()
export class CaseworkRepository {
  async addSupplement(row: NewSupplement): Promise<string> {
    const id = newId();
    await execute(
      `insert into certificates.supplement_request
         (id, application_id, document_id, item, rule, text, asked_by, answer_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, row.applicationId, row.documentId, row.item, row.rule, row.text, row.askedBy, row.answerBy],
    );
    return id;
  }

  async supplements(applicationId: string): Promise<SupplementRow[]> {
    return sql<SupplementRow>(
      `select id, document_id as "documentId", item, rule, text, asked_at as "askedAt", answer_by as "answerBy", answer,
              answered_at as "answeredAt"
         from certificates.supplement_request where application_id = $1 order by asked_at, id`,
      [applicationId],
    );
  }

  /** False when the question is not there or already answered. */
  async answerSupplement(applicationId: string, id: string, answer: string, at: Date): Promise<boolean> {
    const touched = await execute(
      `update certificates.supplement_request set answer = $3, answered_at = $4
        where id = $2 and application_id = $1 and answer is null`,
      [applicationId, id, answer, at],
    );
    return touched === 1;
  }

  async addCommunication(row: {
    applicationId: string;
    text: string;
    lacking: readonly Lacking[];
    by: string;
    answerBy: string;
  }): Promise<string> {
    const id = newId();
    await execute(
      `insert into certificates.communication (id, application_id, text, lacking, communicated_by, answer_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, row.applicationId, row.text, JSON.stringify(row.lacking), row.by, row.answerBy],
    );
    return id;
  }

  /** The latest; an earlier one belongs to an earlier round. */
  async communication(applicationId: string): Promise<CommunicationRow | null> {
    const rows = await sql<CommunicationRow>(
      `select id, text, lacking, communicated_by as "communicatedBy", communicated_at as "communicatedAt",
              answer_by as "answerBy", statement, stated_at as "statedAt"
         from certificates.communication where application_id = $1 order by communicated_at desc, id desc limit 1`,
      [applicationId],
    );
    return rows[0] ?? null;
  }

  async giveStatement(id: string, statement: string, at: Date): Promise<boolean> {
    const touched = await execute(
      'update certificates.communication set statement = $2, stated_at = $3 where id = $1 and statement is null',
      [id, statement, at],
    );
    return touched === 1;
  }

  async addProposal(row: {
    applicationId: string;
    communicationId: string;
    reasons: string;
    lacking: readonly Lacking[];
    by: string;
  }): Promise<void> {
    await execute(
      `insert into certificates.refusal_proposal (id, application_id, communication_id, reasons, lacking, proposed_by)
       values ($1, $2, $3, $4, $5, $6)`,
      [newId(), row.applicationId, row.communicationId, row.reasons, JSON.stringify(row.lacking), row.by],
    );
  }

  /** The latest proposal on what was last communicated: one on an earlier communication does not count. */
  async proposal(communicationId: string): Promise<ProposalRow | null> {
    const rows = await sql<ProposalRow>(
      `select id, communication_id as "communicationId", reasons, lacking, proposed_by as "proposedBy",
              proposed_at as "proposedAt"
         from certificates.refusal_proposal where communication_id = $1 order by proposed_at desc, id desc limit 1`,
      [communicationId],
    );
    return rows[0] ?? null;
  }

  async proposeApproval(row: { applicationId: string; reasons: string; by: string }): Promise<void> {
    await execute(
      `insert into certificates.approval_proposal (id, application_id, reasons, proposed_by) values ($1, $2, $3, $4)`,
      [newId(), row.applicationId, row.reasons, row.by],
    );
  }

  async approvalProposal(applicationId: string): Promise<ApprovalProposalRow | null> {
    const rows = await sql<ApprovalProposalRow>(
      `select reasons, proposed_by as "proposedBy", proposed_at as "proposedAt"
         from certificates.approval_proposal where application_id = $1 order by proposed_at desc, id desc limit 1`,
      [applicationId],
    );
    return rows[0] ?? null;
  }
}
