import { newId } from '@specialistvagen/platform';
import { registerFactV1Schema, type RegisterFactV1 } from '@specialistvagen/regulations';
import {
  BackgroundRecords,
  ChangeServicePeriods,
  type EndMeaning,
  type PostView,
  ViewTraining,
} from '@specialistvagen/trainees';
import { usePostgres } from '../../../../test/support/index.js';
import {
  personOf,
  trainingWorld,
  unitOf,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { AppointSupervisor } from './appoint-supervisor.js';
import { EndTraining } from './end-training.js';
import { TellSupervision } from './tell-supervision.js';
import { WithdrawTraining } from './withdraw-training.js';
import { dayFromNow } from '../../../../test/journeys/story/days.js';

const db = usePostgres();
let world: TrainingWorld;
let seen = 0;
beforeAll(async () => {
  world = await trainingWorld(db);
}, 120_000);
afterAll(() => world.app.close());
beforeEach(async () => {
  // Each test begins with a doctor that nothing is known of.
  await db.as('postgres').query('truncate trainees.training_post, supervisors.assignment cascade');
  await db.as('postgres').query('truncate trainees.told_licence, trainees.background_record');
  seen = (await everything()).length;
});

/** The last day of the service that is under way, and a day when who has left is back. */
const [LAST, BACK] = [dayFromNow(31), dayFromNow(183)];
const get: TrainingWorld['app']['get'] = (type: never) => world.app.get(type, { strict: false });
const everything = async (): Promise<RegisterFactV1[]> =>
  (
    await db.as('postgres').query<{
      payload: unknown;
    }>(`select payload from platform.outbox where type = 'register-fact' order by at, id`)
  ).map(({ payload }) => registerFactV1Schema.parse(payload));
/** Told since the test began; with `kind`, of that kind. */
const told = async (kind?: RegisterFactV1['fact']) =>
  (await everything()).slice(seen).filter(({ fact }) => kind === undefined || fact === kind);
/** What stands: neither retracted nor said of what was taken away. */
const standing = async (kind: RegisterFactV1['fact']) => {
  const all = await told();
  const gone = new Set(all.map(({ retracts }) => retracts));
  return all.filter((one) => one.fact === kind && one.outcome !== 'removed' && !gone.has(one.factId));
};
const end = async (post: PostView, meaning: EndMeaning, endedOn = LAST) => {
  const actor = await world.actor('anders');
  const { revision } = await get(ViewTraining).post(actor, post.id);
  return get(EndTraining).end(
    { actor, postId: post.id, revision },
    { endedOn, meaning, reason: 'Enligt överenskommelse.' },
    newId(),
  );
};

describe('a post that is registered', () => {
  it('tells how much of full time is served in which area, and when the doctor was licensed', async () => {
    await world.register();
    expect(await told('service')).toMatchObject([
      { percent: 100, area: 'primary-care', unit: unitOf('vardcentral') },
      { percent: 100, area: 'emergency-care', unit: unitOf('akut') },
    ]);
    expect(await told('licensed')).toMatchObject([{ validFrom: '2024-01-15', validTo: null }]);
  });

  it('tells who supervises under the pseudonym that the supervisor has as a doctor, and where they work', async () => {
    await world.register();
    const supervision = await told('supervision');
    expect(supervision.map(({ unit, validFrom, validTo }) => [unit, validFrom, validTo])).toEqual([
      [unitOf('vardcentral'), '2026-01-01', null],
      [unitOf('akut'), '2026-01-01', null],
    ]);
    expect(new Set(supervision.map(({ supervisor }) => supervisor)).size).toBe(2);
    expect(JSON.stringify(supervision)).not.toContain(personOf('erik'));
  });
});

describe('the licence', () => {
  const record = async (decidedOn: string) =>
    get(BackgroundRecords).add(
      { actor: await world.actor('anders'), traineeId: personOf('maja') },
      { decidedOn, content: { kind: 'licence' }, reason: 'Rättat efter HOSP.' },
      newId(),
    );

  it('is told once, though the doctor gets a second post', async () => {
    const bt = await world.register();
    await end(bt, 'moved');
    await world.register({ startsOn: dayFromNow(32), endsOn: dayFromNow(396), periods: [] });
    expect(await told('licensed')).toHaveLength(1);
  });

  it('is told anew when another day is recorded, and as before when that is taken away', async () => {
    await world.register();
    const { items } = await record('2024-01-22');
    expect(await standing('licensed')).toMatchObject([{ validFrom: '2024-01-22' }]);
    await get(BackgroundRecords).remove(
      { actor: await world.actor('anders'), traineeId: personOf('maja') },
      items[0]?.id ?? '',
      'Var rätt förut.',
      newId(),
    );
    expect(await standing('licensed')).toMatchObject([{ validFrom: '2024-01-15' }]);
    expect(await told('licensed')).toHaveLength(3);
  });

  it('is forgotten with the only post that it was told of', async () => {
    const post = await world.register();
    await get(WithdrawTraining).withdraw(
      { actor: await world.actor('anders'), postId: post.id, revision: post.revision },
      { reason: 'Fel läkare.', hindrances: () => Promise.resolve([]) },
      newId(),
    );
    expect(await standing('licensed')).toEqual([]);
    expect(await standing('supervision')).toEqual([]);
  });
});

describe('supervision that changes', () => {
  it('is told anew with its last day, and of who takes over', async () => {
    const post = await world.register();
    const actor = await world.actor('anders');
    const from = world.clock.today();
    const body = { personId: personOf('johan'), kind: 'principal' as const, from };
    await get(AppointSupervisor).appoint({ actor, postId: post.id }, body, newId());
    const all = await standing('supervision');
    expect(all.map(({ validFrom, validTo }) => [validFrom, validTo === null]).sort()).toEqual([
      ['2026-01-01', false],
      ['2026-01-01', true],
      [from, true],
    ]);
  });

  it('ends with the post', async () => {
    await end(await world.register(), 'ended');
    const all = await standing('supervision');
    expect(all.map(({ validTo }) => validTo)).toEqual([LAST, LAST]);
  });

  it('from before statistics was told of any is told of once, however many sweep', async () => {
    await world.register();
    await db.as('postgres').query('update supervisors.assignment set fact_id = null');
    seen = (await everything()).length;
    const worker = await world.worker();
    const telling = worker.get(TellSupervision);
    const swept = await Promise.all([telling.sweep(), telling.sweep()]);
    expect(swept.reduce((sum, n) => sum + n, 0)).toBe(2);
    expect(await telling.sweep()).toBe(0);
    await worker.close();
    expect(await told('supervision')).toMatchObject([
      { unit: unitOf('vardcentral'), validFrom: '2026-01-01' },
      { unit: unitOf('akut'), validFrom: '2026-01-01' },
    ]);
  });
});

describe('a post that ends', () => {
  it.each([
    ['ended', 'ended', []],
    ['moved', 'moved', []],
    ['discontinued', 'discontinued', []],
    ['emigrated', 'ended', ['emigrated']],
    ['deceased', 'ended', ['deceased']],
  ] as const)('because the training is %s says so', async (meaning, outcome, persons) => {
    const view = await end(await world.register(), meaning);
    expect([view.endMeaning, view.endedOn]).toEqual([meaning, LAST]);
    expect(await told('post-ended')).toMatchObject([{ outcome, validTo: LAST }]);
    const about = (await told()).filter(({ fact }) => fact === 'deceased' || fact === 'emigrated');
    expect(about.map(({ fact, validFrom }) => [fact, validFrom])).toEqual(
      persons.map((fact) => [fact, LAST]),
    );
  });

  it('because the doctor moved abroad is followed by one that says that they are back', async () => {
    await end(await world.register(), 'emigrated');
    await world.register({ startsOn: BACK, endsOn: dayFromNow(396), periods: [] });
    expect(await told('immigrated')).toMatchObject([{ validFrom: BACK }]);
  });
});

describe('service that is changed', () => {
  it('takes the former fact back and tells all of it again', async () => {
    const post = await world.register();
    const [first] = post.periods;
    const actor = await world.actor('anders');
    await get(ChangeServicePeriods).replace(
      { actor, postId: post.id, revision: post.revision },
      first?.id ?? '',
      {
        careUnitId: unitOf('psykiatri'),
        from: '2026-01-01',
        to: '2026-06-30',
        percent: 60,
        area: 'psychiatry',
      },
    );
    const before = (await told('service'))[0];
    expect((await told('service')).at(-1)).toMatchObject({
      percent: 60,
      area: 'psychiatry',
      unit: unitOf('psykiatri'),
      retracts: before?.factId,
      cause: 'correction',
    });
  });

  it('tells nobody where somebody with a protected identity serves', async () => {
    await db
      .as('postgres')
      .query(`update identity.person set protection = 'sekretessmarkering' where id = $1`, [
        personOf('maja'),
      ]);
    await world.register();
    await db
      .as('postgres')
      .query(`update identity.person set protection = 'none' where id = $1`, [personOf('maja')]);
    const all = await told();
    expect(all.map(({ unit, area }) => [unit ?? null, area ?? null])).toEqual(all.map(() => [null, null]));
    expect(await told('service')).toMatchObject([{ percent: 100 }, { percent: 100 }]);
  });
});
