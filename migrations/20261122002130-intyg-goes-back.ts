import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever keeps the post sends back what waits for a supervisor whose assignment has ended. */
export class IntygGoesBack1763769602130 implements MigrationInterface {
  name = 'IntygGoesBack1763769602130';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create policy keeper_sends_back on intyg.draft_participant for update to api
      using (state <> 'signed'
        and trainee_id = any ((select intyg.open_portfolios('{study-director,bt-coordinator}'))::uuid[]))
      with check (state = 'returned')`);
  }

  async down(): Promise<void> {
    throw new Error('What went back stays so');
  }
}
