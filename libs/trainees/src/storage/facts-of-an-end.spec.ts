import { newId, sql } from '@specialistvagen/platform';
import { useOldDatabase } from '../../../../test/support/old-database.js';

const FIRST_THAT_REMEMBERS = '20261130100100';
const posts = { dead: 'ab'.repeat(16), back: 'cd'.repeat(16), moved: 'ef'.repeat(16) };
const facts = { died: newId(), returned: newId(), emigrated: newId() };

const old = useOldDatabase(FIRST_THAT_REMEMBERS, async () => {
  await aPost(posts.dead, 'deceased');
  await aPost(posts.back, 'moved');
  // Said to have moved abroad once; the end means something else now.
  await aPost(posts.moved, 'moved');
  await published(posts.dead, 'deceased', facts.died);
  await published(posts.back, 'immigrated', facts.returned);
  await published(posts.moved, 'emigrated', facts.emigrated);
});

async function aPost(pseudonym: string, meaning: string) {
  await sql(
    `insert into trainees.training_post (id, trainee_id, kind, form, care_provider_id, region_code, regulation,
       regulation_version, regulation_reason, licence_route, licence_date, starts_on, ends_on, head_of_department_id,
       study_director_id, pseudonym, fact_id, state, ended_on, end_reason, end_meaning)
     values ($1, $2, 'bt', 'in-st', $3, '04', 'HSLF-FS 2021:8', '2026-11-21', 'Ny examen.', 'swedish-degree',
       '2025-01-15', '2025-02-01', '2026-01-31', $3, $3, $4, $5, 'ended', '2025-12-31', 'Skäl.', $6)`,
    [newId(), newId(), newId(), pseudonym, newId(), meaning],
  );
}

const published = (post: string, fact: string, factId: string) =>
  sql(`insert into platform.outbox (id, type, version, payload) values ($1, 'register-fact', 1, $2)`, [
    newId(),
    JSON.stringify({ post, fact, factId }),
  ]);

describe('a post from before ends remembered what they told', () => {
  it('knows the fact of the death, and that the doctor was back; nothing else', async () => {
    const rows = await old.transactions.run({}, () =>
      sql<{ pseudonym: string; left: string | null; back: string | null }>(
        'select pseudonym, leaving_fact_id as left, return_fact_id as back from trainees.training_post order by pseudonym',
      ),
    );
    expect(rows).toEqual([
      { pseudonym: posts.dead, left: facts.died, back: null },
      { pseudonym: posts.back, left: null, back: facts.returned },
      { pseudonym: posts.moved, left: null, back: null },
    ]);
  });
});
