import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A post remembers the facts about the person that its end and its beginning told of: died or moved abroad, and back again. With
 * them an end that was said to mean the wrong thing can be put right. Those from before stand in the outbox.
 */
export class TraineesFactsOfAnEnd1764496860000 implements MigrationInterface {
  name = 'TraineesFactsOfAnEnd1764496860000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Training records are kept; there is no way back');
  }
}

/** The last fact of these kinds that was told with each post, when the post is as `where` says. */
const remembered = (column: string, kinds: string, where: string) => `
  update trainees.training_post p set ${column} = told.fact_id
    from (select distinct on (o.payload->>'post') o.payload->>'post' as post, (o.payload->>'factId')::uuid as fact_id
            from platform.outbox o where o.type = 'register-fact' and o.payload->>'fact' in (${kinds})
           order by o.payload->>'post', o.at desc, o.id desc) told
   where told.post = p.pseudonym and ${where}`;

const STATEMENTS = [
  'alter table trainees.training_post add column leaving_fact_id uuid, add column return_fact_id uuid',
  remembered('leaving_fact_id', `'deceased', 'emigrated'`, `p.end_meaning in ('deceased', 'emigrated')`),
  remembered('return_fact_id', `'immigrated'`, `p.state <> 'withdrawn'`),
  'grant update (leaving_fact_id, return_fact_id) on trainees.training_post to api',
];
