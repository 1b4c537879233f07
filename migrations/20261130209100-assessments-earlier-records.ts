import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What another tool held of a doctor's training. Tables of their own: nothing that counts what was assessed, logged or signed here
 * reads them. Who brought it in, from what and when stands on a receipt, one for each doctor and file.
 */
export class AssessmentsEarlierRecords1764543900100 implements MigrationInterface {
  name = 'AssessmentsEarlierRecords1764543900100';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...POLICIES, ...GRANTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Earlier records are kept; there is no way back');
  }
}

const TABLES = [
  `create table assessments.earlier_receipt (
     import_id uuid not null,
     trainee_id uuid not null,
     source_tool text not null check (length(source_tool) between 2 and 60),
     file_sha256 bytea not null check (length(file_sha256) = 32),
     imported_by uuid not null,
     imported_at timestamptz not null default clock_timestamp(),
     rows_made int not null default 0 check (rows_made >= 0),
     rows_already int not null default 0 check (rows_already >= 0),
     rows_refused int not null default 0 check (rows_refused >= 0),
     undone_at timestamptz,
     primary key (import_id, trainee_id)
   )`,
  `create table assessments.earlier_record (
     id uuid primary key,
     import_id uuid not null,
     trainee_id uuid not null,
     kind text not null check (kind in ('assessment','procedure','course','meeting')),
     done_on date not null,
     title text not null check (length(title) between 1 and 200),
     scale_words text check (length(scale_words) between 1 and 300),
     times int check (times between 1 and 9999),
     goals text[] not null,
     named_person text check (length(named_person) between 1 and 120),
     comment text check (length(comment) between 1 and 2000),
     row_hash bytea not null check (length(row_hash) = 32),
     -- The doctor says that it is right: from then on it stands though the import is rolled back.
     kept_at timestamptz,
     removed_at timestamptz,
     rolled_back_at timestamptz,
     foreign key (import_id, trainee_id) references assessments.earlier_receipt (import_id, trainee_id),
     -- The logbook's own rule: no name of a procedure holds more digits than a name needs.
     check (kind <> 'procedure' or length(regexp_replace(title, '[^0-9]', '', 'g')) <= 4),
     -- What was said at a meeting belongs to the doctor and the supervisor alone.
     check (kind <> 'meeting' or (comment is null and scale_words is null)),
     check (removed_at is null or rolled_back_at is null),
     -- What is taken back says no more than that it was here.
     check ((removed_at is null and rolled_back_at is null)
       or (comment is null and scale_words is null and named_person is null))
   )`,
  // The same row comes in once, also after the doctor has removed it; a rolled back import may be done again.
  `create unique index earlier_record_comes_once on assessments.earlier_record (trainee_id, row_hash)
     where rolled_back_at is null`,
  'create index earlier_record_by_trainee on assessments.earlier_record (trainee_id, done_on)',
  'create index earlier_record_by_import on assessments.earlier_record (import_id)',
  `create table assessments.earlier_mapping (
     id uuid primary key,
     -- A care provider, or the doctor whose own portfolio it is.
     place uuid not null,
     tool text not null check (length(tool) between 2 and 60),
     tool_key text not null check (length(tool_key) between 2 and 60),
     mapping jsonb not null,
     saved_by uuid not null,
     saved_at timestamptz not null default clock_timestamp(),
     unique (place, tool_key)
   )`,
  ...['earlier_receipt', 'earlier_record', 'earlier_mapping'].map(
    (table) => `call platform.protect_rows('assessments.${table}')`,
  ),
];

const READERS = `identity.has_access(trainee_id, '{own,principal-supervisor,supervisor,study-director}')`;
const IMPORTERS = `(case when trainee_id = platform.current_person()
  then identity.has_access(trainee_id, '{own}') else identity.has_access(trainee_id, '{study-director}') end)`;
const MINE = `imported_by = platform.current_person() and ${IMPORTERS}`;
const OF_MINE = `exists (select 1 from assessments.earlier_receipt r where r.import_id = earlier_record.import_id
  and r.trainee_id = earlier_record.trainee_id and r.imported_by = platform.current_person()) and ${IMPORTERS}`;
const OWN = `trainee_id = platform.current_person() and identity.has_access(trainee_id, '{own}')`;
const AT_PLACE = `(place = platform.current_person() or identity.has_mandate_at('{study_director}', place))`;

const POLICIES = [
  `create policy those_who_follow_read on assessments.earlier_receipt for select to api using (${READERS})`,
  `create policy importer_writes on assessments.earlier_receipt for insert to api with check (${MINE})`,
  `create policy importer_counts on assessments.earlier_receipt for update to api using (${MINE}) with check (${MINE})`,
  `create policy those_who_follow_read on assessments.earlier_record for select to api using (${READERS})`,
  `create policy importer_writes on assessments.earlier_record for insert to api
     with check (${OF_MINE} and kept_at is null and removed_at is null and rolled_back_at is null)`,
  `create policy importer_rolls_back on assessments.earlier_record for update to api
     using (${OF_MINE} and kept_at is null and removed_at is null and rolled_back_at is null)
     with check (${OF_MINE} and kept_at is null and removed_at is null and rolled_back_at is not null)`,
  `create policy doctor_keeps_or_removes on assessments.earlier_record for update to api
     using (${OWN} and removed_at is null and rolled_back_at is null)
     with check (${OWN} and rolled_back_at is null)`,
  `create policy at_the_place on assessments.earlier_mapping to api using (${AT_PLACE})
     with check (${AT_PLACE} and saved_by = platform.current_person())`,
];

const GRANTS = [
  'grant select, insert on assessments.earlier_receipt, assessments.earlier_record, assessments.earlier_mapping to api',
  'grant update (rows_made, rows_already, rows_refused, undone_at) on assessments.earlier_receipt to api',
  `grant update (kept_at, removed_at, rolled_back_at, comment, scale_words, named_person)
     on assessments.earlier_record to api`,
  'grant update (mapping, tool, saved_by, saved_at) on assessments.earlier_mapping to api',
];
