import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the statistics of flows need to be told: what the end of a post means, when a doctor was licensed (once a person),
 * and percent, area and kind of leave on the rows that are told of. Rows from before are told again here, once: each new
 * fact retracts the one it takes the place of, in the transaction that remembers it, so nothing is counted twice.
 */
export class TraineesFactsOfFlows1764412200000 implements MigrationInterface {
  name = 'TraineesFactsOfFlows1764412200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...END, ...LICENCE, ...TELL_AGAIN]) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}

const everyRelation = `array['own','principal-supervisor','supervisor','head-of-department','study-director',
  'bt-coordinator','external-assessor','signer','case-officer']`;
const keepers = `array['study-director','bt-coordinator']`;

const END = [
  `alter table trainees.training_post add column end_meaning text
     check (end_meaning in ('ended','moved','discontinued','deceased','emigrated'))`,
  // Before, only free text was asked for.
  `update trainees.training_post set end_meaning = 'ended' where ended_on is not null`,
  `alter table trainees.training_post add constraint an_end_has_its_meaning
     check ((end_meaning is null) = (ended_on is null))`,
  'grant update (end_meaning) on trainees.training_post to api',
  // The posts are read whole at night too.
  'grant select (end_meaning, ended_on) on trainees.training_post to worker',
];

const LICENCE = [
  `create table trainees.told_licence (
     trainee_id uuid primary key,
     licensed_on date,
     fact_id uuid,
     check ((licensed_on is null) = (fact_id is null))
   )`,
  `call platform.protect_rows('trainees.told_licence')`,
  `create policy relation_reads on trainees.told_licence for select to api
     using (identity.has_access(trainee_id, ${everyRelation}))`,
  `create policy keeper_tells on trainees.told_licence for insert to api
     with check (identity.has_access(trainee_id, ${keepers}))`,
  `create policy keeper_tells_again on trainees.told_licence for update to api
     using (identity.has_access(trainee_id, ${keepers})) with check (identity.has_access(trainee_id, ${keepers}))`,
  `create policy audit_reads on trainees.told_licence for select to audit using (true)`,
  'grant select on trainees.told_licence to audit',
  'grant select, insert on trainees.told_licence to api',
  'grant update (licensed_on, fact_id) on trainees.told_licence to api',
];

/** The payload that statistics last got of each post: pseudonyms, month of birth and route stand in it. */
const TOLD_OF_POST = `
  select distinct on (o.payload->>'post') o.payload->>'post' as post, o.payload
    from platform.outbox o
   where o.type = 'register-fact' and o.payload->>'fact' in ('post-started','post-ended')
   order by o.payload->>'post', o.at desc, o.id desc`;

/** A row again, with more said of it. `more` is a jsonb of what is new, of row `r` and of the payload `o.payload`. */
const again = (table: string, more: string) => `
  with fresh as materialized (
    select r.id, n.fact_id,
           o.payload || jsonb_build_object('factId', n.fact_id, 'retracts', r.fact_id, 'cause', 'correction') || ${more}
             as payload
      from trainees.${table} r
      join platform.outbox o on o.type = 'register-fact' and o.payload->>'factId' = r.fact_id::text
      cross join lateral (select uuidv7() as fact_id where r.id is not null) n
     where r.removed_at is null
  ), published as (
    insert into platform.outbox (id, type, version, payload)
    select uuidv7(), 'register-fact', 1, payload from fresh
  )
  update trainees.${table} r set fact_id = fresh.fact_id from fresh where r.id = fresh.id`;

const TELL_AGAIN = [
  // R27: where the unit was kept back, what the unit does is too.
  again(
    'service_period',
    `jsonb_build_object('percent', r.percent,
       'area', case when o.payload->>'unit' is not null then r.area end)`,
  ),
  again('interruption', `jsonb_build_object('leave', r.kind)`),
  // Told already: the licence after an AT that is known here, under the record's own id.
  `insert into trainees.told_licence (trainee_id, licensed_on, fact_id)
   select distinct on (b.trainee_id) b.trainee_id, b.decided_on, b.id
     from trainees.background_record b
    where b.kind = 'licence' and b.removed_at is null
      and exists (select 1 from trainees.training_post p where p.trainee_id = b.trainee_id and p.kind = 'at'
        and p.state <> 'withdrawn')
    order by b.trainee_id, b.id desc`,
  `with post_told as materialized (${TOLD_OF_POST}),
   licence as materialized (
     select distinct on (p.trainee_id) p.trainee_id, t.payload, coalesce(b.decided_on, p.licence_date) as licensed_on,
            uuidv7() as fact_id
       from trainees.training_post p
       join post_told t on t.post = p.pseudonym
       left join lateral (
         select r.decided_on from trainees.background_record r
          where r.trainee_id = p.trainee_id and r.kind = 'licence' and r.removed_at is null
          order by r.id desc limit 1) b on true
      where p.state <> 'withdrawn' and coalesce(b.decided_on, p.licence_date) is not null
        and not exists (select 1 from trainees.told_licence l where l.trainee_id = p.trainee_id)
      order by p.trainee_id, p.starts_on, p.id
   ), published as (
     insert into platform.outbox (id, type, version, payload)
     select uuidv7(), 'register-fact', 1,
            (payload - 'retracts') || jsonb_build_object('fact', 'licensed', 'factId', fact_id, 'unit', null,
              'validFrom', licensed_on, 'validTo', null, 'outcome', null, 'cause', 'late')
       from licence
   )
   insert into trainees.told_licence (trainee_id, licensed_on, fact_id)
   select trainee_id, licensed_on, fact_id from licence`,
];
