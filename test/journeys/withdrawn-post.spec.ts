import { FixedClock, newId } from '@specialistvagen/platform';
import { registerFactV1Schema } from '@specialistvagen/regulations';
import { StatisticsCells } from '@specialistvagen/statistics';
import { usePostgres } from '../support/index.js';
import { testRecordKeys } from '../support/test-record-keys.js';
import { useProduct } from '../support/product.js';
import { mandates } from './story/bt/01-mandates.js';
import { newPost } from './story/bt/02-post.js';
import { emptyBtStory } from './story/bt/chapters.js';
import { Story } from './story/story.js';
const db = usePostgres();
const product = useProduct(db);
const bt = emptyBtStory();
const reason = 'Fel läkare valdes i listan.';
type Post = { id: string; revision: number; state: string; periods: unknown[]; actions: { name: string }[] };
let story: Story;

beforeAll(async () => {
  story = new Story(product.url, () => undefined);
  await mandates(story, bt);
}, 120_000);

const register = async (startsOn = '2025-11-03') => {
  const ordinary = newPost(story.id, bt.units, bt.careProviderId);
  const anders = await story.as('anders');
  return story.must('tjänst', await anders.post<Post>('/posts', { ...ordinary, startsOn }));
};
const withdraw = async (post: Post, by = 'anders', key?: string) =>
  (await story.as(by)).post<Post>(`/posts/${post.id}/withdraw`, { revision: post.revision, reason }, key);

/** Every fact that has been told so far, counted as the worker counts it. */
async function cells() {
  const clock = new FixedClock('2026-11-22T10:00:00Z');
  const counted = new StatisticsCells(db.as('statistics').transactions, clock, testRecordKeys);
  const told = await db
    .as('postgres')
    .query<{ payload: unknown; at: Date }>(
      `select payload, at from platform.outbox where type = 'register-fact' order by id`,
    );
  for (const { payload, at } of told) await counted.apply(registerFactV1Schema.parse(payload), at);
  return Object.fromEntries(
    (await counted.cells())
      .filter((cell) => cell.region === '04')
      .map(({ indicator, termEnd, n }) => [`${indicator} ${termEnd}`, n]),
  );
}

describe('a post that was registered by mistake', () => {
  let post: Post;
  beforeAll(async () => {
    post = await register();
  });

  it('is not withdrawn by a coordinator, another provider’s study director, the doctor or the supervisor', async () => {
    await db.as('postgres').query(
      `insert into identity.mandate (id, person_id, role, care_provider_id, valid_from, basis)
       select $1, $2, 'study_director', p.id, '2020-01-01', 'Beslut'
         from organisations.care_provider p where p.region_code = '05' limit 1`,
      [newId(), story.id('viktor')],
    );
    for (const [who, status] of [
      ['linnea', 403],
      ['viktor', 404],
      ['maja', 403],
      ['erik', 403],
    ] as const) {
      expect([who, (await withdraw(post, who)).status]).toEqual([who, status]);
    }
  });

  it('is not withdrawn at a revision that is no longer so', async () => {
    expect((await withdraw({ ...post, revision: post.revision + 7 })).status).toBe(409);
  });

  it('is withdrawn by its study director, and statistics forget that it began', async () => {
    expect(await cells()).toMatchObject({ 'starts 2025-12-31': 1, 'stock 2026-06-30': 1 });
    const answer = await withdraw(post);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ state: 'withdrawn', periods: [] });
    expect(await cells()).toEqual({});
    const events = await db
      .as('postgres')
      .query(`select action, to_state, reason from trainees.post_event where post_id = $1 order by id`, [
        post.id,
      ]);
    expect(events.at(-1)).toEqual({ action: 'withdraw', to_state: 'withdrawn', reason });
  });

  it('is told to the doctor, and counts nowhere', async () => {
    const maja = await story.as('maja');
    const trainee = story.id('maja');
    const log = await maja.get<{ items: { what: string }[] }>('/me/access-log');
    expect(log.body.items.map(({ what }) => what)).toContain('återtog en tjänst som registrerats av misstag');
    const posts = await maja.get<{ items: Post[] }>(`/portfolios/${trainee}/posts`);
    expect(posts.body.items).toEqual([]);
  });

  it('is not taken up again', async () => {
    const again = await (await story.as('anders')).get<Post>(`/posts/${post.id}`);
    expect((await withdraw(again.body)).status).toBe(409);
  });

  it('leaves room for the right one, with the same supervisor from the same day', async () => {
    post = await register();
    expect(await cells()).toMatchObject({ 'starts 2025-12-31': 1, 'stock 2026-06-30': 1 });
    const anders = await story.as('anders');
    const supervisors = await anders.get<{ items: unknown[] }>(`/posts/${post.id}/supervisors`);
    expect(supervisors.body.items).toHaveLength(3);
  });

  it('stays when an application or an assessor rests on it: each is told at once', async () => {
    const [anders, maja, ylva] = [await story.as('anders'), await story.as('maja'), await story.as('ylva')];
    const trainee = story.id('maja');
    const member = {
      personId: story.id('per'),
      regionCode: '05',
      basis: 'Genomgången utbildning',
      attestedOn: '2024-09-01',
    };
    story.must('pool', await ylva.post('/assessor-pool', member));
    story.must(
      'bedömare',
      await anders.post(`/portfolios/${trainee}/assessor`, { assessorId: story.id('per') }),
    );
    story.must('ansökan', await maja.post(`/portfolios/${trainee}/application`));
    const refused = await withdraw(post);
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'post-not-withdrawn', reasons: [{}, {}] });
    expect(await cells()).toMatchObject({ 'starts 2025-12-31': 1 });
  });
});
