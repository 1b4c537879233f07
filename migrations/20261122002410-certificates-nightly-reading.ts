import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the worker reads while it runs the rules at night, and only then: the columns that the facts are gathered from, in
 * transactions that say so. No identity number, no signed content, no file and no application form is among them.
 */
export class CertificatesNightlyReading1763769602410 implements MigrationInterface {
  name = 'CertificatesNightlyReading1763769602410';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(READ)) {
      await queryRunner.query(
        `create policy nightly_reads on ${table} for select to worker using (${AT_NIGHT})`,
      );
      await queryRunner.query(`grant select (${columns}) on ${table} to worker`);
    }
    await queryRunner.query(OPEN_APPLICATIONS);
    await queryRunner.query(
      'revoke execute on function certificates.open_applications(uuid, integer) from public',
    );
    await queryRunner.query(
      'grant execute on function certificates.open_applications(uuid, integer) to worker',
    );
  }

  async down(): Promise<void> {
    throw new Error('The nightly check rests on this; there is no way back');
  }
}

const AT_NIGHT = `current_setting('app.purpose', true) = 'nightly-check'`;

const READ: Readonly<Record<string, string>> = {
  'trainees.training_post': `id, trainee_id, kind, form, specialty, track, rural, care_provider_id, region_code, regulation,
    regulation_version, regulation_reason, regulation_chosen_on, at_completed_on, st_begun_on, approved_on,
    approval_case_number, licence_route, licence_date, starts_on, ends_on, head_of_department_id, study_director_id,
    state, end_reason, revision, pseudonym, created_at`,
  'trainees.post_coordinator': 'post_id, person_id, removed_at',
  'trainees.post_event': 'post_id, at, action',
  'trainees.service_period': `id, trainee_id, post_id, care_unit_id, from_on, to_on, percent, area, at_section, also_for,
    removed_at`,
  'trainees.interruption': 'id, trainee_id, post_id, kind, from_on, to_on, removed_at',
  'trainees.credit': `id, trainee_id, post_id, kind, what, from_where, months, goals, areas, evidence, decided_by,
    decided_on, reason, removed_at`,
  'trainees.attested_period': 'document_id, trainee_id, post_id, from_on, to_on, ended_at',
  'trainees.background_record': `id, trainee_id, decided_on, content, reason, recorded_by, recorded_at, removed_by,
    removed_at, removal_reason`,
  'trainees.earlier_document': `id, trainee_id, title, goals, state, revision, media_type, size, sha256, uploaded_at,
    verified_by, verified_at, comment, shared_with_assessor`,
  'supervisors.assignment': `id, trainee_id, post_id, person_id, kind, from_on, to_on, appointed_by, on_behalf_of,
    withdrawn_at`,
  'external_assessors.appointment': `id, trainee_id, post_id, assessor_id, pool_member_id, appointed_by, appointed_at,
    state, revision, independence, objection, objected_at, objection_answer, access_until`,
  'external_assessors.pool_member': 'id, person_id, region_code, attested_by, basis, attested_on, ended_on',
  'identity.affiliation': 'id, person_id, care_provider_id, care_unit_id, valid_from, valid_to',
  'intyg.document': `id, trainee_id, type, title, regulation, template_id, template_hash, goals, specialty, rests_on,
    care_unit_id, prepared_at`,
  'intyg.document_signer': 'document_id, person_id, role, field, competence',
  'intyg.document_revision': 'document_id, no, field, sha256, signed_at, competence',
  'intyg.document_status': 'document_id, no, status, reason, replaced_by',
  'certificates.original_receipt': 'application_id, earlier_document_id, received_on, recorded_at',
};

// The table stays closed to the worker: names and forms lie in it.
const OPEN_APPLICATIONS = `
  create function certificates.open_applications(after uuid, at_most integer)
    returns table (id uuid, trainee_id uuid, post_id uuid, state text, specialty text, regulation text, arrived_on date,
      fee_amount integer, fee_paid_on date, region_code char(2), enclosed uuid[])
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
      select a.id, a.trainee_id, a.post_id, a.state, a.specialty, a.regulation, a.arrived_on, a.fee_amount, a.fee_paid_on,
             a.region_code,
             array(select i.document_id from certificates.application_item i where i.application_id = a.id order by i.number)
        from certificates.application a
       where ${AT_NIGHT} and a.trainee_id is not null and a.post_id is not null
         and a.state in ('received', 'awaiting-fee', 'under-examination', 'supplement-requested',
           'communicated-before-refusal')
         and (open_applications.after is null or a.id > open_applications.after)
       order by a.id
       limit open_applications.at_most;
    end`;
