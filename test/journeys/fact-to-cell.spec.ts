import { createLogger, type Config } from '@specialistvagen/platform';
import { startWorker, type RunningWorker } from '../../apps/worker/src/start-worker.js';
import { usePostgres } from '../support/index.js';
import { useProduct } from '../support/product.js';
import { mandates } from './story/bt/01-mandates.js';
import { newPost } from './story/bt/02-post.js';
import { emptyBtStory } from './story/bt/chapters.js';
import { Story } from './story/story.js';

jest.setTimeout(120_000);
const db = usePostgres();
const product = useProduct(db);
const bt = emptyBtStory();
/** The promise of decision 28. */
const WITHIN_MS = 60_000;
type Post = { id: string; revision: number };
let story: Story;
let worker: RunningWorker;
let post: Post;

beforeAll(async () => {
  story = new Story(product.url, () => undefined);
  await mandates(story, bt);
  const urls = (['worker', 'statistics', 'api'] as const).map((role) => [role, db.url(role)] as const);
  const config: Config = {
    mode: 'test',
    dataDir: product.dataDir,
    port: 0,
    publicUrl: product.url,
    logLevel: 'silent',
    databaseUrls: Object.fromEntries(urls),
    queue: 'postgres',
    oidc: { issuer: product.url, clientId: 'specialistvagen', loa2: 'urn:loa2', loa3: 'urn:loa3' },
    devIdp: false,
    hosp: 'double',
    mail: 'captured',
    statistics: {},
  };
  worker = await startWorker(config, createLogger({ name: 'worker', level: 'silent' }));
}, 120_000);
afterAll(() => worker?.stop(), 30_000);

const statistics = <T>(text: string) => db.as('statistics').query<T>(text);
/** How a measure of BT in the region stands, summed over all months. */
const flow = async (measure: string) => {
  const [row] = await statistics<{ n: number }>(
    `select coalesce(sum(n), 0)::int as n from statistics.cell where cube = 'flow' and measure = '${measure}' and d1 = '04'`,
  );
  return row?.n ?? 0;
};
const workplaces = async () => {
  const [row] = await statistics<{ n: number }>(
    `select count(distinct unit)::int as n from statistics.spell
     where family = 'work' and unit is not null and side = (select side from statistics.side)`,
  );
  return row?.n ?? 0;
};

/** Waits for the worker as long as it may take, and no longer. */
async function becomes(read: () => Promise<number>, wanted: number): Promise<void> {
  const started = performance.now();
  while ((await read()) !== wanted) {
    if (performance.now() - started > WITHIN_MS) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(await read()).toBe(wanted);
}

async function changed(verb: string, body: object): Promise<void> {
  const anders = await story.as('anders');
  const { revision } = story.must('tjänsten läses', await anders.get<Post>(`/posts/${post.id}`));
  story.must(verb, await anders.post(`/posts/${post.id}/${verb}`, { ...body, revision }));
}

describe('a change of a post, until it is counted', () => {
  it('begins in the cells when the study director has registered it', async () => {
    const anders = await story.as('anders');
    const body = newPost(story.id, bt.units, bt.careProviderId);
    post = story.must('tjänst', await anders.post<Post>('/posts', body));
    await becomes(() => flow('starts'), 1);
    await becomes(workplaces, 3);
  });

  it('loses its workplaces when the doctor’s identity is protected later (R27)', async () => {
    const ulla = await story.as('ulla');
    const body = { protection: 'sekretessmarkering', basis: 'Uppgift från Skatteverket' };
    story.must('skydd', await ulla.post(`/people/${story.id('maja')}/protection`, body));
    await becomes(workplaces, 0);
    expect(await flow('starts')).toBe(1);
  });

  it('ends in a death that never was, and no more when that is put right', async () => {
    await changed('end', { endedOn: '2026-11-20', meaning: 'deceased', reason: 'Fel läkare valdes.' });
    await becomes(() => flow('deceased'), 1);
    await changed('end/meaning', { meaning: 'discontinued', reason: 'Fel läkare valdes.' });
    await becomes(() => flow('discontinued'), 1);
    expect(await flow('deceased')).toBe(0);
  });

  it('leaves nothing waiting and no cell that differs from a recount', async () => {
    const [row] = await statistics<{ n: number }>('select count(*)::int as n from statistics.poison_person');
    expect(row?.n).toBe(0);
    const magnus = await story.as('magnus');
    const state = story.must(
      'drift',
      await magnus.get<{ waiting: { events: number }; day: { facts: number; p99: number } }>(
        '/operations/statistics',
      ),
    );
    expect(state.waiting.events).toBe(0);
    expect(state.day.facts).toBeGreaterThan(10);
    expect(state.day.p99).toBeLessThan(WITHIN_MS / 1000);
  });
});
