import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Takes back a registration that was made by mistake, by the one who made it, while nothing rests on it. */
export class IdentityUndoRegistration1763769602380 implements MigrationInterface {
  name = 'IdentityUndoRegistration1763769602380';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('What was taken back does not come again; there is no way back');
  }
}

const definer = 'language plpgsql security definer set search_path = pg_catalog, pg_temp';

// Foreign keys stop what they know of; where others keep a person's id without one is asked for here.
const USED = [
  ['identity.access_log', 'person_id'],
  ['identity.access_log', 'trainee_id'],
  ['identity.sign_in_attempt', 'person_id'],
  ['trainees.training_post', 'trainee_id'],
  ['trainees.training_post', 'head_of_department_id'],
  ['trainees.training_post', 'study_director_id'],
  ['trainees.post_coordinator', 'person_id'],
  ['supervisors.assignment', 'person_id'],
  ['external_assessors.pool_member', 'person_id'],
  ['intyg.draft_participant', 'person_id'],
  ['notices.notice', 'person_id'],
].map(
  ([table = '', column = '']) =>
    `exists (select 1 from ${table} l where l.${column} = undo_registration.person)`,
);

const STATEMENTS = [
  `create function identity.undo_affiliation(affiliation uuid) returns boolean ${definer} as $$
     begin
       delete from identity.affiliation a
        where a.id = undo_affiliation.affiliation and a.stated_by = platform.current_person()
          and identity.has_mandate_at('{mandate_administrator,study_director}', a.care_provider_id);
       return found;
     end $$`,
  `create function identity.undo_registration(person uuid) returns boolean ${definer} as $$
     begin
       if not exists (select 1 from identity.person p
                       where p.id = undo_registration.person and p.registered_by = platform.current_person())
          or not identity.has_mandate('{mandate_administrator,study_director}')
         then return false; end if;
       if ${USED.join('\n          or ')}
         then raise foreign_key_violation; end if;
       delete from identity.personal_identity_number n where n.person_id = undo_registration.person;
       delete from identity.person p where p.id = undo_registration.person;
       return found;
     end $$`,
  'revoke execute on function identity.undo_affiliation(uuid), identity.undo_registration(uuid) from public',
  'grant execute on function identity.undo_affiliation(uuid), identity.undo_registration(uuid) to api',
];
