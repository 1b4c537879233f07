import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a doctor has taken over from an ELMO file. A table of its own beside the background records: those are written by
 * somebody else than the doctor (a CHECK says so) and rules read them; these are the doctor's own and no rule does.
 * Neither the file nor whom it names is kept.
 */
export class TraineesStudyResults1764514800000 implements MigrationInterface {
  name = 'TraineesStudyResults1764514800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Study results are kept; there is no way back');
  }
}

const OWN = `trainee_id = platform.current_person() and identity.has_access(trainee_id, array['own'])`;
const FOLLOWS = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','case-officer']`;

const STATEMENTS = [
  `create table trainees.study_result (
     id uuid primary key,
     trainee_id uuid not null,
     kind text not null check (kind in ('medical-degree','kul','knowledge-test','at-exam','doctorate')),
     issuer text not null check (length(issuer) between 1 and 300),
     title text not null check (length(title) between 1 and 300),
     result_on date,
     result text check (length(result) between 1 and 300),
     credits text check (length(credits) between 1 and 300),
     is_signed boolean not null,
     entry_hash bytea not null check (length(entry_hash) = 32),
     read_at timestamptz not null,
     taken_back_at timestamptz
   )`,
  // The same entry of the same file, or of a later one, stands once.
  `create unique index study_result_stands_once on trainees.study_result (trainee_id, entry_hash)
     where taken_back_at is null`,
  `call platform.protect_rows('trainees.study_result')`,
  `create policy relation_reads on trainees.study_result for select to api
     using (identity.has_access(trainee_id, ${FOLLOWS}))`,
  'create policy audit_reads on trainees.study_result for select to audit using (true)',
  `create policy own_takes_over on trainees.study_result for insert to api
     with check (${OWN} and taken_back_at is null)`,
  `create policy own_takes_back on trainees.study_result for update to api
     using (${OWN} and taken_back_at is null) with check (${OWN})`,
  'grant select on trainees.study_result to audit',
  'grant select, insert on trainees.study_result to api',
  'grant update (taken_back_at) on trainees.study_result to api',
];
