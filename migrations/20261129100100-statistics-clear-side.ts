import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No role that serves may empty a table; a recount empties the side that nobody reads, and only that one, through this. */
export class StatisticsClearSide1764410460000 implements MigrationInterface {
  name = 'StatisticsClearSide1764410460000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...rights, clearing, ...execution]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Rights that were too wide are not given back.');
  }
}

const rights = [
  'revoke truncate on statistics.cell, statistics.cell_part, statistics.spell_0, statistics.spell_1 from statistics',
];

const clearing = `
  create procedure statistics.clear_unread_side() language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if (select side from statistics.side) = 0 then
      truncate statistics.spell_1;
    else
      truncate statistics.spell_0;
    end if;
    truncate statistics.cell_part;
  end $$`;

const execution = [
  'revoke execute on procedure statistics.clear_unread_side() from public',
  'grant execute on procedure statistics.clear_unread_side() to statistics',
];
