import type { MigrationInterface, QueryRunner } from 'typeorm';

const everyRelation = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','signer','case-officer']`;
const appointers = `array['study-director','bt-coordinator','head-of-department']`;

const statements = [
  `create table supervisors.assignment (
     id uuid primary key,
     trainee_id uuid not null,
     post_id uuid not null,
     person_id uuid not null,
     kind text not null check (kind in ('principal','supervisor')),
     from_on date not null,
     to_on date,
     appointed_by uuid not null,
     on_behalf_of uuid not null,
     appointed_at timestamptz not null default now(),
     ended_by uuid,
     ended_at timestamptz,
     check (to_on is null or from_on <= to_on),
     check (trainee_id not in (person_id, appointed_by, on_behalf_of)),
     check ((ended_by is null) = (ended_at is null))
   )`,
  'create index assignment_by_trainee on supervisors.assignment (trainee_id, from_on)',
  'create index assignment_by_person on supervisors.assignment (person_id)',
  // Two in the principal's place at once would both draft the plan and both sign Bilaga 4.
  `create unique index one_open_principal on supervisors.assignment (trainee_id)
     where kind = 'principal' and to_on is null`,
  `call platform.protect_rows('supervisors.assignment')`,
  `create policy relation_reads on supervisors.assignment for select to api
     using (identity.has_access(trainee_id, ${everyRelation}))`,
  `create policy audit_reads on supervisors.assignment for select to audit using (true)`,
  `create policy appointer_writes on supervisors.assignment for insert to api
     with check (appointed_by = platform.current_person() and identity.has_access(trainee_id, ${appointers}))`,
  `create policy appointer_ends on supervisors.assignment for update to api
     using (identity.has_access(trainee_id, ${appointers}))
     with check (ended_by = platform.current_person() and identity.has_access(trainee_id, ${appointers}))`,
  'grant select on supervisors.assignment to audit',
  'grant select, insert on supervisors.assignment to api',
  'grant update (to_on, ended_by, ended_at) on supervisors.assignment to api',
];

export class SupervisorsAssignments1763769600600 implements MigrationInterface {
  name = 'SupervisorsAssignments1763769600600';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who supervised whom is kept; there is no way back');
  }
}
