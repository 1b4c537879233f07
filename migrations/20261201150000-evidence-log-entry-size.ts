import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An entry bundle (C2SP tlog-tiles) writes an entry's length in 16 bits: one that is longer could never be mirrored. */
export class EvidenceLogEntrySize1764601200000 implements MigrationInterface {
  name = 'EvidenceLogEntrySize1764601200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table evidence_log.evidence_entry
        add constraint fits_a_bundle check (length(canonical) < 65536)`);
  }

  async down(): Promise<void> {
    throw new Error('Evidence is kept; there is no way back');
  }
}
