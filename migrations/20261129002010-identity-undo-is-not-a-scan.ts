import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Taking back a person asks whether anything rests on them: without these each row of a long file read two tables through. */
export class IdentityUndoIsNotAScan1764374402010 implements MigrationInterface {
  name = 'IdentityUndoIsNotAScan1764374402010';

  async up(queryRunner: QueryRunner): Promise<void> {
    // The unique one holds current numbers only, and a foreign key asks about all of them.
    await queryRunner.query('create index number_person on identity.personal_identity_number (person_id)');
    await queryRunner.query('create index access_log_reader on identity.access_log (person_id)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index identity.number_person, identity.access_log_reader');
  }
}
