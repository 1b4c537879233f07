import { Injectable } from '@nestjs/common';
import { execute, newId, sql } from '@specialistvagen/platform';
import type { ExpertOpinionView } from '../contract/lawful-casework.js';

type View = ExpertOpinionView['recommends'];
export type ExpertRow = {
  id: string;
  expert: string;
  specialty: string | null;
  question: string;
  askedAt: Date;
  answerBy: string;
  opinion: string | null;
  recommends: View;
  bias: string | null;
  receivedOn: string | null;
};
export type NewExpertQuestion = Pick<ExpertRow, 'expert' | 'specialty' | 'question' | 'answerBy'> & {
  applicationId: string;
  askedBy: string;
};
export type NewOpinion = {
  applicationId: string;
  id: string;
  opinion: string;
  recommends: NonNullable<View>;
  bias: string;
  receivedOn: string;
  recordedBy: string;
  recordedAt: Date;
};

@Injectable()
export class ExpertRepository {
  async ask(row: NewExpertQuestion): Promise<string> {
    const id = newId();
    await execute(
      `insert into certificates.expert_opinion (id, application_id, expert, specialty, question, asked_by, answer_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, row.applicationId, row.expert, row.specialty, row.question, row.askedBy, row.answerBy],
    );
    return id;
  }

  /** False when it is not there or already recorded. */
  async record(row: NewOpinion): Promise<boolean> {
    const touched = await execute(
      `update certificates.expert_opinion
          set opinion = $3, recommends = $4, bias = $5, received_on = $6, recorded_by = $7, recorded_at = $8
        where id = $2 and application_id = $1 and opinion is null`,
      [
        row.applicationId,
        row.id,
        row.opinion,
        row.recommends,
        row.bias,
        row.receivedOn,
        row.recordedBy,
        row.recordedAt,
      ],
    );
    return touched === 1;
  }

  async ofApplication(applicationId: string): Promise<ExpertRow[]> {
    return sql<ExpertRow>(
      `select id, expert, specialty, question, asked_at as "askedAt", answer_by as "answerBy", opinion, recommends, bias,
              received_on as "receivedOn"
         from certificates.expert_opinion where application_id = $1 order by asked_at, id`,
      [applicationId],
    );
  }
}
