import type { MigrationInterface, QueryRunner } from 'typeorm';

// Names: Socialstyrelsen's report (exact). County codes: well established, not from the report.
const regions = [
  ['01', 'Region Stockholm', 'Stockholms län', 'Stockholm–Gotland'],
  ['03', 'Region Uppsala', 'Uppsala län', 'Mellansverige'],
  ['04', 'Region Sörmland', 'Södermanlands län', 'Mellansverige'],
  ['05', 'Region Östergötland', 'Östergötlands län', 'Sydöstra'],
  ['06', 'Region Jönköpings län', 'Jönköpings län', 'Sydöstra'],
  ['07', 'Region Kronoberg', 'Kronobergs län', 'Södra'],
  ['08', 'Region Kalmar län', 'Kalmar län', 'Sydöstra'],
  ['09', 'Region Gotland', 'Gotlands län', 'Stockholm–Gotland'],
  ['10', 'Region Blekinge', 'Blekinge län', 'Södra'],
  ['12', 'Region Skåne', 'Skåne län', 'Södra'],
  ['13', 'Region Halland', 'Hallands län', 'Södra och Västra (delad)'],
  ['14', 'Västra Götalandsregionen', 'Västra Götalands län', 'Västra'],
  ['17', 'Region Värmland', 'Värmlands län', 'Mellansverige'],
  ['18', 'Region Örebro län', 'Örebro län', 'Mellansverige'],
  ['19', 'Region Västmanland', 'Västmanlands län', 'Mellansverige'],
  ['20', 'Region Dalarna', 'Dalarnas län', 'Mellansverige'],
  ['21', 'Region Gävleborg', 'Gävleborgs län', 'Mellansverige'],
  ['22', 'Region Västernorrland', 'Västernorrlands län', 'Norra'],
  ['23', 'Region Jämtland Härjedalen', 'Jämtlands län', 'Norra'],
  ['24', 'Region Västerbotten', 'Västerbottens län', 'Norra'],
  ['25', 'Region Norrbotten', 'Norrbottens län', 'Norra'],
];

export class OrganisationsRegionsProvidersUnits1763769600300 implements MigrationInterface {
  name = 'OrganisationsRegionsProvidersUnits1763769600300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table organisations.region (
        code text primary key check (code ~ '^[0-9]{2}$'),
        name text not null,
        county text not null,
        collaborative_region text not null
      );
      -- One row a setting; the newest counts. Off until a row says otherwise, and on only with all three grounds told.
      create table organisations.region_switch (
        id uuid primary key,
        seq bigint generated always as identity,
        region_code text not null references organisations.region (code),
        switch text not null check (switch in ('portfolio', 'application', 'statistics')),
        controller text,
        legal_ground text,
        retention text,
        on_from date,
        set_by uuid,
        set_at timestamptz not null default now(),
        check (on_from is null or (controller <> '' and legal_ground <> '' and retention <> ''))
      );
      create index region_switch_newest on organisations.region_switch (region_code, switch, seq desc);
      create table organisations.care_provider (
        id uuid primary key,
        name text not null,
        hsa_id text not null unique,
        region_code text references organisations.region (code)
      );
      create table organisations.care_unit (
        id uuid primary key,
        care_provider_id uuid not null references organisations.care_provider (id),
        region_code text not null references organisations.region (code),
        name text not null,
        hsa_id text not null unique,
        area text not null check (area in ('primary-care', 'emergency-care', 'psychiatry', 'other')),
        valid_from date not null,
        valid_to date,
        check (valid_to >= valid_from)
      );
      create index care_unit_provider on organisations.care_unit (care_provider_id);`);
    for (const region of regions) {
      await queryRunner.query('insert into organisations.region values ($1, $2, $3, $4)', region);
    }
    await queryRunner.query(`
      grant select on all tables in schema organisations to api, worker, audit;
      grant insert on organisations.region_switch to api;
      grant select, insert, update, delete on all tables in schema organisations to migrator;`);
  }

  async down(): Promise<void> {
    throw new Error('Organisations are referred to by signed documents; there is no way back');
  }
}
