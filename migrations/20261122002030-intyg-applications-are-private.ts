import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who follows a training reads its intyg. An application and a decision are between the applicant and the authority:
 * address, degree and reasons are none of the employer's, who is told that there is an application and what they can mend.
 */
export class IntygApplicationsArePrivate1763769602030 implements MigrationInterface {
  name = 'IntygApplicationsArePrivate1763769602030';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create policy parties_only on intyg.document as restrictive for select to api
      using (subject_kind = 'intyg' or ${PARTIES} or ${signs('id')})`);
    // Through the policy of document: what is not read as a document is not read as its bytes or its standing.
    for (const table of ['document_revision', 'document_status'])
      await queryRunner.query(`create policy parties_only on intyg.${table} as restrictive for select to api
        using (${PARTIES} or exists (select 1 from intyg.document d where d.id = document_id))`);
  }

  async down(): Promise<void> {
    throw new Error('What was closed is not opened again');
  }
}

// Scalar subqueries: PostgreSQL asks once for each statement, not once for each row.
const PARTIES = `trainee_id = (select platform.current_person())
  or trainee_id = any ((select intyg.open_portfolios('{case-officer}'))::uuid[])`;
const signs = (id: string) => `exists (select 1 from intyg.document_signer s
  where s.document_id = ${id} and s.person_id = platform.current_person())`;
