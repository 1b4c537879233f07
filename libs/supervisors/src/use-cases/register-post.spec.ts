import { newId } from '@specialistvagen/platform';
import {
  ChangeKeepers,
  ChangeServicePeriods,
  CompletePost,
  ListTrainees,
  Trainees,
  ViewTraining,
  type CreatePostBody,
  type PostView,
} from '@specialistvagen/trainees';
import { usePostgres } from '../../../../test/support/index.js';
import {
  personOf,
  providerOf,
  refusalOfAttempt,
  trainingWorld,
  unitOf,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { Supervisors } from './supervisors.js';
import { dayFromNow } from '../../../../test/journeys/story/days.js';

const db = usePostgres();
let world: TrainingWorld;
beforeAll(async () => {
  world = await trainingWorld(db);
}, 120_000);
afterAll(() => world.app.close());

const refused = (traits: Partial<CreatePostBody>, by?: string) =>
  refusalOfAttempt(world.register(traits, by));
const countOf = async (table: string) =>
  (await db.as('postgres').query<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n;
const switchPortfolio = (onFrom: string | null) =>
  db.as('postgres').query(
    `insert into organisations.region_switch (id, region_code, switch, controller, legal_ground, retention, on_from)
     values ($1, '04', 'portfolio', 'Regionen', 'Exempel', '10 år', $2)`,
    [newId(), onFrom],
  );
const period = { careUnitId: '', from: '2026-01-01', to: '2026-06-30', percent: 100, area: 'other' as const };

describe('a post is refused', () => {
  const periodAt = (from: string, to: string, percent = 100) => ({
    ...period,
    careUnitId: unitOf('akut'),
    from,
    to,
    percent,
  });

  it('for a doctor with skyddad folkbokföring, telling what to do instead', async () => {
    const refusal = await refused({ traineePersonId: personOf('alex'), licenceDate: '2025-03-03' });
    expect(refusal.rules).toContain('R27');
  });

  it('for somebody without a licence that HOSP knows', async () => {
    const refusal = await refused({ traineePersonId: personOf('linnea') });
    expect(refusal.fields).toContain('traineePersonId');
  });

  it('with a licence date before the one HOSP has', async () => {
    expect((await refused({ licenceDate: '2024-01-14' })).fields).toEqual(['licenceDate']);
  });

  it('in a region that has not switched on portfölj', async () => {
    await switchPortfolio(null);
    expect((await refused({})).rules).toEqual(['R29']);
    await switchPortfolio('2020-01-01');
  });

  it('by a study director of another care provider, and by somebody who is none', async () => {
    expect(
      (await refused({ careProviderId: providerOf('ostergotland'), regionCode: '05' })).fields,
    ).toContain('careProviderId');
    await expect(world.register({}, 'viktor')).rejects.toThrow();
  });

  it('with a head of department who is none', async () => {
    expect((await refused({ headOfDepartmentId: personOf('viktor') })).fields).toEqual([
      'headOfDepartmentId',
    ]);
  });

  it('when the doctor would be their own head of department, study director or supervisor', async () => {
    const own = personOf('anders');
    const refusal = await refused({
      traineePersonId: own,
      licenceDate: '2001-01-15',
      headOfDepartmentId: own,
      principalSupervisorId: own,
    });
    expect(refusal.rules.filter((rule) => rule === 'R11')).toHaveLength(3);
  });

  it('with every fault at once: before the licence, outside the post, over 100 percent, an odd percent', async () => {
    const refusal = await refused({
      periods: [
        periodAt('2023-12-01', '2026-01-31'),
        periodAt('2026-01-15', '2026-03-01', 50),
        periodAt('2026-06-01', dayFromNow(183), 0),
      ],
    });
    expect(refusal.code).toBe('post-refused');
    expect(refusal.fields).toEqual([
      'periods.0.from',
      'periods.0.from',
      'periods.2.to',
      'periods.2.percent',
      'periods',
    ]);
  });

  it('at a unit that does not exist, and with an identity number in the free text', async () => {
    const refusal = await refused({
      regulationReason: 'Gäller 19900101-9802.',
      periods: [{ ...period, careUnitId: newId() }],
    });
    expect(refusal.fields).toEqual(['periods.0.careUnitId', 'regulationReason']);
  });

  it('with a supervisor whose licence nobody has checked', async () => {
    expect((await refused({ principalSupervisorId: personOf('linnea') })).fields).toEqual([
      'principalSupervisorId',
    ]);
  });

  it('and leaves nothing behind: no post, no grant, no fact', async () => {
    expect(await countOf('trainees.training_post')).toBe(0);
    expect(await countOf('identity.access_grant')).toBe(0);
    expect(await countOf('platform.outbox')).toBe(0);
  });
});

describe('a registered post', () => {
  let post: PostView;
  const key = newId();
  beforeAll(async () => {
    post = await world.register({}, 'anders', key);
  });

  it('is made once, however often the same request comes', async () => {
    const again = await world.register({}, 'anders', key);
    expect(again.id).toBe(post.id);
    expect(await countOf('trainees.training_post')).toBe(1);
  });

  it('is the only one while it is under way', async () => {
    expect((await refused({})).rules).toContain('R3');
  });

  it('opens the portfolio to those who have a part in it, and to nobody else', async () => {
    const see = async (key: string) =>
      (await world.as(key, 'select id from trainees.training_post where id = $1', [post.id])).length;
    for (const key of ['maja', 'anders', 'karin', 'linnea', 'erik', 'sara'])
      expect([key, await see(key)]).toEqual([key, 1]);
    for (const key of ['noor', 'viktor', 'helena', 'ulla', 'per', 'ingrid', 'ylva', 'nils']) {
      expect([key, await see(key)]).toEqual([key, 0]);
    }
  });

  it('tells statistics of the post and its periods under pseudonyms only', async () => {
    const facts = await db
      .as('postgres')
      .query<{ payload: { fact: string } }>(
        `select payload from platform.outbox where type = 'register-fact'`,
      );
    expect(facts.map(({ payload }) => payload.fact).toSorted()).toEqual([
      'licensed',
      'post-started',
      'service',
      'service',
      'supervision',
      'supervision',
    ]);
    for (const id of [post.id, personOf('maja')]) expect(JSON.stringify(facts)).not.toContain(id);
  });

  it('has the principal supervisor appointed for the head of department', async () => {
    const principal = await db
      .as('api')
      .transactions.run({ person: personOf('maja') }, () =>
        world.app.get(Supervisors).principal(personOf('maja'), world.clock.today()),
      );
    expect(principal).toMatchObject({ personId: personOf('erik'), onBehalfOfId: personOf('karin') });
  });

  it('shows each reader only what they may do, with the reason why not', async () => {
    const view = async (key: string) => world.app.get(ViewTraining).post(await world.actor(key), post.id);
    expect((await view('maja')).actions).toEqual([]);
    expect((await view('anders')).actions.map((action) => action.name)).toContain('end');
    expect((await view('linnea')).actions.map((action) => action.name)).not.toContain('end');
  });

  it('does not exist for an outsider, and each reading by another is in the access log', async () => {
    const refusal = await refusalOfAttempt(
      world.app.get(ViewTraining).post(await world.actor('viktor'), post.id),
    );
    expect(refusal.code).toBe('not-found');
    await world.app.get(ViewTraining).time(await world.actor('sara'), personOf('maja'));
    const log = await world.as<{ what: string }>(
      'maja',
      `select what from identity.access_log where person_id = $1`,
      [personOf('sara')],
    );
    expect(log).toEqual([{ what: 'läste tidsredovisningen' }]);
  });

  it('stands in the list of those who have a part in it, with months and place of today', async () => {
    const list = async (key: string) => world.app.get(ListTrainees).list(await world.actor(key), {});
    const [item] = await list('linnea');
    expect(item).toMatchObject({
      postId: post.id,
      relations: ['bt-coordinator'],
      plan: 'missing',
      monthsRequired: 6,
    });
    expect((await list('erik'))[0]?.relations).toEqual(['principal-supervisor']);
    expect(await list('viktor')).toEqual([]);
    expect(await list('maja')).toEqual([]);
  });

  it('is left out of every list when the doctor’s identity becomes protected', async () => {
    const protect = (kind: string) =>
      db
        .as('postgres')
        .query('update identity.person set protection = $1 where id = $2', [kind, personOf('maja')]);
    await protect('sekretessmarkering');
    const listed = await world.app.get(ListTrainees).list(await world.actor('anders'), {});
    await protect('none');
    expect(listed).toEqual([]);
  });

  it('is lost from sight in the next request when the study director’s mandate has ended', async () => {
    const actor = await world.actor('anders');
    const former = { ...actor, mandates: [], roles: [] };
    expect((await refusalOfAttempt(world.app.get(ViewTraining).post(former, post.id))).code).toBe(
      'not-found',
    );
    expect(await world.app.get(ListTrainees).list(former, {})).toEqual([]);
  });
});

describe('days of service', () => {
  const change = () => world.app.get(ChangeServicePeriods);
  const current = async () => {
    const actor = await world.actor('anders');
    const [post] = await world.app.get(ViewTraining).posts(actor, personOf('maja'));
    if (!post) throw new Error('Maja has a post');
    return { actor, post, at: { actor, postId: post.id, revision: post.revision } };
  };
  const input = { careUnitId: unitOf('psykiatri'), from: dayFromNow(32), to: dayFromNow(62), percent: 100 };

  it('are added once for a key, and the second of two windows is told that it is late', async () => {
    const { at } = await current();
    const key = newId();
    const added = await change().add(at, { ...input, area: 'psychiatry' }, key);
    expect((await change().add(at, { ...input, area: 'psychiatry' }, key)).periods).toHaveLength(
      added.periods.length,
    );
    const late = await refusalOfAttempt(change().remove(at, added.periods[0]?.id ?? '', newId()));
    expect(late.code).toBe('stale-revision');
  });

  it('are not changed by the trainee, a supervisor or the head of department', async () => {
    const { at } = await current();
    for (const key of ['maja', 'erik', 'sara', 'karin']) {
      const actor = await world.actor(key);
      const refusal = await refusalOfAttempt(
        change().add({ ...at, actor }, { ...input, area: 'other' }, newId()),
      );
      expect([key, refusal.code]).toEqual([key, 'not-your-task']);
    }
  });

  it('never pass 100 percent, also when two windows add at once', async () => {
    const { at, post } = await current();
    const half = {
      ...input,
      careUnitId: unitOf('medicin'),
      from: '2026-07-01',
      to: '2026-07-31',
      percent: 60,
    };
    const results = await Promise.allSettled(
      Array.from({ length: 6 }, () => change().add(at, { ...half, area: 'other' }, newId())),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect((await current()).post.periods).toHaveLength(post.periods.length + 1);
    const more = await refusalOfAttempt(
      change().add((await current()).at, { ...half, area: 'other' }, newId()),
    );
    expect(more).toMatchObject({ code: 'days-refused', rules: ['R17'] });
  });

  it('that a signed intyg attests cannot be changed; the running period may be prolonged', async () => {
    const documentId = newId();
    await db.as('api').transactions.run({ person: personOf('sara') }, () =>
      world.app.get(Trainees, { strict: false }).recordAttestation({
        documentId,
        traineeId: personOf('maja'),
        ranges: [{ from: '2026-08-01', to: '2026-11-20' }],
      }),
    );
    const { post, at } = await current();
    const running = post.periods.find((one) => one.from === '2026-08-01');
    if (!running) throw new Error('Maja serves in emergency care');
    expect(running.attestedTo).toBe('2026-11-20');
    const same = { careUnitId: running.careUnit.id, from: running.from, percent: 100, area: running.area };
    const shorter = await refusalOfAttempt(change().replace(at, running.id, { ...same, to: '2026-11-01' }));
    expect(shorter.rules).toEqual(['R24']);
    expect((await refusalOfAttempt(change().remove(at, running.id, newId()))).rules).toEqual(['R24']);
    const ended = await change().replace(at, running.id, { ...same, to: dayFromNow(30) });
    expect(ended.periods.find((one) => one.id === running.id)?.to).toBe(dayFromNow(30));
    await db
      .as('api')
      .transactions.run({ person: personOf('sara') }, () =>
        world.app.get(Trainees, { strict: false }).endAttestation(documentId),
      );
    const free = await change().replace((await current()).at, running.id, { ...same, to: dayFromNow(31) });
    expect(free.periods.find((one) => one.id === running.id)?.attestedTo).toBeNull();
  });

  it('retract what statistics knew when they are changed', async () => {
    const facts = await db
      .as('postgres')
      .query<{ payload: { factId: string; retracts?: string } }>(
        `select payload from platform.outbox where payload->>'fact' = 'service' order by id`,
      );
    const known = new Set(facts.map(({ payload }) => payload.factId));
    const retracting = facts.filter(({ payload }) => payload.retracts !== undefined);
    expect(retracting.length).toBeGreaterThan(0);
    expect(retracting.every(({ payload }) => known.has(payload.retracts ?? ''))).toBe(true);
  });
});

describe('who keeps the post', () => {
  const replace = async (by: string, traits: { studyDirectorId?: string; coordinatorIds?: string[] }) => {
    const [post] = await world.app.get(ViewTraining).posts(await world.actor('anders'), personOf('maja'));
    if (!post) throw new Error('Maja has a post');
    const at = { actor: await world.actor(by), postId: post.id, revision: post.revision };
    const keepers = { headOfDepartmentId: personOf('karin'), studyDirectorId: personOf('anders') };
    return world.app
      .get(ChangeKeepers, { strict: false })
      .replace(at, { ...keepers, coordinatorIds: [personOf('linnea')], ...traits });
  };

  it('is never the trainee, and never somebody without the mandate', async () => {
    expect(
      (await refusalOfAttempt(replace('anders', { studyDirectorId: personOf('viktor') }))).fields,
    ).toEqual(['studyDirectorId']);
    const own = await refusalOfAttempt(replace('anders', { coordinatorIds: [personOf('maja')] }));
    expect(own.rules).toContain('R11');
    expect((await refusalOfAttempt(replace('erik', {}))).code).toBe('not-your-task');
  });

  it('loses sight of the portfolio after the day somebody else took over, and gets it back when named again', async () => {
    expect((await replace('anders', { coordinatorIds: [] })).coordinators).toEqual([]);
    const open = () =>
      db
        .as('postgres')
        .query(`select 1 from identity.access_grant where purpose = 'bt-coordinator' and valid_to is null`);
    expect(await open()).toEqual([]);
    expect((await replace('anders', {})).coordinators).toEqual([
      expect.objectContaining({ id: personOf('linnea') }),
    ]);
    expect(await open()).toHaveLength(1);
  });
});

describe('an approved BT', () => {
  it('is completed by the deciding officer only, and then nothing changes any more', async () => {
    const actor = await world.actor('anders');
    const [post] = await world.app.get(ViewTraining).posts(actor, personOf('maja'));
    if (!post) throw new Error('Maja has a post');
    const complete = (key: string) =>
      db
        .as('api')
        .transactions.run({ person: personOf(key) }, () =>
          world.app.get(CompletePost, { strict: false }).complete(post.id, world.clock.today()),
        );
    expect((await refusalOfAttempt(complete('ingrid'))).code).toBe('not-found');
    await db.as('postgres').query(
      `insert into identity.access_grant (id, person_id, portfolio, purpose, valid_from, granted_by)
       values ($1, $2, $3, 'case-officer', '2026-01-01', $2)`,
      [newId(), personOf('ingrid'), personOf('maja')],
    );
    await complete('ingrid');
    expect((await refusalOfAttempt(complete('ingrid'))).code).toBe('post-closed');
    const at = { actor, postId: post.id, revision: post.revision + 1 };
    const late = await refusalOfAttempt(world.app.get(ChangeServicePeriods).remove(at, newId(), newId()));
    expect(late.code).toBe('post-closed');
    expect((await refused({})).rules).toContain('R3');
  });
});
