import { execute, newId, sql } from '@specialistvagen/platform';
import type { CheckItem } from '../contract/states.js';

export type CheckAnswerRow = {
  readonly id: string;
  readonly item: CheckItem;
  readonly answer: 'done' | 'not-needed';
  readonly doneOn: string | null;
  readonly noteSealed: Buffer;
  readonly byPerson: string;
};
export type NoReportRow = {
  readonly id: string;
  readonly reasonSealed: Buffer;
  readonly proposedBy: string;
  readonly outcome: 'confirmed' | 'refused' | null;
  readonly decidedBy: string | null;
};

export const addCheckAnswer = (caseId: string, row: CheckAnswerRow): Promise<number> =>
  execute(
    `insert into suspicions.check_answer (id, case_id, item, answer, done_on, note_sealed, by_person)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [row.id, caseId, row.item, row.answer, row.doneOn, row.noteSealed, row.byPerson],
  );

export const checkAnswersOf = (caseId: string): Promise<CheckAnswerRow[]> =>
  sql(
    `select id, item, answer, done_on as "doneOn", note_sealed as "noteSealed", by_person as "byPerson"
       from suspicions.check_answer where case_id = $1 order by seq`,
    [caseId],
  );

export const addNoReport = (
  caseId: string,
  row: Pick<NoReportRow, 'id' | 'reasonSealed' | 'proposedBy'>,
): Promise<number> =>
  execute(
    'insert into suspicions.no_report (id, case_id, reason_sealed, proposed_by) values ($1, $2, $3, $4)',
    [row.id, caseId, row.reasonSealed, row.proposedBy],
  );

export async function lastNoReport(caseId: string): Promise<NoReportRow | null> {
  const rows = await sql<NoReportRow>(
    `select id, reason_sealed as "reasonSealed", proposed_by as "proposedBy", outcome, decided_by as "decidedBy"
       from suspicions.no_report where case_id = $1 order by proposed_at desc, id desc limit 1`,
    [caseId],
  );
  return rows[0] ?? null;
}

/** Of two who decide it at once one does; false when it was decided already, or proposed by the same person. */
export async function decideNoReport(
  id: string,
  outcome: 'confirmed' | 'refused',
  by: string,
  at: Date,
): Promise<boolean> {
  return (
    (await execute(
      `update suspicions.no_report set outcome = $2, decided_by = $3, decided_at = $4
        where id = $1 and outcome is null and proposed_by <> $3`,
      [id, outcome, by, at],
    )) === 1
  );
}

export type SentRow = {
  readonly id: string;
  readonly recipient: string;
  readonly careProviderId: string | null;
  readonly ground: string;
  readonly whatSealed: Buffer;
  readonly weighingSealed: Buffer;
  readonly sentOn: string;
  readonly byPerson: string;
};
const SENT = `id, recipient, care_provider_id as "careProviderId", ground, what_sealed as "whatSealed",
  weighing_sealed as "weighingSealed", sent_on as "sentOn", by_person as "byPerson"`;

export const addSent = (caseId: string, row: SentRow): Promise<number> =>
  execute(
    `insert into suspicions.sent_notice (id, case_id, recipient, care_provider_id, ground, what_sealed, weighing_sealed,
       sent_on, by_person) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      row.id,
      caseId,
      row.recipient,
      row.careProviderId,
      row.ground,
      row.whatSealed,
      row.weighingSealed,
      row.sentOn,
      row.byPerson,
    ],
  );

export const sentOf = (caseId: string): Promise<SentRow[]> =>
  sql(`select ${SENT} from suspicions.sent_notice where case_id = $1 order by seq`, [caseId]);

/** What the person's own care providers have been sent; the newest first. */
export const sentToProviders = (careProviderIds: readonly string[]): Promise<SentRow[]> =>
  sql(
    `select ${SENT} from suspicions.sent_notice where care_provider_id = any ($1) order by seq desc limit 200`,
    [careProviderIds],
  );

export const addOpening = (sentId: string, personId: string): Promise<number> =>
  execute('insert into suspicions.sent_notice_opening (id, sent_notice_id, person_id) values ($1, $2, $3)', [
    newId(),
    sentId,
    personId,
  ]);

export const openingsOf = (
  sentIds: readonly string[],
): Promise<{ readonly sentId: string; readonly personId: string }[]> =>
  sql(
    `select distinct sent_notice_id as "sentId", person_id as "personId" from suspicions.sent_notice_opening
      where sent_notice_id = any ($1)`,
    [sentIds],
  );
