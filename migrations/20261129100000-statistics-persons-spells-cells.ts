import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Facts get the kinds and columns that flows need. What was derived from them (contributions, cells by term, the function and
 * its horizon) is thrown away: spells and cells of another shape are derived anew by the first `statistics rebuild` or by the
 * worker's nightly check. Published figures stay.
 */
export class StatisticsPersonsSpellsCells1764410400000 implements MigrationInterface {
  name = 'StatisticsPersonsSpellsCells1764410400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...dropped, ...persons, ...facts, ...derived, ...rights])
      await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Facts are never dropped: restore a backup instead.');
  }
}

const dropped = [
  'drop function statistics.derive(text[])',
  'drop table statistics.contribution',
  'drop table statistics.cell',
  'drop table statistics.horizon',
];

const persons = [
  // The record key is made of the pseudonym with a secret of the instance, so the rows of old facts get theirs when the
  // statistics are next applied or rebuilt. Once there it is fixed for life: a new secret changes no old key.
  `create table statistics.person (
     person_id integer generated always as identity primary key,
     pseudonym text not null unique check (pseudonym ~ '^[0-9a-f]{32,128}$'),
     record_key smallint check (record_key between 0 and 255),
     key_version smallint check (key_version > 0),
     check ((record_key is null) = (key_version is null))
   )`,
  `create function statistics.keep_record_key() returns trigger language plpgsql set search_path = pg_catalog as $$
   begin
     if old.record_key is not null and (new.record_key, new.key_version) is distinct from (old.record_key, old.key_version) then
       raise exception 'a record key is fixed for life' using errcode = 'check_violation';
     end if;
     return new;
   end $$`,
  `create trigger record_key_is_kept before update on statistics.person
     for each row execute function statistics.keep_record_key()`,
];

const facts = [
  'alter table statistics.fact drop constraint fact_kind_check',
  `alter table statistics.fact add constraint fact_kind_check check (kind in ('post-started','post-ended','interruption',
     'service','bt-approved','st-certified','at-completed','licensed','post-withdrawn','graduated','licence-revoked','deceased',
     'emigrated','immigrated','supervision','person-merged'))`,
  'alter table statistics.fact drop constraint fact_source_check',
  `alter table statistics.fact add constraint fact_source_check check (source in ('register','simulated','opening-stock'))`,
  `alter table statistics.fact
     add column person_id integer references statistics.person (person_id),
     add column cause text check (cause in ('correction','late','merge','split')),
     add column percent smallint check (percent between 1 and 100),
     add column area text check (area in ('primary-care','emergency-care','psychiatry','other')),
     add column leave text check (leave in ('parental-leave','research','other-service','other')),
     add column supervisor_id integer references statistics.person (person_id),
     add column merged_into_id integer references statistics.person (person_id),
     add constraint fact_names_supervisor check ((kind = 'supervision') = (supervisor_id is not null)),
     add constraint fact_names_who_stays check ((kind = 'person-merged') = (merged_into_id is not null))`,
  'insert into statistics.person (pseudonym) select distinct person from statistics.fact order by person',
  'update statistics.fact f set person_id = p.person_id from statistics.person p where p.pseudonym = f.person',
  'alter table statistics.fact alter column person_id set not null',
  'drop index statistics.fact_by_person',
  'create index fact_by_person on statistics.fact (person_id)',
  'create index fact_by_supervisor on statistics.fact (supervisor_id, person_id) where supervisor_id is not null',
  `create index fact_of_merge on statistics.fact (person_id, merged_into_id) where kind = 'person-merged'`,
];

/** One row: what one person's facts say of a stretch of days. Which columns are used depends on the family. */
const spellColumns = `
  side smallint not null,
  person_id integer not null,
  family text collate "C" not null check (family in ('state','leave','work','wait','supervision','supervised','supervisor',
    'approval','duration','unused')),
  from_day date not null,
  to_day date not null,
  step text collate "C",
  region text collate "C",
  specialty text collate "C",
  route text collate "C",
  sex text collate "C",
  birth_month text collate "C",
  area text collate "C",
  unit text collate "C",
  leave text collate "C",
  percent smallint,
  entry text collate "C",
  exit text collate "C",
  from_region text collate "C",
  next_st text collate "C",
  next_region text collate "C",
  after_year text collate "C",
  supervisor_id integer,
  post text collate "C",
  code text collate "C",
  fact_id uuid,
  entry_days integer,
  exit_days integer,
  leave_days integer,
  event smallint,
  check (from_day <= to_day)`;

const cellColumns = `
  cube text collate "C" not null,
  measure text collate "C" not null,
  month date not null,
  d1 text collate "C" not null,
  d2 text collate "C" not null,
  d3 text collate "C" not null,
  d4 text collate "C" not null,
  n integer not null,
  fte integer not null,
  keys bigint not null`;

const derived = [
  // A rebuild fills the side that nobody reads, and then the sides change places.
  `create table statistics.spell (${spellColumns}) partition by list (side)`,
  ...[0, 1].flatMap((side) => [
    `create table statistics.spell_${side} partition of statistics.spell for values in (${side})`,
    `create index spell_${side}_by_person on statistics.spell_${side} (person_id)`,
    `create index spell_${side}_by_supervisor on statistics.spell_${side} (supervisor_id) where supervisor_id is not null`,
  ]),
  `create table statistics.side (
     only_row boolean primary key default true check (only_row),
     side smallint not null check (side in (0, 1))
   )`,
  'insert into statistics.side (side) values (0)',
  // Survival: days from licence (or the first day of ST) until the event; exit_days is null while nothing has happened.
  `create view statistics.duration as
     select s.person_id, s.code as transition, s.route, s.from_day as origin, s.entry_days, s.exit_days, s.leave_days, s.event
     from statistics.spell s where s.family = 'duration' and s.side = (select side from statistics.side)`,
  `create table statistics.cell (${cellColumns}, primary key (cube, measure, month, d1, d2, d3, d4))`,
  // Sums of one chunk of persons, on the way to the cells; worth nothing after a crash, so it is not logged.
  `create unlogged table statistics.cell_part (run uuid not null, ${cellColumns})`,
  // Facts that are stored and not yet in the cells, because everything was just being recounted.
  `create table statistics.waiting_fact (
     fact_id uuid primary key references statistics.fact (fact_id),
     occurred_at timestamptz not null
   )`,
  `create table statistics.poison_person (
     person_id integer primary key references statistics.person (person_id),
     code text not null,
     since timestamptz not null default clock_timestamp()
   )`,
];

const rights = [
  'grant select, insert on statistics.person to statistics',
  'grant update (record_key, key_version) on statistics.person to statistics',
  'grant select, insert, update, delete, truncate on statistics.cell, statistics.cell_part to statistics',
  'grant select, insert, delete on statistics.spell to statistics',
  'grant select, truncate on statistics.spell_0, statistics.spell_1 to statistics',
  'grant select, update on statistics.side to statistics',
  'grant select, insert, update, delete on statistics.waiting_fact to statistics',
  'grant select, insert, update, delete on statistics.poison_person to statistics',
  'grant select on statistics.duration to statistics, audit',
  `grant select on statistics.cell, statistics.spell, statistics.side, statistics.waiting_fact, statistics.poison_person
     to audit`,
  'grant select (person_id, pseudonym, key_version) on statistics.person to audit',
];
