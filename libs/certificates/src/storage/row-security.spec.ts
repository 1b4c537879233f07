import type { Actor } from '@specialistvagen/identity';
import { newId, sql } from '@specialistvagen/platform';
import { applicationWorld } from '../../../../test/support/builders/application-world.js';
import type { ApplicationWorld } from '../../../../test/support/builders/application-world.js';
import { refusalOf, rowsWithoutContext, usePostgres } from '../../../../test/support/index.js';
import { paymentReference } from '../domain/reference.js';
import { ImportPayments } from '../use-cases/import-payments.js';
import { OpenDecision } from '../use-cases/open-decision.js';
const db = usePostgres();
let world: ApplicationWorld;
let ingrid: Actor;
let maja: Actor;

beforeAll(async () => {
  world = await applicationWorld(db);
  ingrid = await world.actor('ingrid');
  maja = await world.actor('maja');
}, 120_000);
afterAll(() => world.app.close());

describe('rows of casework', () => {
  const seenBy = async (actor: Actor, table: string): Promise<number> => {
    const rows = await db
      .as('api')
      .transactions.run({ person: actor.personId }, () =>
        sql<{ rows: number }>(`select count(*)::int as rows from certificates.${table}`),
      );
    return rows[0]?.rows ?? 0;
  };

  beforeAll(async () => {
    await world.signedGoal(maja, 'BT1');
    const id = await world.underExamination(maja, ingrid);
    const body = { revision: await world.revision(ingrid, id), reason: 'Återkallad av sökanden.' };
    const { ticket } = await world.app.get(OpenDecision).close({ actor: ingrid, id, key: newId(), body });
    expect(await world.act(ingrid, ticket)).toEqual({ result: 'signed', reasons: [] });
    const content = `${paymentReference(new Uint8Array(8))};1890;2026-11-20`;
    const { rows } = await world.app.get(ImportPayments).import(ingrid, { fileName: 'bank.csv', content });
    expect(rows).toMatchObject([{ result: 'unknown-reference' }]);
  });

  it.each([
    'application',
    'application_item',
    'application_event',
    'decision',
    'prepared_decision',
    'payment',
    'bias_statement',
  ])('of %s are not seen without a person, nor by a person with nothing to do with them', async (table) => {
    const { seen, existing } = await rowsWithoutContext(db, 'api', `certificates.${table}`);
    expect(existing).toBeGreaterThan(0);
    expect(seen).toBe(0);
    expect(await seenBy(await world.actor('noor'), table)).toBe(0);
  });

  it('are listed for every officer, and read in full by the one who has taken the case', async () => {
    const magnus = await world.actor('magnus');
    expect(await seenBy(magnus, 'application')).toBe(await seenBy(ingrid, 'application'));
    expect(await seenBy(magnus, 'application_item')).toBe(0);
    expect(await seenBy(ingrid, 'application_item')).toBeGreaterThan(0);
  });

  it.each(['worker', 'statistics'] as const)('are closed to role %s', async (role) => {
    expect(await refusalOf(db.as(role).query('select id from certificates.application'))).toBe('42501');
  });
});
