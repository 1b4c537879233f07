import type { Actor } from '@specialistvagen/identity';
import { FixedClock, newId } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { Supervisors } from '@specialistvagen/supervisors';
import { ViewTraining } from '@specialistvagen/trainees';
import { IntygSteps, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld, type SigningWorld } from '../../../test/support/builders/signing-world.js';
import { refusalOf as sqlRefusalOf, usePostgres } from '../../../test/support/index.js';
import { IntygModule } from './intyg.module.js';
import { EndSupervision } from './use-cases/end-supervision.js';
import { SendBackLeft } from './use-cases/send-back-left.js';

const db = usePostgres();
let world: SigningWorld;
let steps: IntygSteps;
let maja: Actor;
let anders: Actor;
let sara: Actor;
let postId = '';

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  postId = await world.post('maja');
  steps = new IntygSteps(world, db);
  [maja, anders, sara] = [await world.actor('maja'), await world.actor('anders'), await world.actor('sara')];
}, 120_000);
afterAll(() => world.app.close());

const get = <T>(type: new (...args: never[]) => T): T => world.app.get(type, { strict: false });

describe('a supervisor whose assignment ends today', () => {
  it('has nothing left to sign: what waits goes back with its reason, and what is signed stays', async () => {
    const signed = await steps.signedGoals(maja, sara, ['BT2']);
    const waiting = await steps.request(maja, { signer: sara });
    const assignments = await db
      .as('api')
      .transactions.run({ person: anders.personId }, () => get(Supervisors).of(maja.personId));
    const assignment = assignments.find((one) => one.personId === sara.personId);
    const at = { actor: anders, postId };
    await get(EndSupervision).end(at, assignment?.id ?? '', world.clock.today(), newId());
    const back = await steps.view(maja, waiting);
    expect(back.state).toBe('returned');
    expect(back.history.at(-1)?.reason).toBe(
      'Handledarens uppdrag är avslutat. Be en annan handledare att signera.',
    );
    expect((await steps.view(maja, signed)).state).toBe('signed');
    expect(await refusalOf(steps.sign(sara, waiting))).toBe('not-found');
  });

  it('is told to the trainee once', async () => {
    const told = await db.as('postgres').query<{ to: string }>(
      `select payload->>'to' as "to" from platform.outbox
        where type = 'notice' and payload->>'kind' = 'intyg-returned'`,
    );
    expect(told).toEqual([{ to: maja.personId }]);
  });
});

describe('what is left when the last day has passed', () => {
  /** The worker, that many days from now. */
  const sweep = (days: number) => {
    const clock = new FixedClock(`${addDays(world.clock.today(), days)}T12:00:00Z`);
    return new SendBackLeft(db.as('worker').transactions, clock).sweep();
  };
  const openGrants = (person: string) =>
    db.as('postgres').query(
      `select 1 from identity.access_grant
        where person_id = $1 and portfolio = $2 and purpose = 'signer' and valid_to is null`,
      [person, maja.personId],
    );
  let erik: Actor;
  let karin: Actor;
  beforeAll(async () => {
    [erik, karin] = [await world.actor('erik'), await world.actor('karin')];
  });

  it('is nothing while every assignment and mandate runs', async () => {
    await steps.request(maja, { signer: erik });
    expect(await sweep(0)).toBe(0);
    expect(await sweep(400)).toBe(0);
  });

  it('goes back the day after a last day that was set ahead, once, and not before', async () => {
    const waiting = await steps.request(maja, { signer: erik });
    const assignments = await db
      .as('api')
      .transactions.run({ person: anders.personId }, () => get(Supervisors).of(maja.personId));
    const erikAs = assignments.find((one) => one.personId === erik.personId);
    const lastDay = addDays(world.clock.today(), 10);
    await get(EndSupervision).end({ actor: anders, postId }, erikAs?.id ?? '', lastDay, newId());
    expect((await steps.view(maja, waiting)).state).toBe('sent');
    expect(await sweep(10)).toBe(0);
    expect(await sweep(11)).toBe(2);
    expect(await sweep(11)).toBe(0);
    const back = await steps.view(maja, waiting);
    expect(back.state).toBe('returned');
    expect(back.history.at(-1)).toMatchObject({
      who: null,
      reason: 'Handledarens uppdrag är avslutat. Be en annan handledare att signera.',
    });
  });

  it('leaves alone what was sent again to somebody whose last day has not come', async () => {
    const again = await steps.request(maja, { signer: erik });
    expect(await sweep(9)).toBe(0);
    expect((await steps.view(maja, again)).state).toBe('sent');
  });

  it('goes back from a head of department whose mandate has ended, and closes the portfolio to them', async () => {
    const waiting = await steps.request(maja, {
      type: 'SOS-2021-B3',
      content: { kind: 'service', primaryCarePart: 'Vårdcentralen.', emergencyCarePart: 'Akuten.' },
      signer: karin,
    });
    expect(await openGrants(karin.personId)).toHaveLength(1);
    await db.as('postgres').query(
      `update identity.mandate set valid_to = $2::date - 1, ended_by = $3, ended_at = now(), end_reason = 'Slutar.'
        where person_id = $1 and role = 'head_of_department'`,
      [karin.personId, world.clock.today(), anders.personId],
    );
    expect(await sweep(0)).toBe(1);
    const back = await steps.view(maja, waiting);
    expect([back.state, back.history.at(-1)?.reason]).toEqual([
      'returned',
      'Verksamhetschefens uppdrag är avslutat. Be den som är verksamhetschef i dag att signera.',
    ]);
    expect(await openGrants(karin.personId)).toEqual([]);
    await db.as('postgres').query(
      `update identity.mandate set valid_to = null, ended_by = null, ended_at = null, end_reason = null
        where person_id = $1 and role = 'head_of_department'`,
      [karin.personId],
    );
  });

  it('is nobody’s to ask about but the worker’s', async () => {
    const calls = [
      `select * from intyg.send_back_left(current_date, now(), '{}')`,
      'select * from intyg.left_awaiting_cosignature(current_date)',
      `select intyg.send_back_half_signed(uuidv7(), current_date, now(), 'x', uuidv7())`,
      'select intyg.close_to_left(uuidv7(), uuidv7(), uuidv7(), current_date)',
    ];
    for (const call of calls) {
      for (const role of ['api', 'statistics', 'audit'] as const) {
        expect(await sqlRefusalOf(db.as(role).query(call))).toBe('42501');
      }
    }
  });
});

describe('a post that ends', () => {
  it('sends back what waits for its principal supervisor; a refusal to end it changes nothing', async () => {
    const waiting = await steps.request(maja, { signer: await world.actor('erik') });
    const { revision } = await get(ViewTraining).post(anders, postId);
    const end = (endedOn: string) =>
      get(EndSupervision).endPost(
        { actor: anders, postId },
        { revision, endedOn, meaning: 'moved', reason: 'Flyttar.' },
        newId(),
      );
    // There is service after that day.
    expect(await refusalOf(end('2026-11-01'))).toBe('post-not-ended');
    expect((await steps.view(maja, waiting)).state).toBe('sent');
    expect((await end(world.clock.today())).state).toBe('ended');
    expect((await steps.view(maja, waiting)).state).toBe('returned');
  });
});
