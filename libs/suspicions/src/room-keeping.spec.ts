import type { Actor } from '@specialistvagen/identity';
import { FixedClock, newId } from '@specialistvagen/platform';
import { addDays } from '@specialistvagen/regulations';
import { refusalBy } from '../../../test/support/builders/application-world.js';
import { providerId } from '../../../test/support/builders/signing-world.js';
import { suspicionWorld } from '../../../test/support/builders/suspicion-world.js';
import type { SuspicionWorld } from '../../../test/support/builders/suspicion-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { AnswerChecklist } from './use-cases/answer-checklist.js';
import { KeepRoom } from './use-cases/keep-room.js';
import { RegisterSuspicionUseCase } from './use-cases/register-suspicion.js';
import { SendFromCase } from './use-cases/send-from-case.js';
import { TellOverdueSuspicions } from './use-cases/tell-overdue.js';

jest.setTimeout(60_000);
const db = usePostgres();
let world: SuspicionWorld;
let ingrid: Actor;
let magnus: Actor;
let documentId = '';
let id = '';

beforeAll(async () => {
  world = await suspicionWorld(db);
  [ingrid, magnus] = [await world.actor('ingrid'), await world.actor('magnus')];
  documentId = await world.signedGoal(await world.actor('maja'), 'BT1');
}, 120_000);
afterAll(() => world.app.close());

const warning = () => ({
  source: 'authority' as const,
  informant: 'En annan myndighet',
  arrivedOn: addDays(world.clock.today(), -20),
  text: 'Handlingen har visats upp hos oss i annan lydelse.',
  diarienummer: '',
  documentId,
});
const register = (who: Actor, body: Partial<ReturnType<typeof warning>> = {}) =>
  world.app.get(RegisterSuspicionUseCase).register(who, { ...warning(), ...body }, newId());
/** Whom the notices of a kind went to, oldest first. */
const told = async (kind: string) =>
  (
    await db
      .as('postgres')
      .query<{ to: string }>(
        `select payload->>'to' as to from platform.outbox where type = 'notice' and payload->>'kind' = $1 order by at, id`,
        [kind],
      )
  ).map(({ to }) => to);
const sweepOn = (days: number) => {
  const at = new Date(world.clock.now().getTime() + days * 86_400_000);
  return new TellOverdueSuspicions(db.as('worker').transactions, new FixedClock(at.toISOString())).sweep();
};

describe('a warning from outside', () => {
  it('is registered by nobody outside the room', async () => {
    for (const key of ['maja', 'karin', 'anders', 'ulla'])
      expect((await refusalBy(register(await world.actor(key)))).code).toBe('not-found');
  });

  it('is refused with all its faults at once: about nothing, and from a day that has not come', async () => {
    const refused = refusalBy(register(ingrid, { documentId: '', arrivedOn: '2099-01-01' }));
    expect((await refused).reasons.map(({ field }) => field)).toEqual(['diarienummer', 'arrivedOn']);
    const unknown = refusalBy(register(ingrid, { documentId: newId(), diarienummer: '1.2-3/1900' }));
    expect((await unknown).reasons.map(({ field }) => field)).toEqual(['diarienummer', 'documentId']);
  });

  it('has its days from when it came, not from when it was written down', async () => {
    ({ id } = await register(ingrid));
    const page = await world.page(ingrid, id);
    expect(page).toMatchObject({ state: 'received', duePassed: true });
    expect(page.dueOn).toBe(addDays(world.clock.today(), -13));
    expect(page.checks[0]).toMatchObject({ item: 'police', dueOn: addDays(world.clock.today(), -6) });
    expect(page.suspicions[0]).toMatchObject({
      informant: 'En annan myndighet',
      recordedBy: ingrid.displayName,
    });
  });
});

describe('the duty to act', () => {
  it('tells the whole room once for each day that has passed while nobody has the case', async () => {
    expect(await sweepOn(0)).toBe(2);
    expect(await sweepOn(0)).toBe(0);
    expect(new Set(await told('suspicion-overdue'))).toEqual(new Set([ingrid.personId, magnus.personId]));
    expect(await told('suspicion-overdue')).toHaveLength(4);
  });

  it('joins what more is said of the same document to the case that is open', async () => {
    expect(await world.investigated(ingrid, documentId)).toBe(id);
    expect((await world.page(ingrid, id)).suspicions).toHaveLength(2);
  });

  it('tells whoever has it of the next day, and nobody once the police have been told and the case is in time', async () => {
    const other = await world.investigated(ingrid, await world.signedGoal(await world.actor('maja'), 'BT9'));
    const before = (await told('suspicion-overdue')).length;
    expect(await sweepOn(15)).toBe(1);
    expect((await told('suspicion-overdue')).slice(before)).toEqual([ingrid.personId]);
    const done = {
      item: 'police' as const,
      answer: 'done' as const,
      doneOn: world.clock.today(),
      note: 'Anmält.',
    };
    await world.app.get(AnswerChecklist).answer(await world.on(ingrid, other, done));
    expect(await sweepOn(16)).toBe(0);
    // Both are due thirty days after they were taken.
    expect(await sweepOn(31)).toBe(2);
  });
});

describe('an employer', () => {
  const sent = async (careProviderId: string) =>
    world.app.get(SendFromCase).record(
      await world.on(ingrid, id, {
        recipient: 'Arbetsgivaren',
        careProviderId,
        ground: 'osl-10-15a' as const,
        what: 'Ett intyg som bär er enhets namn utreds.',
        weighing: 'Enheten behöver pröva fler intyg.',
        sentOn: world.clock.today(),
      }),
    );

  it('that has never had the doctor is told nothing', async () => {
    expect((await refusalBy(sent(providerId('ostergotland')))).code).toBe('no-employer');
  });

  it('reads what it is sent, with the ground, and the case says who opened it', async () => {
    await sent(providerId('sormland'));
    const karin = await world.actor('karin');
    expect(await told('suspicion-employer-told')).toContain(karin.personId);
    const read = async (key: string) =>
      (await world.app.get(SendFromCase).toMyProviders(await world.actor(key))).items;
    for (const key of ['maja', 'anders', 'sara', 'gustav']) expect([key, await read(key)]).toEqual([key, []]);
    expect(await read('karin')).toMatchObject([
      {
        what: 'Ett intyg som bär er enhets namn utreds.',
        ground: { citation: expect.stringContaining('10 kap. 15 a §') },
      },
    ]);
    expect((await world.page(ingrid, id)).sent).toMatchObject([{ openedBy: [karin.displayName] }]);
  });
});

describe('the door of the room', () => {
  const keep = () => world.app.get(KeepRoom);

  it('is shown to nobody outside, and opened by nobody for themselves or for whoever is no officer', async () => {
    expect((await refusalBy(keep().show(await world.actor('karin')))).code).toBe('not-found');
    const appoint = (personId: string) =>
      keep().appoint(ingrid, { personId, basis: 'Beslut 2026:1' }, newId());
    for (const key of ['ingrid', 'magnus', 'karin'])
      expect((await refusalBy(appoint((await world.actor(key)).personId))).code).toBe('room-refused');
  });

  it('is not closed so that fewer than two are left', async () => {
    const { officers } = await keep().show(ingrid);
    const own = officers.find(({ isMe }) => !isMe);
    const end = keep().end(ingrid, own?.id ?? '', { reason: 'Slutar.' }, newId());
    expect((await refusalBy(end)).code).toBe('room-refused');
  });

  it('closes with the mandate: who is no officer today is not in', async () => {
    const set = (to: string) =>
      db
        .as('postgres')
        .query(
          `update identity.mandate set valid_to = ${to} where person_id = $1 and role = 'case_officer'`,
          [magnus.personId],
        );
    await set('identity.today() - 1');
    expect((await refusalBy(world.page(magnus, id))).code).toBe('not-found');
    await set('null');
    expect((await world.page(magnus, id)).id).toBe(id);
  });
});
