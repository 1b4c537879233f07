import { Injectable } from '@nestjs/common';
import { conditionalUpdate, execute, newId, sql } from '@specialistvagen/platform';
import type { ApplicationState } from '../contract/states.js';
import type { WaitingCase } from '../domain/cases-overview.js';
import { APPLICATION_COLUMNS } from './application-row.js';
import type { ApplicationEventRow, ApplicationRow, ItemRow } from './application-row.js';

export type NewApplication = Pick<ApplicationRow, 'id' | 'traineeId' | 'postId' | 'reference' | 'feeAmount'> &
  Pick<
    ApplicationRow,
    'regionCode' | 'careProviderId' | 'kind' | 'specialty' | 'regulation' | 'regulationVersion'
  >;

export type PaperApplication = NewApplication &
  Pick<
    ApplicationRow,
    'diarienummer' | 'arrivedOn' | 'applicantNameSealed' | 'licenceRoute' | 'btForm' | 'btStartedOn'
  >;

export type EventToAdd = {
  applicationId: string;
  action: string;
  fromState: ApplicationState;
  toState: ApplicationState;
  byPerson: string | null;
  note?: string | null;
  subjectId?: string | null;
};

export type CaseFilter = {
  state?: ApplicationState;
  officerId?: string;
  kind?: string;
  specialty?: string;
  regionCode?: string;
  origin?: string;
  isUntaken?: boolean;
  /** The day to answer or to pay by is before this one. */
  dueBefore?: string;
  arrivedFrom?: string;
  arrivedTo?: string;
  diarienummer?: string;
};

const NEW_COLUMNS =
  'kind, specialty, regulation, regulation_version, reference, fee_amount, region_code, care_provider_id';
const newValues = (row: NewApplication) => [
  row.kind,
  row.specialty,
  row.regulation,
  row.regulationVersion,
  row.reference,
  row.feeAmount,
  row.regionCode,
  row.careProviderId,
];

@Injectable()
export class ApplicationRepository {
  async find(id: string): Promise<ApplicationRow | null> {
    const rows = await sql<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from certificates.application a where a.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** The application that a post has now, or else its latest; a trainee sees one at a time. */
  async ofTrainee(traineeId: string): Promise<ApplicationRow[]> {
    return sql<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from certificates.application a
        where a.trainee_id = $1 order by a.created_at desc, a.id desc`,
      [traineeId],
    );
  }

  /** Which applications there are and how far they have come: all that those who keep the training may know. */
  async standings(traineeId: string): Promise<{ postId: string | null; state: ApplicationState }[]> {
    return sql<{ postId: string | null; state: ApplicationState }>(
      `select s.post_id as "postId", s.state from certificates.application_standing($1) s`,
      [traineeId],
    );
  }

  async byReference(references: readonly string[]): Promise<ApplicationRow[]> {
    return sql<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from certificates.application a where a.reference = any ($1)`,
      [references],
    );
  }

  /** What has come in, the oldest first. */
  async cases(filter: CaseFilter): Promise<ApplicationRow[]> {
    return sql<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from certificates.application a
        where a.state <> 'draft' and ($1::text is null or a.state = $1)
          and ($2::uuid is null or a.officer_id = $2 or a.second_officer_id = $2)
          and ($3::text is null or a.kind = $3) and ($4::text is null or a.specialty = $4)
          and ($5::text is null or a.region_code = $5) and ($6::text is null or a.origin = $6)
          and ($7::boolean is null or (a.officer_id is null) = $7)
          and ($8::date is null or coalesce(a.deadline_on, a.pay_by) < $8)
          and ($9::date is null or a.arrived_on >= $9) and ($10::date is null or a.arrived_on <= $10)
          and ($11::text is null or a.diarienummer = $11)
        order by a.arrived_on, a.diarienummer limit 500`,
      [
        filter.state ?? null,
        filter.officerId ?? null,
        filter.kind ?? null,
        filter.specialty ?? null,
        filter.regionCode ?? null,
        filter.origin ?? null,
        filter.isUntaken ?? null,
        filter.dueBefore ?? null,
        filter.arrivedFrom ?? null,
        filter.arrivedTo ?? null,
        filter.diarienummer ?? null,
      ],
    );
  }

  /** Every case that waits for somebody, with the day it came into its state. */
  async waiting(): Promise<WaitingCase[]> {
    return sql<WaitingCase>(
      `select a.kind, a.state, coalesce(a.deadline_on, a.pay_by) as "dueOn", a.officer_id as "officerId",
              coalesce(certificates.in_state_since(a.id, a.state), a.arrived_on) as since
         from certificates.application a
        where a.state not in ('draft', 'decided', 'closed', 'dismissed')`,
    );
  }

  /** Handed over to the officer, who has not taken them yet. */
  async handedTo(officerId: string): Promise<ApplicationRow[]> {
    return sql<ApplicationRow>(
      `select ${APPLICATION_COLUMNS} from certificates.application a
        where a.handed_to = $1 and a.trainee_id is distinct from $1 order by a.arrived_on, a.diarienummer`,
      [officerId],
    );
  }

  /** How many that nobody has taken, and when the oldest came; an officer never takes an application of their own. */
  async untaken(officerId: string): Promise<{ count: number; oldest: string | null }> {
    const rows = await sql<{ count: string; oldest: string | null }>(
      `select count(*) as count, min(a.arrived_on)::text as oldest from certificates.application a
        where a.officer_id is null and a.trainee_id is distinct from $1 and a.handed_to is distinct from $1
          and a.state not in ('draft', 'decided', 'appealed', 'closed', 'dismissed')`,
      [officerId],
    );
    return { count: Number(rows[0]?.count ?? 0), oldest: rows[0]?.oldest ?? null };
  }

  async addDraft(row: NewApplication): Promise<void> {
    await execute(
      `insert into certificates.application
         (id, trainee_id, post_id, origin, state, ${NEW_COLUMNS})
       values ($1, $2, $3, 'digital', 'draft', $4, $5, $6, $7, $8, $9, $10, $11)`,
      [row.id, row.traineeId, row.postId, ...newValues(row)],
    );
  }

  async addPaper(row: PaperApplication): Promise<void> {
    await execute(
      `insert into certificates.application
         (id, trainee_id, post_id, origin, state, ${NEW_COLUMNS},
          diarienummer, arrived_on, applicant_name_sealed, licence_route, bt_form, bt_started_on)
       values ($1, $2, $3, 'paper', 'received', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        row.id,
        row.traineeId,
        row.postId,
        ...newValues(row),
        row.diarienummer,
        row.arrivedOn,
        row.applicantNameSealed,
        row.licenceRoute,
        row.btForm,
        row.btStartedOn,
      ],
    );
  }

  /** Of two that decide on the same revision exactly one wins. */
  async change(
    row: Pick<ApplicationRow, 'id' | 'state'> & { revision: number },
    set: Readonly<Record<string, unknown>>,
  ): Promise<number> {
    return conditionalUpdate({
      table: 'certificates.application',
      id: row.id,
      state: row.state,
      revision: row.revision,
      set: { ...set, updated_at: new Date() },
      text: 'Någon annan har hunnit före i ärendet. Läs in sidan igen och se vad som har ändrats.',
    });
  }

  async addEvent(event: EventToAdd): Promise<void> {
    await execute(
      `insert into certificates.application_event
         (id, application_id, action, from_state, to_state, by_person, note, subject_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        newId(),
        event.applicationId,
        event.action,
        event.fromState,
        event.toState,
        event.byPerson,
        event.note ?? null,
        event.subjectId ?? null,
      ],
    );
  }

  async events(applicationId: string): Promise<ApplicationEventRow[]> {
    return sql<ApplicationEventRow>(
      `select at, action, from_state as "fromState", to_state as "toState", by_person as "byPerson", note
         from certificates.application_event where application_id = $1 order by seq`,
      [applicationId],
    );
  }

  /** Numbers go on after those the bundle already has: a document keeps its *Bilaga nr*. */
  async addItems(applicationId: string, items: readonly Omit<ItemRow, 'number'>[]): Promise<void> {
    for (const item of items) {
      await execute(
        `insert into certificates.application_item (application_id, document_id, type, sha256, number)
         select $1, $2, $3, $4, coalesce(max(i.number), 0) + 1
           from certificates.application_item i where i.application_id = $1
         on conflict (application_id, document_id) do nothing`,
        [applicationId, item.documentId, item.type, item.sha256],
      );
    }
  }

  async items(applicationId: string): Promise<ItemRow[]> {
    return sql<ItemRow>(
      `select document_id as "documentId", type, sha256, number
         from certificates.application_item where application_id = $1 order by number`,
      [applicationId],
    );
  }

  /** The next running number of the year, without gaps: it is given back when the transaction is. */
  async nextDiaryNumber(year: number): Promise<number> {
    const rows = await sql<{ number: number }>(
      `insert into certificates.diary as d (year, last_number) values ($1, 1)
       on conflict (year) do update set last_number = d.last_number + 1
       returning last_number as number`,
      [year],
    );
    return rows[0]?.number ?? 1;
  }
}
