import { newId } from '@specialistvagen/platform';
import type { PostView } from '@specialistvagen/trainees';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../../test/support/index.js';
import {
  personOf,
  refusalOfAttempt,
  trainingWorld,
  type TrainingWorld,
} from '../../../../test/support/builders/training-world.js';
import { ExternalAssessorsModule } from '../external-assessors.module.js';
import type { AddPoolMemberBody, IndependenceView } from '../contract/index.js';
import { ExternalAssessors } from './external-assessors.js';
import { HandleAppointment } from './handle-appointment.js';
import { KeepPool } from './keep-pool.js';

const db = usePostgres();
let world: TrainingWorld;
let post: PostView;
const [maja, per] = [personOf('maja'), personOf('per')];
beforeAll(async () => {
  world = await trainingWorld(db, ExternalAssessorsModule);
  post = await world.register();
}, 120_000);
afterAll(() => world.app.close());

const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });
const attest = async (by: string, traits: Partial<AddPoolMemberBody> = {}) =>
  get(KeepPool).add(
    await world.actor(by),
    {
      personId: per,
      regionCode: '04',
      basis: 'Kurs i kompetensbedömning 2024',
      attestedOn: '2026-02-02',
      ...traits,
    },
    newId(),
  );
const independence: IndependenceView = {
  answer: 'no-hindrance',
  text: 'inget hinder i uppgifterna',
  reasons: [],
  checkedAt: '2026-11-22T09:00:00Z',
};
const appoint = (by: string, assessorId = per) =>
  db
    .as('api')
    .transactions.run({ person: personOf(by) }, () =>
      get(ExternalAssessors).store({ traineeId: maja, postId: post.id, assessorId, independence }),
    );
const told = async (kind: string) => {
  const rows = await db
    .as('postgres')
    .query<{ to: string }>(
      `select payload->>'to' as "to" from platform.outbox where type = 'notice' and payload->>'kind' = $1`,
      [kind],
    );
  return rows.map(({ to }) => to).sort();
};
const act = async (key: string, action: 'object' | 'answer' | 'withdraw', text = 'Vi har arbetat ihop.') =>
  get(HandleAppointment).act({ actor: await world.actor(key), traineeId: maja }, action, text, newId());

describe('the pool of external assessors', () => {
  it.each([
    ['themselves', 'linnea', { personId: personOf('linnea') }, 'personId'],
    ['for a region where they have no mandate', 'linnea', { regionCode: '05' }, 'regionCode'],
    ['a doctor without a specialist certificate', 'linnea', { personId: personOf('viktor') }, 'personId'],
    ['from tomorrow on', 'linnea', { attestedOn: '2099-01-01' }, 'attestedOn'],
    ['with an identity number in the basis', 'linnea', { basis: 'Intyg om 900101-9802' }, 'basis'],
  ])('takes nobody whom a coordinator attests: %s', async (_what, by, traits, field) => {
    const refusal = await refusalOfAttempt(attest(by, traits));
    expect([refusal.code, refusal.fields]).toEqual(['pool-refused', expect.arrayContaining([field])]);
  });

  it.each(['maja', 'erik', 'viktor', 'ulla'])('takes nobody from %s, who does not appoint', async (key) => {
    expect((await refusalOfAttempt(attest(key))).fields).toContain('regionCode');
    expect(
      await refusalOf(
        world.as(
          key,
          `insert into external_assessors.pool_member (id, person_id, region_code, attested_by, basis, attested_on)
           values ($1, $2, '04', $3, 'x', '2026-01-01')`,
          [newId(), per, personOf(key)],
        ),
      ),
    ).toBe('42501');
  });

  it('takes a specialist whom the region attests, with basis and day, once', async () => {
    const member = await attest('linnea');
    expect(member).toMatchObject({
      person: { id: per },
      attestedBy: { id: personOf('linnea') },
      attestedOn: '2026-02-02',
    });
    expect((await refusalOfAttempt(attest('anders'))).fields).toEqual(['personId']);
  });

  it('is not seen by others than those who appoint and the member', async () => {
    const seen = async (key: string) =>
      (await world.as(key, 'select id from external_assessors.pool_member')).length;
    expect([await seen('viktor'), await seen('maja'), await seen('per'), await seen('anders')]).toEqual([
      0, 0, 1, 1,
    ]);
    expect(await rowsWithoutContext(db, 'api', 'external_assessors.pool_member')).toEqual({
      seen: 0,
      existing: 1,
    });
  });
});

describe('an appointment', () => {
  it('is not made of somebody outside the pool', async () => {
    expect((await refusalOfAttempt(appoint('linnea', personOf('helena')))).code).toBe('not-in-pool');
  });

  it.each(['maja', 'erik', 'karin', 'viktor'])('is not made by %s', async (key) => {
    await expect(appoint(key)).rejects.toThrow();
    expect(await get(ExternalAssessors).appointments(maja)).toEqual([]);
  });

  it('opens the portfolio to the assessor, and tells both', async () => {
    const appointment = await appoint('linnea');
    expect(appointment).toMatchObject({
      state: 'appointed',
      assessorId: per,
      independence: { answer: 'no-hindrance' },
    });
    const notices = await db
      .as('postgres')
      .query<{ to: string }>(`select payload->>'to' as "to" from platform.outbox where type = 'notice'`);
    expect(notices.map(({ to }) => to).sort()).toEqual([maja, per].sort());
    expect(await world.as('per', 'select id from trainees.training_post')).toHaveLength(1);
  });

  it('is the only one at a time', async () => {
    expect((await refusalOfAttempt(appoint('anders'))).code).toBe('assessor-already-appointed');
  });

  it('is objected to by the trainee alone, with a reason', async () => {
    expect((await refusalOfAttempt(act('erik', 'object'))).code).toBe('not-your-task');
    expect((await refusalOfAttempt(act('viktor', 'object'))).code).toBe('not-found');
    expect((await refusalOfAttempt(act('maja', 'object', 'Se 900101-9802'))).code).toBe('text-refused');
    expect(await told('assessor-objected-to')).toEqual([]);
    expect((await act('maja', 'object')).appointment).toMatchObject({ state: 'objected' });
    expect((await refusalOfAttempt(act('maja', 'object'))).code).toBe('not-in-this-state');
  });

  it('is objected to without the assessor hearing of it: the one who appointed is told, once', async () => {
    expect(await told('assessor-objected-to')).toEqual([personOf('linnea')]);
  });

  it('of two who answer the objection at once exactly one wins', async () => {
    const results = await Promise.allSettled(
      ['linnea', 'anders'].map((key) => act(key, 'answer', 'Tidigare bekantskap är inget hinder.')),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await told('objection-answered')).toEqual([maja]);
  });

  it('is not both withdrawn and completed, whoever comes first', async () => {
    const results = await Promise.allSettled([
      act('anders', 'withdraw', 'Vi utser en annan.'),
      act('linnea', 'withdraw', 'Vi utser en annan.'),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    await db
      .as('api')
      .transactions.run({ person: personOf('erik') }, () =>
        get(ExternalAssessors).complete(maja, '2026-11-22'),
      );
    expect(await get(ExternalAssessors).appointments(maja)).toEqual([]);
    const rows = await world.as<{ state: string }>(
      'maja',
      'select state from external_assessors.appointment',
    );
    expect(rows).toEqual([{ state: 'withdrawn' }]);
    expect(await told('assessor-withdrawn')).toEqual([maja, per].sort());
  });

  it('closes the portfolio at once when it is withdrawn, and another can be appointed', async () => {
    expect(await world.as('per', 'select id from trainees.training_post')).toEqual([]);
    expect(await appoint('anders')).toMatchObject({ state: 'appointed' });
  });

  it('lets the assessor read for thirty days after the assessment', async () => {
    await db
      .as('api')
      .transactions.run({ person: per }, () => get(ExternalAssessors).complete(maja, world.clock.today()));
    const [grant] = await db
      .as('postgres')
      .query<{ days: number }>(
        `select max(valid_to) - $1::date as days from identity.access_grant where person_id = $2`,
        [world.clock.today(), per],
      );
    expect(grant?.days).toBe(30);
    const view = await get(HandleAppointment).view({ actor: await world.actor('maja'), traineeId: maja });
    expect(view).toMatchObject({ appointment: { state: 'completed' }, earlier: [{ state: 'withdrawn' }] });
  });

  it('keeps its history, which nobody can change', async () => {
    const events = await db
      .as('postgres')
      .query<{ action: string }>('select action from external_assessors.appointment_event order by id');
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['appoint', 'object', 'complete']),
    );
    for (const statement of [
      'update external_assessors.appointment_event set action = action',
      'delete from external_assessors.appointment_event',
    ]) {
      expect(await refusalOf(db.as('api').query(statement))).toBe('42501');
    }
  });
});
