import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { Supervisors } from '@specialistvagen/supervisors';
import { ViewTraining } from '@specialistvagen/trainees';
import { IntygSteps, refusalOf } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld, type SigningWorld } from '../../../test/support/builders/signing-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { IntygModule } from './intyg.module.js';
import { EndSupervision } from './use-cases/end-supervision.js';

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

describe('a post that ends', () => {
  it('sends back what waits for its principal supervisor; a refusal to end it changes nothing', async () => {
    const waiting = await steps.request(maja, { signer: await world.actor('erik') });
    const { revision } = await get(ViewTraining).post(anders, postId);
    const end = (endedOn: string) =>
      get(EndSupervision).endPost(
        { actor: anders, postId },
        { revision, endedOn, reason: 'Flyttar.' },
        newId(),
      );
    // There is service after that day.
    expect(await refusalOf(end('2026-11-01'))).toBe('post-not-ended');
    expect((await steps.view(maja, waiting)).state).toBe('sent');
    expect((await end(world.clock.today())).state).toBe('ended');
    expect((await steps.view(maja, waiting)).state).toBe('returned');
  });
});
