import { Injectable } from '@nestjs/common';
import { execute, sql } from '@specialistvagen/platform';

export type UnitQueryData = {
  id: string;
  applicationId: string;
  documentId: string;
  unitId: string;
  question: string;
  shownSealed: Buffer;
  askedBy: string;
  askedAt: Date;
  answer: 'yes' | 'no' | 'unknown' | null;
  comment: string | null;
  answeredBy: string | null;
  answeredAt: Date | null;
};

export type NewUnitQuery = Pick<
  UnitQueryData,
  'id' | 'applicationId' | 'documentId' | 'unitId' | 'question' | 'shownSealed' | 'askedBy'
>;

const COLUMNS = `id, application_id as "applicationId", document_id as "documentId", unit_id as "unitId", question,
  shown_sealed as "shownSealed",
  asked_by as "askedBy", asked_at as "askedAt", answer, comment, answered_by as "answeredBy", answered_at as "answeredAt"`;

@Injectable()
export class UnitQueryRepository {
  async add(row: NewUnitQuery): Promise<void> {
    await execute(
      `insert into certificates.unit_query (id, application_id, document_id, unit_id, question, shown_sealed, asked_by)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.id, row.applicationId, row.documentId, row.unitId, row.question, row.shownSealed, row.askedBy],
    );
  }

  async ofApplication(applicationId: string): Promise<UnitQueryData[]> {
    return sql<UnitQueryData>(
      `select ${COLUMNS} from certificates.unit_query where application_id = $1 order by asked_at, id`,
      [applicationId],
    );
  }

  async ofUnits(unitIds: readonly string[]): Promise<UnitQueryData[]> {
    return sql<UnitQueryData>(
      `select ${COLUMNS} from certificates.unit_query where unit_id = any ($1) order by answer is not null, asked_at, id`,
      [unitIds],
    );
  }

  async find(id: string): Promise<UnitQueryData | null> {
    const rows = await sql<UnitQueryData>(`select ${COLUMNS} from certificates.unit_query where id = $1`, [
      id,
    ]);
    return rows[0] ?? null;
  }

  async answer(
    id: string,
    given: { answer: 'yes' | 'no' | 'unknown'; comment: string; by: string; at: Date },
  ): Promise<boolean> {
    const touched = await execute(
      `update certificates.unit_query set answer = $2, comment = $3, answered_by = $4, answered_at = $5
        where id = $1 and answer is null`,
      [id, given.answer, given.comment || null, given.by, given.at],
    );
    return touched === 1;
  }
}
