import { execute, newId, sql } from '@specialistvagen/platform';
import type { Verdict } from '../contract/index.js';
import type { DocumentReference, CheckFinding, FoundFacts, SubjectFacts } from '../domain/index.js';

export type Moment = 'before-signing' | 'after-signing';
export type FindingRow = {
  readonly id: string;
  readonly rule: string;
  readonly traineeId: string;
  readonly signerId: string;
  readonly moment: Moment;
  readonly facts: FoundFacts;
  readonly foundAt: Date;
  readonly documents: readonly { readonly documentId: string; readonly intygId: string }[];
  readonly reachesOfficer: boolean;
};
export type AnswerRow = { readonly findingId: string; readonly textSealed: Buffer; readonly at: Date };
export type AssessmentRow = {
  readonly findingId: string;
  readonly no: number;
  readonly verdict: Verdict;
  readonly isPassedOn: boolean;
  readonly noteSealed: Buffer;
  readonly byPerson: string;
  readonly at: Date;
};

type NewFinding = CheckFinding & { readonly check: string };

/** The same finding again is no new one; of two checks at once one writes it. */
export async function keepFinding(
  subject: SubjectFacts,
  found: NewFinding,
  { moment, at }: { readonly moment: Moment; readonly at: Date },
): Promise<void> {
  await execute(
    `insert into plausibility.finding
       (id, rule, trainee_id, signer_id, intyg_id, occasion, moment, facts, found_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (rule, trainee_id, signer_id, occasion) do nothing`,
    [
      newId(),
      found.check,
      subject.traineeId,
      subject.signerId,
      subject.intygId,
      found.occasion,
      moment,
      JSON.stringify(found.facts),
      at,
    ],
  );
}

export async function standingFinding(
  subject: SubjectFacts,
  { check, occasion }: NewFinding,
): Promise<{ readonly id: string; readonly moment: Moment } | null> {
  const rows = await sql<{ id: string; moment: Moment }>(
    `select id, moment from plausibility.finding
      where rule = $1 and trainee_id = $2 and signer_id = $3 and occasion = $4`,
    [check, subject.traineeId, subject.signerId, occasion],
  );
  return rows[0] ?? null;
}

/** Lays signed documents to the finding; true when they are its first, which is when others than the signer see it. */
export async function linkDocuments(
  findingId: string,
  documents: readonly DocumentReference[],
): Promise<boolean> {
  const signed = documents.filter(({ documentId }) => documentId !== null);
  const [row] = await sql<{ isFirst: boolean }>(
    `with before as (select count(*) as linked from plausibility.finding_document where finding_id = $1),
       added as (
         insert into plausibility.finding_document (finding_id, document_id, intyg_id)
         select $1, d."documentId", d."intygId" from jsonb_to_recordset($2::jsonb) as d("documentId" uuid, "intygId" uuid)
         on conflict do nothing returning 1)
     select (select linked from before) = 0 and exists (select from added) as "isFirst"`,
    [findingId, JSON.stringify(signed)],
  );
  return row?.isFirst ?? false;
}

const COLUMNS = `f.id, f.rule, f.trainee_id as "traineeId", f.signer_id as "signerId", f.moment, f.facts, f.found_at as "foundAt",
  (select coalesce(jsonb_agg(jsonb_build_object('documentId', d.document_id, 'intygId', d.intyg_id)
      order by d.document_id), '[]'::jsonb)
    from plausibility.finding_document d where d.finding_id = f.id) as documents,
  plausibility.reaches_officer(f.id) as "reachesOfficer"`;

/** Of those that the reader may see. */
export async function findFinding(id: string): Promise<FindingRow | null> {
  const rows = await sql<FindingRow>(`select ${COLUMNS} from plausibility.finding f where f.id = $1`, [id]);
  return rows[0] ?? null;
}

export function findingsByIds(ids: readonly string[]): Promise<FindingRow[]> {
  return sql(
    `select ${COLUMNS} from plausibility.finding f where f.id = any ($1::uuid[]) order by f.rule, f.id`,
    [ids],
  );
}

/** What the signer has been asked about a signed intyg. */
export function findingsOfSigned(intygId: string, signerId: string): Promise<FindingRow[]> {
  return sql(
    `select ${COLUMNS} from plausibility.finding f
      where f.signer_id = $2 and exists (select 1 from plausibility.finding_document d
        where d.finding_id = f.id and d.intyg_id = $1)
      order by f.rule, f.id`,
    [intygId, signerId],
  );
}

/** Everything about others' signatures that the reader weighs, the newest first. */
export function findingsToWeigh(readerId: string, limit: number): Promise<FindingRow[]> {
  return sql(
    `select ${COLUMNS} from plausibility.finding f
      where f.signer_id <> $1 and identity.has_access(f.trainee_id, '{study-director}')
      order by f.found_at desc, f.id limit $2`,
    [readerId, limit],
  );
}

/** What an officer is shown of the documents of a case. */
export function findingsOfDocuments(documentIds: readonly string[]): Promise<FindingRow[]> {
  return sql(
    `select ${COLUMNS} from plausibility.finding f
      where plausibility.reaches_officer(f.id) and exists (select 1 from plausibility.finding_document d
        where d.finding_id = f.id and d.document_id = any ($1::uuid[]))
      order by f.rule, f.id`,
    [documentIds],
  );
}

export function answersOf(ids: readonly string[]): Promise<AnswerRow[]> {
  return sql(
    `select finding_id as "findingId", text_sealed as "textSealed", at from plausibility.answer
      where finding_id = any ($1::uuid[])`,
    [ids],
  );
}

export function assessmentsOf(ids: readonly string[]): Promise<AssessmentRow[]> {
  return sql(
    `select finding_id as "findingId", no, verdict, is_passed_on as "isPassedOn", note_sealed as "noteSealed",
        by_person as "byPerson", at
       from plausibility.assessment where finding_id = any ($1::uuid[]) order by finding_id, no`,
    [ids],
  );
}

/** False when there is an answer already: it is given once. */
export async function keepAnswer(row: AnswerRow & { readonly byPerson: string }): Promise<boolean> {
  const added = await execute(
    `insert into plausibility.answer (finding_id, text_sealed, by_person, at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [row.findingId, row.textSealed, row.byPerson, row.at],
  );
  return added === 1;
}

/** False when somebody has assessed since the page was shown. */
export async function keepAssessment(row: AssessmentRow): Promise<boolean> {
  const added = await execute(
    `insert into plausibility.assessment (finding_id, no, verdict, is_passed_on, note_sealed, by_person, at)
     select $1, $2, $3, $4, $5, $6, $7
      where $2::int = 1 + (select count(*) from plausibility.assessment where finding_id = $1)
     on conflict do nothing`,
    [row.findingId, row.no, row.verdict, row.isPassedOn, row.noteSealed, row.byPerson, row.at],
  );
  return added === 1;
}

export async function directorsOf(findingId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>('select d.id from plausibility.directors_of($1) as d (id)', [
    findingId,
  ]);
  return rows.map(({ id }) => id);
}
