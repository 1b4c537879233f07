import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What does not look as signed intyg use to: a finding, which documents it is about, the signer's answer, and what the study
 * director thinks of it. All rows are only ever added; what stands is folded from them. The doctor reads none of it (ADR 16).
 */
export class PlausibilityFindings1764604800000 implements MigrationInterface {
  name = 'PlausibilityFindings1764604800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...DOORS, ...POLICIES, ...RIGHTS]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Findings and answers are kept; there is no way back');
  }
}

const me = 'platform.current_person()';
const definer = 'language sql stable security definer set search_path = pg_catalog, pg_temp';

const TABLES = [
  'create schema plausibility',
  'grant usage on schema plausibility to api, worker, audit, migrator',
  // `occasion` tells two findings of a rule apart: the intyg, the day of a burst, the pair. A check that runs again finds the same.
  `create table plausibility.finding (
     id uuid primary key,
     rule text not null check (rule ~ '^RK[0-9]{1,2}$'),
     trainee_id uuid not null,
     signer_id uuid not null,
     intyg_id uuid not null references intyg.draft (id),
     occasion text not null check (length(occasion) between 1 and 100),
     moment text not null check (moment in ('before-signing', 'after-signing')),
     facts jsonb not null check (jsonb_typeof(facts) = 'object'),
     found_at timestamptz not null,
     unique (rule, trainee_id, signer_id, occasion),
     check (trainee_id <> signer_id)
   )`,
  'create index finding_of_signer on plausibility.finding (signer_id)',
  'create index finding_of_trainee on plausibility.finding (trainee_id)',
  // Written once a document is signed: before that a warning is between the signer and the page.
  `create table plausibility.finding_document (
     finding_id uuid not null references plausibility.finding (id),
     document_id uuid not null references intyg.document (id),
     intyg_id uuid not null references intyg.draft (id),
     at timestamptz not null default clock_timestamp(),
     primary key (finding_id, document_id)
   )`,
  'create index finding_of_intyg on plausibility.finding_document (intyg_id)',
  `create table plausibility.answer (
     finding_id uuid primary key references plausibility.finding (id),
     text_sealed bytea not null,
     by_person uuid not null,
     at timestamptz not null
   )`,
  // Numbered: of two who assess at once one gets the number, the other is told to look again.
  `create table plausibility.assessment (
     finding_id uuid not null references plausibility.finding (id),
     no integer not null check (no > 0),
     verdict text not null check (verdict in ('explained', 'follow-up')),
     is_passed_on boolean not null,
     note_sealed bytea not null,
     by_person uuid not null,
     at timestamptz not null,
     primary key (finding_id, no),
     check (not is_passed_on or verdict = 'follow-up')
   )`,
  // A night that is broken off is not taken up: the next one looks at the same two years.
  `create table plausibility.night (
     night date primary key,
     checked integer,
     failed integer,
     finished_at timestamptz,
     check (num_nulls(checked, failed, finished_at) in (0, 3))
   )`,
  ...['finding', 'finding_document', 'answer', 'assessment', 'night'].flatMap((table) => [
    `call platform.protect_rows('plausibility.${table}')`,
    `create policy audit_reads on plausibility.${table} for select to audit using (true)`,
    `create policy migrator_backfills on plausibility.${table} to migrator using (true) with check (true)`,
    `grant select on plausibility.${table} to audit`,
    `grant select, insert on plausibility.${table} to migrator`,
  ]),
];

const DOORS = [
  `create function plausibility.is_signed(finding uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from plausibility.finding_document d where d.finding_id = is_signed.finding);
     end`,
  // About a document that still holds.
  `create function plausibility.stands(finding uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from plausibility.finding_document d
         where d.finding_id = stands.finding
           and (select s.status from intyg.document_status s where s.document_id = d.document_id
                 order by s.no desc limit 1) in ('in-force', 'awaiting-cosignature'));
     end`,
  `create function plausibility.is_passed_on(finding uuid) returns boolean ${definer}
     begin atomic
       select coalesce((select a.is_passed_on from plausibility.assessment a
         where a.finding_id = is_passed_on.finding order by a.no desc limit 1), false);
     end`,
  // Another rule about the same intyg, or about the same signer and doctor. Never only the same signer: who signs for many
  // would draw every one of them to an officer.
  `create function plausibility.coincides(finding uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from plausibility.finding f
           join plausibility.finding o on o.rule <> f.rule and o.trainee_id = f.trainee_id
         where f.id = coincides.finding and plausibility.stands(o.id)
           and (o.signer_id = f.signer_id or exists (select 1 from plausibility.finding_document a
             join plausibility.finding_document b on b.document_id = a.document_id
            where a.finding_id = f.id and b.finding_id = o.id)));
     end`,
  // Nobody weighs what they have signed themselves.
  `create function plausibility.has_no_other_director(finding uuid) returns boolean ${definer}
     begin atomic
       select exists (select 1 from plausibility.finding f join identity.access_grant g
             on g.portfolio = f.trainee_id and g.purpose = 'study-director'
            and g.valid_from <= identity.today() and (g.valid_to is null or g.valid_to >= identity.today())
          where f.id = has_no_other_director.finding
          having bool_and(g.person_id = f.signer_id));
     end`,
  // Whom to tell. Whoever reads the finding may learn who weighs it.
  `create function plausibility.directors_of(finding uuid) returns setof uuid ${definer}
     begin atomic
       select distinct g.person_id from plausibility.finding f join identity.access_grant g
           on g.portfolio = f.trainee_id and g.purpose = 'study-director' and g.person_id <> f.signer_id
          and g.valid_from <= identity.today() and (g.valid_to is null or g.valid_to >= identity.today())
        where f.id = directors_of.finding and (platform.is_system() or f.signer_id = ${me});
     end`,
  `create function plausibility.reaches_officer(finding uuid) returns boolean ${definer}
     begin atomic
       select plausibility.stands(reaches_officer.finding)
         and (plausibility.is_passed_on(reaches_officer.finding) or plausibility.coincides(reaches_officer.finding)
           or plausibility.has_no_other_director(reaches_officer.finding));
     end`,
];

const directs = `identity.has_access(trainee_id, '{study-director}') and signer_id <> ${me} and plausibility.is_signed(id)`;
const decides = `identity.has_access(trainee_id, '{case-officer}') and signer_id <> ${me} and plausibility.reaches_officer(id)`;
/** Asked under the finding's own policies: whoever reads the finding reads what hangs on it. */
const finding = (more = 'true') =>
  `exists (select 1 from plausibility.finding f where f.id = finding_id and ${more})`;

const POLICIES = [
  `create policy its_readers on plausibility.finding for select to api
     using (signer_id = ${me} or (${directs}) or (${decides}))`,
  `create policy shown_to_signer on plausibility.finding for insert to api
     with check (signer_id = ${me} and moment = 'before-signing' and intyg.takes_part_in(intyg_id))`,
  `create policy worker_finds on plausibility.finding to worker using (true) with check (moment = 'after-signing')`,
  `create policy its_readers on plausibility.finding_document for select to api using (${finding()})`,
  `create policy worker_finds on plausibility.finding_document to worker using (true) with check (true)`,
  'create policy worker_keeps on plausibility.night to worker using (true) with check (true)',
  `create policy its_readers on plausibility.answer for select to api using (${finding()})`,
  `create policy signer_answers on plausibility.answer for insert to api
     with check (by_person = ${me} and ${finding(`f.signer_id = ${me}`)})`,
  `create policy its_readers on plausibility.assessment for select to api using (${finding(`f.signer_id <> ${me}`)})`,
  `create policy director_assesses on plausibility.assessment for insert to api
     with check (by_person = ${me}
       and ${finding(`f.signer_id <> ${me} and identity.has_access(f.trainee_id, '{study-director}')`)})`,
];

const FUNCTIONS = [
  'is_signed',
  'stands',
  'is_passed_on',
  'coincides',
  'has_no_other_director',
  'directors_of',
  'reaches_officer',
];

const RIGHTS = [
  ...FUNCTIONS.flatMap((name) => [
    `revoke execute on function plausibility.${name}(uuid) from public`,
    `grant execute on function plausibility.${name}(uuid) to api, worker`,
  ]),
  // No role may change or take away a row; a night only gets its end.
  'grant select, insert on plausibility.finding to api, worker',
  'grant select, insert on plausibility.finding_document, plausibility.night to worker',
  'grant update (checked, failed, finished_at) on plausibility.night to worker',
  'grant select on plausibility.finding_document to api',
  'grant select, insert on plausibility.answer, plausibility.assessment to api',
];
