import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For whom a case was let go, until somebody takes it: the officer finds it among what is theirs to do. */
export class CertificatesHandedOver1764374401100 implements MigrationInterface {
  name = 'CertificatesHandedOver1764374401100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table certificates.application add column handed_to uuid');
    await queryRunner.query(`alter table certificates.application add constraint handed_to_somebody_else
      check (handed_to is null or (officer_id is null and handed_to is distinct from trainee_id))`);
    await queryRunner.query(
      'create index application_handed_to on certificates.application (handed_to) where handed_to is not null',
    );
  }

  async down(): Promise<void> {
    throw new Error('What was handed over is kept; there is no way back');
  }
}
