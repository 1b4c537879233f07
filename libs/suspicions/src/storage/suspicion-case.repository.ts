import type { ReExaminationGround } from '@specialistvagen/certificates/contract';
import { conditionalUpdate, execute, newId, sql } from '@specialistvagen/platform';
import type { SuspicionState } from '../contract/states.js';

export type SuspicionCaseRow = {
  readonly id: string;
  readonly doctorId: string | null;
  readonly applicationId: string | null;
  readonly state: SuspicionState;
  readonly revision: number;
  readonly officerId: string | null;
  readonly receivedAt: Date;
  readonly dueOn: string;
  readonly policeDueOn: string;
  readonly ground: ReExaminationGround | null;
  readonly groundReasonSealed: Buffer | null;
};
export type CaseEventRow = {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly byPerson: string | null;
  readonly reasonSealed: Buffer | null;
};
export type ReadingRow = { readonly at: Date; readonly personId: string; readonly what: string };

const COLUMNS = `id, doctor_id as "doctorId", application_id as "applicationId", state, revision, officer_id as "officerId",
  received_at as "receivedAt", due_on as "dueOn", police_due_on as "policeDueOn", ground,
  ground_reason_sealed as "groundReasonSealed"`;

/** Row level security: nobody outside the room finds any, and nobody finds the one about themselves. */
export async function findCase(id: string): Promise<SuspicionCaseRow | null> {
  const rows = await sql<SuspicionCaseRow>(`select ${COLUMNS} from suspicions.suspicion_case where id = $1`, [
    id,
  ]);
  return rows[0] ?? null;
}

/** Open ones first, the most pressing first. */
export const findCases = (): Promise<SuspicionCaseRow[]> =>
  sql(
    `select ${COLUMNS} from suspicions.suspicion_case order by (ended_at is not null), due_on, id limit 500`,
  );

export const addCase = (
  row: Pick<SuspicionCaseRow, 'id' | 'doctorId' | 'applicationId' | 'dueOn' | 'policeDueOn'>,
): Promise<number> =>
  execute(
    `insert into suspicions.suspicion_case (id, doctor_id, application_id, state, due_on, police_due_on)
     values ($1, $2, $3, 'received', $4, $5)`,
    [row.id, row.doctorId, row.applicationId, row.dueOn, row.policeDueOn],
  );

export const changeCase = (
  { id, state, revision }: Pick<SuspicionCaseRow, 'id' | 'state' | 'revision'>,
  set: Readonly<Record<string, unknown>>,
): Promise<number> => conditionalUpdate({ table: 'suspicions.suspicion_case', id, state, revision, set });

export const addCaseDocument = (caseId: string, documentId: string): Promise<number> =>
  execute(
    'insert into suspicions.case_document (case_id, document_id) values ($1, $2) on conflict do nothing',
    [caseId, documentId],
  );

/** The id is the caller's: the reason is sealed to it. */
export const addEvent = (event: {
  readonly id: string;
  readonly caseId: string;
  readonly action: string;
  readonly fromState: SuspicionState | null;
  readonly toState: SuspicionState;
  readonly byPerson: string;
  readonly reasonSealed: Buffer | null;
  readonly subjectId: string | null;
}): Promise<number> =>
  execute(
    `insert into suspicions.case_event (id, case_id, action, from_state, to_state, by_person, reason_sealed, subject_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      event.id,
      event.caseId,
      event.action,
      event.fromState,
      event.toState,
      event.byPerson,
      event.reasonSealed,
      event.subjectId,
    ],
  );

export const eventsOf = (caseId: string): Promise<CaseEventRow[]> =>
  sql(
    `select id, at, action, by_person as "byPerson", reason_sealed as "reasonSealed"
       from suspicions.case_event where case_id = $1 order by seq`,
    [caseId],
  );

export const addReading = (caseId: string, personId: string, what: string): Promise<number> =>
  execute('insert into suspicions.reading (id, case_id, person_id, what) values ($1, $2, $3, $4)', [
    newId(),
    caseId,
    personId,
    what,
  ]);

/** The newest first. */
export const readingsOf = (caseId: string, limit: number): Promise<ReadingRow[]> =>
  sql(
    `select at, person_id as "personId", what from suspicions.reading where case_id = $1 order by seq desc limit $2`,
    [caseId, limit],
  );
