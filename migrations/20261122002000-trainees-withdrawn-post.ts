import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A post that was registered by mistake is withdrawn: it stays with its history and counts nowhere. */
export class TraineesWithdrawnPost1763769602000 implements MigrationInterface {
  name = 'TraineesWithdrawnPost1763769602000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table trainees.training_post drop constraint training_post_state_check');
    await queryRunner.query(`alter table trainees.training_post add constraint training_post_state_check
      check (state in ('ongoing', 'completed', 'ended', 'withdrawn'))`);
    await queryRunner.query('alter table supervisors.assignment add column withdrawn_at timestamptz');
    await queryRunner.query('grant update (withdrawn_at) on supervisors.assignment to api');
    await queryRunner.query(STANDING);
    await queryRunner.query('revoke execute on function certificates.application_standing(uuid) from public');
    await queryRunner.query('grant execute on function certificates.application_standing(uuid) to api');
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}

// Those who keep the training need to know that there is an application and how far it has come; its content is the
// applicant's and the authority's, and row level security keeps the rows from them.
const STANDING = `
  create function certificates.application_standing(trainee uuid)
    returns table (post_id uuid, state text)
    language sql stable security definer set search_path = pg_catalog, pg_temp
    begin atomic
      select a.post_id, a.state from certificates.application a
       where a.trainee_id = application_standing.trainee
         and identity.has_access(application_standing.trainee,
           '{own,principal-supervisor,study-director,bt-coordinator}')
       order by a.created_at desc, a.id desc;
    end`;
