import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Licence and specialty are asked for with a reason: not by anybody who holds some mandate somewhere. */
export class IdentityWhoAsksAboutCompetence1763769602020 implements MigrationInterface {
  name = 'IdentityWhoAsksAboutCompetence1763769602020';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(MAY_ASK);
    await queryRunner.query('revoke execute on function identity.may_ask_competence(uuid) from public');
    await queryRunner.query('grant execute on function identity.may_ask_competence(uuid) to api');
  }

  async down(): Promise<void> {
    throw new Error('What was closed is not opened again');
  }
}

// The reasons, one each: works or holds a mandate at the care provider where the asker has theirs (so can be picked there);
// is a doctor whose training the asker keeps, or has a part in it; may be appointed from the assessors' pool; has signed
// what lies in a case that the asker has taken. It looks into other rooms, so it comes after them in the timeline.
const MAY_ASK = `
  create function identity.may_ask_competence(person uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
      select may_ask_competence.person = platform.current_person()
        or exists (
          select 1 from identity.affiliation a
           where a.person_id = may_ask_competence.person and a.valid_from <= identity.today()
             and (a.valid_to is null or a.valid_to >= identity.today())
             and identity.has_mandate_at(
               '{mandate_administrator,study_director,bt_coordinator,head_of_department}', a.care_provider_id))
        or exists (
          select 1 from identity.mandate m
           where m.person_id = may_ask_competence.person and m.valid_from <= identity.today()
             and (m.valid_to is null or m.valid_to >= identity.today())
             and identity.has_mandate_at(
               '{mandate_administrator,study_director,bt_coordinator,head_of_department}', m.care_provider_id))
        or identity.has_access(may_ask_competence.person, '{study-director,bt-coordinator,head-of-department}')
        or exists (
          select 1 from identity.access_grant g
           where g.person_id = may_ask_competence.person
             and (g.valid_to is null or g.valid_to >= identity.today())
             and identity.has_access(g.portfolio, '{study-director,bt-coordinator,head-of-department}'))
        or (identity.has_mandate('{study_director,bt_coordinator}') and exists (
          select 1 from external_assessors.pool_member p
           where p.person_id = may_ask_competence.person and p.ended_on is null))
        or exists (
          select 1 from intyg.document_signer s
           where s.person_id = may_ask_competence.person and identity.has_access(s.trainee_id, '{case-officer}'));
    end`;
