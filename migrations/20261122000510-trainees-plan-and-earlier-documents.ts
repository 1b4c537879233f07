import type { MigrationInterface, QueryRunner } from 'typeorm';

const planReaders = `array['own','principal-supervisor','supervisor','head-of-department','study-director','bt-coordinator']`;
const sharedOrReader = `identity.has_access(trainee_id, ${planReaders})
  or (shared_with_assessor and identity.has_access(trainee_id, array['external-assessor']))`;

const tables = [
  `create table trainees.plan (
     id uuid primary key,
     post_id uuid not null unique references trainees.training_post (id),
     trainee_id uuid not null,
     revision integer not null default 0 check (revision >= 0),
     shared_with_assessor boolean not null default false
   )`,
  `create table trainees.plan_revision (
     plan_id uuid not null references trainees.plan (id),
     number integer not null check (number > 0),
     trainee_id uuid not null,
     content jsonb not null,
     drafted_by uuid not null,
     saved_at timestamptz not null default now(),
     agreed_at timestamptz,
     primary key (plan_id, number),
     check (trainee_id <> drafted_by)
   )`,
  // At most one draft waits for the trainee.
  'create unique index one_plan_draft on trainees.plan_revision (plan_id) where agreed_at is null',
  `create table trainees.earlier_document (
     id uuid primary key,
     trainee_id uuid not null,
     title text not null check (length(title) between 1 and 200),
     goals text[] not null,
     state text not null default 'awaiting-file'
       check (state in ('awaiting-file','uploaded','verified-copy','refused')),
     revision integer not null default 0,
     media_type text check (media_type in ('application/pdf','image/png','image/jpeg')),
     size integer check (size between 1 and 10485760),
     sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
     sealed bytea,
     uploaded_at timestamptz,
     verified_by uuid,
     verified_at timestamptz,
     comment text check (length(comment) <= 1000),
     shared_with_assessor boolean not null default false,
     created_at timestamptz not null default now(),
     check ((state = 'awaiting-file') = (sealed is null)),
     check ((sealed is null) = (sha256 is null) and (sealed is null) = (media_type is null)),
     check ((state in ('verified-copy','refused')) = (verified_by is not null and verified_at is not null)),
     check (verified_by is null or verified_by <> trainee_id)
   )`,
  'create index earlier_document_by_trainee on trainees.earlier_document (trainee_id, id)',
];

const portfolioTables = ['plan', 'plan_revision', 'earlier_document'];

const policies = [
  ...portfolioTables.flatMap((table) => [
    `create policy audit_reads on trainees.${table} for select to audit using (true)`,
    `grant select on trainees.${table} to audit`,
  ]),
  `create policy relation_reads on trainees.plan for select to api using (${sharedOrReader})`,
  // Reads the plan's row under its own policy, so what is shared follows the plan.
  `create policy relation_reads on trainees.plan_revision for select to api
     using (exists (select 1 from trainees.plan p where p.id = plan_id))`,
  `create policy principal_supervisor_writes on trainees.plan for insert to api
     with check (identity.has_access(trainee_id, array['principal-supervisor']))`,
  `create policy either_changes on trainees.plan for update to api
     using (identity.has_access(trainee_id, array['own','principal-supervisor']))
     with check (identity.has_access(trainee_id, array['own','principal-supervisor']))`,
  `create policy principal_supervisor_drafts on trainees.plan_revision for insert to api
     with check (drafted_by = platform.current_person() and agreed_at is null
       and identity.has_access(trainee_id, array['principal-supervisor']))`,
  // An agreed revision is kept as it was: no policy lets anybody change it.
  `create policy principal_supervisor_redrafts on trainees.plan_revision for update to api
     using (agreed_at is null and identity.has_access(trainee_id, array['principal-supervisor']))
     with check (agreed_at is null and drafted_by = platform.current_person())`,
  `create policy trainee_agrees on trainees.plan_revision for update to api
     using (agreed_at is null and identity.has_access(trainee_id, array['own']))
     with check (agreed_at is not null and identity.has_access(trainee_id, array['own']))`,
  `create policy relation_reads on trainees.earlier_document for select to api using (${sharedOrReader})`,
  `create policy trainee_writes on trainees.earlier_document for insert to api
     with check (state = 'awaiting-file' and identity.has_access(trainee_id, array['own']))`,
  `create policy trainee_changes on trainees.earlier_document for update to api
     using (identity.has_access(trainee_id, array['own']))
     with check (identity.has_access(trainee_id, array['own']))`,
  `create policy principal_supervisor_verifies on trainees.earlier_document for update to api
     using (state = 'uploaded' and identity.has_access(trainee_id, array['principal-supervisor']))
     with check (verified_by = platform.current_person())`,
];

const grants = [
  `grant select, insert on ${portfolioTables.map((table) => `trainees.${table}`).join(', ')} to api`,
  'grant update (revision, shared_with_assessor) on trainees.plan to api',
  'grant update (content, drafted_by, saved_at, agreed_at) on trainees.plan_revision to api',
  `grant update (state, revision, media_type, size, sha256, sealed, uploaded_at, verified_by, verified_at, comment,
     shared_with_assessor) on trainees.earlier_document to api`,
];

export class TraineesPlanAndEarlierDocuments1763769600510 implements MigrationInterface {
  name = 'TraineesPlanAndEarlierDocuments1763769600510';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of tables) await queryRunner.query(statement);
    for (const table of portfolioTables)
      await queryRunner.query(`call platform.protect_rows('trainees.${table}')`);
    for (const statement of [...policies, ...grants]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}
