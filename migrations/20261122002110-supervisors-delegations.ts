import type { MigrationInterface, QueryRunner } from 'typeorm';

const everyRelation = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','signer','case-officer']`;

/** A principal supervisor per post, since ST posts may run side by side; and the head of department's delegations. */
export class SupervisorsDelegations1763769602110 implements MigrationInterface {
  name = 'SupervisorsDelegations1763769602110';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Who supervised whom is kept; there is no way back');
  }
}

const statements = [
  'drop index supervisors.one_open_principal',
  `create unique index one_open_principal on supervisors.assignment (trainee_id, post_id)
     where kind = 'principal' and to_on is null`,
  // SOSFS 2015:8 4 kap. 4 §: in writing, from one named person to another.
  `create table supervisors.delegation (
     id uuid primary key,
     trainee_id uuid not null,
     post_id uuid not null,
     delegated_by uuid not null,
     delegated_to uuid not null,
     from_on date not null,
     to_on date,
     wording text not null check (length(wording) between 1 and 4000),
     recorded_at timestamptz not null default now(),
     ended_by uuid,
     ended_at timestamptz,
     check (to_on is null or from_on <= to_on),
     check (trainee_id not in (delegated_by, delegated_to)),
     check (delegated_by <> delegated_to),
     check ((ended_by is null) = (ended_at is null))
   )`,
  'create index delegation_by_trainee on supervisors.delegation (trainee_id, post_id)',
  `call platform.protect_rows('supervisors.delegation')`,
  `create policy relation_reads on supervisors.delegation for select to api
     using (identity.has_access(trainee_id, ${everyRelation}))`,
  'create policy audit_reads on supervisors.delegation for select to audit using (true)',
  `create policy head_writes on supervisors.delegation for insert to api
     with check (delegated_by = platform.current_person()
       and identity.has_access(trainee_id, array['head-of-department']))`,
  // A new head of department may end what the former one delegated.
  `create policy head_ends on supervisors.delegation for update to api
     using (identity.has_access(trainee_id, array['head-of-department']))
     with check (ended_by = platform.current_person()
       and identity.has_access(trainee_id, array['head-of-department']))`,
  'grant select on supervisors.delegation to audit',
  'grant select, insert on supervisors.delegation to api',
  'grant update (to_on, ended_by, ended_at) on supervisors.delegation to api',
];
