import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
import { ListCaseTasks } from './use-cases/list-case-tasks.js';
import { ListCases } from './use-cases/list-cases.js';
import { ShowCase } from './use-cases/show-case.js';
import { TakeCase } from './use-cases/take-case.js';

jest.setTimeout(60_000);
const db = usePostgres();
let world: ApplicationWorld;
let ingrid: Actor;
let magnus: Actor;
let id: string;
const reason = 'Ingrid är ledig till den 7 december.';

beforeAll(async () => {
  world = await applicationWorld(db);
  [ingrid, magnus] = [await world.actor('ingrid'), await world.actor('magnus')];
  id = await world.underExamination(await world.actor('maja'), ingrid);
}, 120_000);
afterAll(() => world.app.close());

const revision = () => world.revision(ingrid, id);
const take = async (actor: Actor) =>
  world.app
    .get(TakeCase)
    .take({ actor, id, key: newId(), body: { revision: await revision(), as: 'officer' } });
const reassign = (actor: Actor, seen: number, key: string = newId()) =>
  world.app.get(TakeCase).reassign({ actor, id, key, body: { revision: seen, reason } });

describe('a colleague’s case', () => {
  it('is not taken in silence: the refusal says who has it', async () => {
    const refused = await refusalBy(take(magnus));
    expect(refused.code).toBe('case-taken');
    expect(refused.reasons[0]?.text).toContain('Ingrid Palm');
    expect((await refusalBy(world.app.get(ShowCase).of(magnus, id))).code).toBe('case-not-taken');
  });

  it('is not taken over by who already has it, nor by somebody who is no officer', async () => {
    expect((await refusalBy(reassign(ingrid, await revision()))).code).toBe('act-not-open');
    expect((await refusalBy(reassign(await world.actor('anders'), await revision()))).code).toBe(
      'application-unknown',
    );
  });

  it('is taken over with a reason: the colleague is told once and no longer reads it', async () => {
    const [seen, key] = [await revision(), newId()];
    const done = await reassign(magnus, seen, key);
    expect(await reassign(magnus, seen, key)).toEqual(done);
    expect((await world.app.get(ShowCase).of(magnus, id)).officer).toBe(magnus.displayName);
    expect((await refusalBy(world.app.get(ShowCase).of(ingrid, id))).code).toBe('case-not-taken');
    const grants = await db.as('postgres').query<{ person: string }>(
      `select person_id as person from identity.access_grant
          where purpose = 'case-officer' and (valid_to is null or valid_to >= identity.today())`,
    );
    expect(grants).toEqual([{ person: magnus.personId }]);
    const told = await db
      .as('postgres')
      .query<{ to: string }>(
        `select payload->>'to' as "to" from platform.outbox where payload->>'kind' = 'case-reassigned'`,
      );
    expect(told).toEqual([{ to: ingrid.personId }]);
    const history = await db
      .as('postgres')
      .query(`select note, by_person from certificates.application_event where action = 'reassign'`);
    expect(history).toEqual([{ note: reason, by_person: magnus.personId }]);
  });

  it('and of two who take it over at once one gets it', async () => {
    const { revision: seen } = await world.app.get(ShowCase).of(magnus, id);
    const asIngrid = () => reassign(ingrid, seen);
    const results = await Promise.allSettled([asIngrid(), asIngrid()]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a case that is handed over to a colleague by name', () => {
  const note = 'Jag är ledig från i morgon. Enheten har svarat; bara beslutet återstår.';
  const handOver = async (from: Actor, to: Actor) =>
    world.app.get(TakeCase).handOver({
      actor: from,
      id,
      key: newId(),
      body: { revision: (await row(ingrid)).revision, officerId: to.personId, reason: note },
    });
  const row = (reader: Actor) => world.app.get(ListCases).case(reader, id);
  const handed = async (reader: Actor) =>
    (await world.app.get(ListCaseTasks).of(reader)).tasks.filter(({ kind }) => kind === 'take-handed-over');

  it('is the officer’s own to give: not a colleague’s, nor anybody’s outside', async () => {
    expect((await refusalBy(handOver(magnus, ingrid))).code).toBe('case-not-taken');
    expect((await refusalBy(handOver(await world.actor('anders'), ingrid))).code).toBe('application-unknown');
    expect(await handed(magnus)).toEqual([]);
  });

  it('is told to the colleague alone, stands first in their inbox, and opens to nobody before it is taken', async () => {
    await handOver(ingrid, magnus);
    const told = await db
      .as('postgres')
      .query<{ to: string }>(
        `select payload->>'to' as "to" from platform.outbox where payload->>'kind' = 'case-handed-over'`,
      );
    expect(told).toEqual([{ to: magnus.personId }]);
    expect(await handed(magnus)).toMatchObject([{ id }]);
    expect(await handed(ingrid)).toEqual([]);
    expect((await row(magnus)).handedTo).toEqual({ name: magnus.displayName, isMe: true });
    expect((await row(ingrid)).handedTo).toEqual({ name: magnus.displayName, isMe: false });
    for (const reader of [ingrid, magnus]) {
      expect((await refusalBy(world.app.get(ShowCase).of(reader, id))).code).toBe('case-not-taken');
    }
  });

  it('is the colleague’s when they take it, with the note in the history and the acts in the access log', async () => {
    const { revision: seen } = await row(magnus);
    await world.app
      .get(TakeCase)
      .take({ actor: magnus, id, key: newId(), body: { revision: seen, as: 'officer' } });
    expect(await handed(magnus)).toEqual([]);
    expect((await row(magnus)).handedTo).toBeNull();
    const { history } = await world.app.get(ShowCase).of(magnus, id);
    expect(history.find(({ action }) => action === 'hand-over')?.note).toBe(
      `Till ${magnus.displayName}: ${note}`,
    );
    const logged = await db
      .as('postgres')
      .query<{ by: string }>(
        `select person_id as by from identity.access_log where what like 'ärende: %lämna%' order by at`,
      );
    expect(logged.map(({ by }) => by)).toContain(ingrid.personId);
  });
});
