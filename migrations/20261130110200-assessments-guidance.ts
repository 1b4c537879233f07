import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Support at the point of assessment: what is expected, cases to calibrate by, answers that were given. Append-only, since
 * an assessor may have leaned on the former wording; it is support and never a regulation.
 */
export class AssessmentsGuidance1764500520000 implements MigrationInterface {
  name = 'AssessmentsGuidance1764500520000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What assessors have leaned on is kept; there is no way back');
  }
}

const STATEMENTS = [
  `create table assessments.guidance (
     id uuid primary key,
     -- What the versions of one piece of support have in common.
     topic uuid not null,
     version integer not null check (version >= 1),
     kind text not null check (kind in ('expectation', 'case', 'answer')),
     regulation text not null,
     specialty text,
     goal text not null,
     method text,
     text text not null check (length(text) between 1 and 4000),
     is_withdrawn boolean not null,
     owner text not null check (owner in ('authority', 'study-director')),
     care_provider_id uuid,
     shared boolean not null,
     published_by uuid not null,
     published_at timestamptz not null,
     unique (topic, version),
     check ((owner = 'study-director') = (care_provider_id is not null)),
     check (shared or owner = 'study-director')
   )`,
  'create index guidance_of_goal on assessments.guidance (regulation, goal)',
  `call platform.protect_rows('assessments.guidance')`,
  // It holds nothing about anybody; which pieces are shown where is the library's question.
  `create policy signed_in_reads on assessments.guidance for select to api
     using (platform.current_person() is not null)`,
  `create policy owner_publishes on assessments.guidance for insert to api
     with check (published_by = platform.current_person()
       and case owner when 'authority' then identity.has_mandate('{case_officer}')
           else identity.has_mandate_at('{study_director}', care_provider_id) end)`,
  'create policy audit_reads on assessments.guidance for select to audit using (true)',
  'grant select, insert on assessments.guidance to api',
  'grant select on assessments.guidance to audit',
  // An assessor from outside sees no post, and local support belongs to one care provider.
  'alter table assessments.assessment add column care_provider_id uuid',
  `update assessments.assessment a set care_provider_id = t.care_provider_id
     from trainees.training_post t where t.id = a.post_id`,
  'alter table assessments.assessment alter column care_provider_id set not null',
];
