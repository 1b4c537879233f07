import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The officer who has taken the case reads what the applicant's verified copies say, since their originals come to the
 * officer; and the applicant reads which of them have come in, since those count (R15).
 */
export class TraineesOfficerReadsVerifiedCopies1763769602510 implements MigrationInterface {
  name = 'TraineesOfficerReadsVerifiedCopies1763769602510';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`create policy officer_reads on trainees.earlier_document for select to api
      using (state = 'verified-copy' and identity.has_access(trainee_id, array['case-officer']))`);
    await queryRunner.query(`create policy applicant_reads on certificates.original_receipt for select to api
      using (certificates.may_read(application_id))`);
  }

  async down(): Promise<void> {
    throw new Error('Cases rest on this; there is no way back');
  }
}
