import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who takes a course has one intyg about it, however often it is tried: a refusal tells of the last try and leaves what an
 * earlier one wrote. Who has left comes back by themselves or by their study director, never by the leader.
 */
export class IntygOneIntygAnEnrolment1764533400000 implements MigrationInterface {
  name = 'IntygOneIntygAnEnrolment1764533400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...ONE_EACH, ...WHO_CHANGES]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What an intyg was written from is kept; there is no way back');
  }
}

const me = 'platform.current_person()';
const DIRECTS = `identity.has_access(trainee_id, '{study-director}')`;

const ONE_EACH = [
  'alter table intyg.course_enrolment drop constraint course_enrolment_check',
  // An intyg that was written while the doctor left stands, and so does the enrolment that it rests on.
  `update intyg.course_enrolment set left_at = null where left_at is not null and draft_id is not null`,
  `alter table intyg.course_enrolment add constraint who_has_left_has_no_intyg
     check (left_at is null or draft_id is null)`,
  'create unique index enrolment_of_draft on intyg.course_enrolment (draft_id)',
];

const WHO_CHANGES = [
  'drop policy changes_enrolment on intyg.course_enrolment',
  `create policy changes_enrolment on intyg.course_enrolment for update to api
     using (trainee_id = ${me} or ${DIRECTS}) with check (trainee_id = ${me} or ${DIRECTS})`,
  `create policy leader_writes_of on intyg.course_enrolment for update to api
     using (left_at is null and intyg.leads_course(occasion_id))
     with check (left_at is null and intyg.leads_course(occasion_id))`,
];
