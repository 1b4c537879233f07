import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '@specialistvagen/platform';
import { registerFactV1Schema, type RegisterFactV1 } from '@specialistvagen/regulations';
import {
  CorrectEnd,
  ViewTraining,
  WithdrawPost,
  type EndMeaning,
  type PostView,
} from '@specialistvagen/trainees';
import { usePostgres } from '../../../../test/support/index.js';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  unitOf,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { EndTraining } from './end-training.js';
import { TellProtection } from './tell-protection.js';
import { dayFromNow } from '../../../../test/journeys/story/days.js';

const db = usePostgres();
let world: TrainingWorld;
let worker: INestApplicationContext;
let seen = 0;
beforeAll(async () => {
  world = await trainingWorld(db);
  worker = await world.worker();
}, 120_000);
afterAll(async () => {
  await worker.close();
  await world.app.close();
});
beforeEach(async () => {
  await db.as('postgres').query('truncate trainees.training_post, supervisors.assignment cascade');
  await db.as('postgres').query('truncate trainees.told_licence, trainees.told_place');
  // Somebody in the demo is protected from the beginning.
  await sweep();
  seen = (await everything()).length;
});

/** The last day of the service that is under way, and a day when who has left is back. */
const [LAST, BACK] = [dayFromNow(31), dayFromNow(183)];
const get: TrainingWorld['app']['get'] = (type: never) => world.app.get(type, { strict: false });
const everything = async (): Promise<RegisterFactV1[]> =>
  (
    await db
      .as('postgres')
      .query<{ payload: unknown }>(
        `select payload from platform.outbox where type = 'register-fact' order by at, id`,
      )
  ).map(({ payload }) => registerFactV1Schema.parse(payload));
const told = async () => (await everything()).slice(seen);
/** What stands: neither retracted nor said of what was taken away. */
const standing = async (...kinds: RegisterFactV1['fact'][]) => {
  const all = await told();
  const gone = new Set(all.map(({ retracts }) => retracts));
  return all.filter(
    ({ fact, outcome, factId }) => kinds.includes(fact) && outcome !== 'removed' && !gone.has(factId),
  );
};
const at = async (post: PostView) => {
  const actor = await world.actor('anders');
  const { revision } = await get(ViewTraining).post(actor, post.id);
  return { actor, postId: post.id, revision };
};
const end = async (post: PostView, meaning: EndMeaning) =>
  get(EndTraining).end(await at(post), { endedOn: LAST, meaning, reason: 'Enligt anmälan.' }, newId());
const correct = async (post: PostView, meaning: EndMeaning) =>
  get(CorrectEnd).correct(await at(post), { meaning, reason: 'Fel läkare.' }, newId());
const protect = (key: string, protection: string) =>
  db
    .as('postgres')
    .query('update identity.person set protection = $2 where id = $1', [personOf(key), protection]);
const sweep = () => worker.get(TellProtection, { strict: false }).sweep();
const places = (facts: readonly RegisterFactV1[]) =>
  facts.map(({ unit, area }) => [unit ?? null, area ?? null]);

describe('an end that was said to mean the wrong thing', () => {
  it.each(['deceased', 'emigrated'] as const)(
    '%s is taken back, and the post ends as it did',
    async (wrong) => {
      const post = await world.register();
      await end(post, wrong);
      expect(await standing(wrong)).toHaveLength(1);
      const view = await correct(post, 'discontinued');
      expect([view.endMeaning, view.endedOn, view.state]).toEqual(['discontinued', LAST, 'ended']);
      expect(await standing('deceased', 'emigrated')).toEqual([]);
      expect(await standing('post-ended')).toMatchObject([
        { outcome: 'discontinued', validTo: LAST, cause: 'correction' },
      ]);
    },
  );

  it('becomes a death, and another kind of leaving takes the place of the first', async () => {
    const post = await world.register();
    await end(post, 'moved');
    await correct(post, 'deceased');
    expect(await standing('deceased', 'emigrated')).toMatchObject([{ fact: 'deceased', validFrom: LAST }]);
    await correct(post, 'emigrated');
    expect(await standing('deceased', 'emigrated')).toMatchObject([{ fact: 'emigrated' }]);
    expect(await standing('post-ended')).toHaveLength(1);
  });

  it('takes with it that the doctor was back when the next post began, and the other way round', async () => {
    const first = await world.register();
    await end(first, 'emigrated');
    await world.register({ startsOn: BACK, endsOn: dayFromNow(396), periods: [] });
    expect(await standing('immigrated')).toHaveLength(1);
    await correct(first, 'moved');
    expect(await standing('immigrated')).toEqual([]);
    await correct(first, 'emigrated');
    expect(await standing('immigrated')).toMatchObject([{ validFrom: BACK }]);
  });

  it('is refused for a post under way, without a reason, and when it says so already', async () => {
    const post = await world.register();
    expect(await refusalOfAttempt(correct(post, 'deceased'))).toMatchObject({ code: 'post-closed' });
    await end(post, 'moved');
    expect(await refusalOfAttempt(correct(post, 'moved'))).toMatchObject({ fields: ['meaning'] });
    expect(
      await refusalOfAttempt(
        world
          .actor('maja')
          .then((actor) =>
            at(post).then((one) =>
              get(CorrectEnd).correct({ ...one, actor }, { meaning: 'ended', reason: 'Prov.' }, newId()),
            ),
          ),
      ),
    ).toMatchObject({ code: expect.any(String) });
  });
});

describe('a doctor that was back', () => {
  it('is forgotten with the post that it was told of', async () => {
    await end(await world.register(), 'emigrated');
    const second = await world.register({ startsOn: BACK, endsOn: dayFromNow(396), periods: [] });
    const hindrances = () => Promise.resolve([]);
    await get(WithdrawPost).withdraw(await at(second), { reason: 'Fel läkare.', hindrances }, newId());
    expect(await standing('immigrated')).toEqual([]);
  });
});

describe('a protection that comes later', () => {
  it('takes back where the doctor served and was supervised, once, and its lifting tells it again', async () => {
    await world.register();
    expect(await sweep()).toBe(0);
    await protect('maja', 'sekretessmarkering');
    await Promise.all([sweep(), sweep()]);
    const kept = await standing('service', 'supervision');
    expect(places(kept)).toEqual(kept.map(() => [null, null]));
    expect(kept.map(({ fact }) => fact).sort()).toEqual(['service', 'service', 'supervision', 'supervision']);
    expect(await told()).toHaveLength(
      4 + (await told()).filter(({ cause }) => cause !== 'correction').length,
    );
    expect(await sweep()).toBe(0);
    await protect('maja', 'none');
    expect(await sweep()).toBe(1);
    expect(places(await standing('service'))).toEqual([
      [unitOf('vardcentral'), 'primary-care'],
      [unitOf('akut'), 'emergency-care'],
    ]);
  });

  it('of a supervisor takes back where the supervisor works, and leaves the doctor’s own places', async () => {
    await world.register();
    await protect('erik', 'sekretessmarkering');
    await sweep();
    await protect('erik', 'none');
    const supervision = await standing('supervision');
    expect(supervision.filter(({ unit }) => unit === null)).toHaveLength(1);
    expect(supervision).toHaveLength(2);
    expect(places(await standing('service'))[0]).toEqual([unitOf('vardcentral'), 'primary-care']);
    await sweep();
  });

  it.each(['maja', 'erik'])(
    'of others is told though that of %s cannot be; that one waits and is told of later',
    async (ill) => {
      await world.register();
      for (const key of ['maja', 'erik']) await protect(key, 'sekretessmarkering');
      const admin = db.as('postgres');
      await admin.query(`alter table trainees.told_place add constraint cannot_be_told
        check (person_id <> '${personOf(ill)}') not valid`);
      try {
        await expect(sweep()).rejects.toMatchObject({ errors: [expect.anything()] });
      } finally {
        await admin.query('alter table trainees.told_place drop constraint cannot_be_told');
      }
      const kept = (await standing('supervision')).filter(({ unit }) => unit === null);
      expect(kept.length).toBeGreaterThan(0);
      expect(await sweep()).toBe(0);
      world.clock.advance(60_000);
      expect(await sweep()).toBe(1);
      for (const key of ['maja', 'erik']) await protect(key, 'none');
      expect(await sweep()).toBe(2);
    },
  );

  it('holds for what is changed afterwards, and can be told again only by the worker', async () => {
    await world.register();
    await protect('maja', 'sekretessmarkering');
    await sweep();
    await protect('maja', 'none');
    await expect(db.as('api').query('select * from trainees.told_place')).rejects.toThrow();
    const seenByDay = await db
      .as('worker')
      .query<{ person: string }>('select person_id as person from trainees.told_place');
    expect(seenByDay).toEqual([]);
    await sweep();
  });
});
