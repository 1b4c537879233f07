import { conditionalUpdate, execute, sql } from '@specialistvagen/platform';
import type { Report, Revocation } from '../domain/revocation.js';

type Answered = Revocation & { answer: string | null; answeredAt: Date | null };

export async function insertRevocation(one: Revocation): Promise<void> {
  await execute(
    `insert into intyg.revocation (draft_id, document_id, trainee_id, reason, note, by_person, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [one.intygId, one.documentId, one.traineeId, one.reason, one.note, one.by, one.at],
  );
}

export async function revocationOf(intygId: string): Promise<Answered | null> {
  const [row] = await sql<Answered>(
    `select r.draft_id as "intygId", r.document_id as "documentId", r.trainee_id as "traineeId", r.reason, r.note,
        r.by_person as by, r.at, a.text as answer, a.at as "answeredAt"
       from intyg.revocation r left join intyg.revocation_answer a on a.draft_id = r.draft_id
      where r.draft_id = $1`,
    [intygId],
  );
  return row ?? null;
}

/** False when it is answered already: the answer is written once. */
export async function insertAnswer(one: {
  intygId: string;
  traineeId: string;
  text: string;
  at: Date;
}): Promise<boolean> {
  const rows = await sql(
    `insert into intyg.revocation_answer (draft_id, trainee_id, text, at) values ($1, $2, $3, $4)
     on conflict (draft_id) do nothing returning draft_id`,
    [one.intygId, one.traineeId, one.text, one.at],
  );
  return rows.length === 1;
}

const reportColumns = `r.id, r.draft_id as "intygId", r.document_id as "documentId", r.trainee_id as "traineeId", r.kind,
  r.reason, r.note, r.by_person as by, r.at, r.state, r.revision, r.answer, r.decided_at as "decidedAt"`;

/** False when somebody has reported the same intyg and it is not decided yet. */
export async function insertReport(
  one: Omit<Report, 'state' | 'revision' | 'answer' | 'decidedAt'> & { evidenceEntryId: string },
): Promise<boolean> {
  const rows = await sql(
    `insert into intyg.report (id, draft_id, document_id, trainee_id, kind, reason, note, by_person, at, state,
        evidence_entry_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'open', $10)
     on conflict (draft_id) where state = 'open' do nothing returning id`,
    [
      one.id,
      one.intygId,
      one.documentId,
      one.traineeId,
      one.kind,
      one.reason,
      one.note,
      one.by,
      one.at,
      one.evidenceEntryId,
    ],
  );
  return rows.length === 1;
}

export async function findReport(id: string): Promise<Report | null> {
  const [row] = await sql<Report>(`select ${reportColumns} from intyg.report r where r.id = $1`, [id]);
  return row ?? null;
}

/** Those that the reader may see, newest last. */
export async function reportsOf(documentIds: readonly string[]): Promise<Report[]> {
  return sql<Report>(
    `select ${reportColumns} from intyg.report r where r.document_id = any($1::uuid[]) order by r.at, r.id`,
    [documentIds],
  );
}

export async function settleReport(
  report: Pick<Report, 'id' | 'revision'>,
  settled: {
    state: 'accepted' | 'rejected';
    by: string;
    at: Date;
    answer: string | null;
    evidenceEntryId: string;
  },
): Promise<void> {
  await conditionalUpdate({
    table: 'intyg.report',
    id: report.id,
    state: 'open',
    revision: report.revision,
    set: {
      state: settled.state,
      decided_by: settled.by,
      decided_at: settled.at,
      answer: settled.answer,
      decision_evidence_id: settled.evidenceEntryId,
    },
  });
}

/** Who directs the studies of whom the intyg is about; empty to whoever has no part in it. */
export async function studyDirectorsOf(intygId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>('select d.id from intyg.study_directors_of($1) as d (id)', [
    intygId,
  ]);
  return rows.map(({ id }) => id);
}
