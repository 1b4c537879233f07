import type { ReExaminationGround } from '@specialistvagen/certificates/contract';
import { execute, sql } from '@specialistvagen/platform';

export type CommunicationRow = {
  readonly id: string;
  readonly doctorId: string;
  readonly ground: ReExaminationGround;
  readonly textSealed: Buffer;
  readonly answerBy: string;
  readonly byPerson: string;
  readonly at: Date;
  readonly answerSealed: Buffer | null;
  readonly answeredAt: Date | null;
};

const COLUMNS = `id, doctor_id as "doctorId", ground, text_sealed as "textSealed", answer_by as "answerBy",
  by_person as "byPerson", at, answer_sealed as "answerSealed", answered_at as "answeredAt"`;

export const addCommunication = (
  caseId: string,
  row: Omit<CommunicationRow, 'at' | 'answerSealed' | 'answeredAt'>,
): Promise<number> =>
  execute(
    `insert into suspicions.communication (id, case_id, doctor_id, ground, text_sealed, answer_by, by_person)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, caseId, row.doctorId, row.ground, row.textSealed, row.answerBy, row.byPerson],
  );

export const communicationsOf = (caseId: string): Promise<CommunicationRow[]> =>
  sql(`select ${COLUMNS} from suspicions.communication where case_id = $1 order by seq`, [caseId]);

/** The doctor's own; the newest first. */
export const communicationsWith = (doctorId: string): Promise<CommunicationRow[]> =>
  sql(`select ${COLUMNS} from suspicions.communication where doctor_id = $1 order by seq desc`, [doctorId]);

/** Whether it can still be answered: the case is not ended. */
export async function isHeard(id: string): Promise<boolean> {
  const [row] = await sql<{ is: boolean }>('select suspicions.is_heard_in($1) as is', [id]);
  return row?.is ?? false;
}

/** Once: false when it has been answered, is not the person's, or the case has ended. */
export async function answer(id: string, answerSealed: Buffer, at: Date): Promise<boolean> {
  return (
    (await execute(
      `update suspicions.communication set answer_sealed = $2, answered_at = $3 where id = $1 and answered_at is null`,
      [id, answerSealed, at],
    )) === 1
  );
}

/** Raises the case's revision and writes its history; answers with whom to tell. */
export async function statementGiven(id: string): Promise<{ caseId: string; officerId: string } | null> {
  const [row] = await sql<{ caseId: string; officerId: string }>(
    'select case_id as "caseId", officer_id as "officerId" from suspicions.statement_given($1)',
    [id],
  );
  return row ?? null;
}
