import type { Actor } from '@specialistvagen/identity';
import { newId } from '@specialistvagen/platform';
import { applicationWorld, refusalBy } from '../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../test/support/builders/application-world.js';
import { usePostgres } from '../../../test/support/index.js';
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
