import type { Actor } from '@specialistvagen/identity';
import { sql } from '@specialistvagen/platform';
import type { SigningPool } from '@specialistvagen/signing';
import { createTrust, rotateKey } from '@specialistvagen/signing';
import { refusalOf } from '../../../test/support/database-promises.js';
import { usePostgres } from '../../../test/support/index.js';
import { IntygSteps } from '../../../test/support/builders/intyg-steps.js';
import { signingWorld } from '../../../test/support/builders/signing-world.js';
import type { SigningWorld } from '../../../test/support/builders/signing-world.js';
import { IntygModule } from './intyg.module.js';
import { ArchiveDocuments } from './use-cases/archive-documents.js';
import { DocumentSigning } from './use-cases/document-signing.js';

const db = usePostgres();
const DAY = 86_400_000;
let world: SigningWorld;
let steps: IntygSteps;
let maja: Actor;
let sara: Actor;

type Revision = { no: number; kind: string; field: string; sha256: string; evidence: string };
const revisions = () =>
  db.as('postgres').query<Revision>(
    `select r.no, r.kind, r.field, r.sha256, e.kind as evidence from intyg.document_revision r
       join evidence_log.evidence_entry e on e.id = r.evidence_entry_id order by r.document_id, r.no`,
  );
const documentId = async () =>
  (
    await db
      .as('postgres')
      .query<{ id: string }>('select distinct document_id as id from intyg.document_revision')
  )[0]?.id ?? '';

function archive(pool: SigningPool = world.pool) {
  const settings = { pool, publicUrl: 'https://specialistvagen.example', isTest: true };
  return new ArchiveDocuments(db.as('worker').transactions, world.clock, settings, world.secrets);
}
function pass(milliseconds: number): void {
  world.clock.set(new Date(world.clock.now().getTime() + milliseconds).toISOString());
}
const latest = async () => {
  const id = await documentId();
  const { transactions } = db.as('api');
  return transactions.run({ person: maja.personId }, () => world.app.get(DocumentSigning).pdf(id));
};

beforeAll(async () => {
  world = await signingWorld(db, IntygModule);
  steps = new IntygSteps(world, db);
  await world.post('maja');
  [maja, sara] = [await world.actor('maja'), await world.actor('sara')];
  await steps.signedGoals(maja, sara, ['BT4']);
}, 120_000);
afterAll(() => world.app.close());

describe('a signed document', () => {
  it('is left alone on its first day', async () => {
    pass(DAY - 60_000);
    expect(await archive().sweep()).toEqual({ archived: 0, failed: [] });
  });

  it('waits, by name, while the root’s list has ended, and nothing of it changes', async () => {
    pass(DAY);
    const before = await revisions();
    const failing = {
      ...world.pool,
      archive: () => Promise.reject(new Error('gone')),
    } as unknown as SigningPool;
    await expect(archive(failing).sweep()).rejects.toThrow('gone');
    const signed = world.clock.now();
    pass(500 * DAY);
    expect(await archive().sweep()).toEqual({
      archived: 0,
      failed: [{ documentId: await documentId(), code: 'revocation-outdated' }],
    });
    expect(await revisions()).toEqual(before);
    world.clock.set(signed.toISOString());
  });

  it('gets validation data and an archive stamp, once, however many workers look', async () => {
    const before = await latest();
    const outcomes = await Promise.all([archive().sweep(), archive().sweep(), archive().sweep()]);
    expect(outcomes.map(({ archived }) => archived).reduce((a, b) => a + b)).toBe(1);
    expect(outcomes.flatMap(({ failed }) => failed)).toEqual([]);
    expect((await revisions()).map(({ no, kind, field, evidence }) => [no, kind, field, evidence])).toEqual([
      [1, 'seal', 'plattform', 'document-sealed'],
      [2, 'signature', 'handledare', 'document-signed'],
      [3, 'archive', 'arkiv1', 'document-archived'],
    ]);
    const after = await latest();
    if (!before || !after) throw new Error('no document');
    expect(Buffer.from(after.pdf).subarray(0, before.pdf.length).equals(before.pdf)).toBe(true);
    const report = await world.pool.verify(after.pdf);
    expect(report).toMatchObject({ verdict: 'in-force', reasons: [] });
    expect(report.signers.at(-1)).toMatchObject({ kind: 'archive', field: 'arkiv1' });
    expect(await archive().sweep()).toEqual({ archived: 0, failed: [] });
  });

  it('keeps the day of its signature, and each of its revisions is one that was issued', async () => {
    const id = await documentId();
    const { transactions } = db.as('api');
    const standing = await transactions.run({}, () => world.app.get(DocumentSigning).standing(id));
    const all = await revisions();
    expect(standing?.revisions).toEqual(all.map(({ sha256 }) => sha256));
    expect(standing?.signedAt && world.clock.now().getTime() - standing.signedAt.getTime()).toBeGreaterThan(
      DAY,
    );
  });

  it('leaves no trace of a stamp that came second', async () => {
    const entries = await db
      .as('postgres')
      .query(`select 1 from evidence_log.evidence_entry where kind = 'document-archived'`);
    expect(entries).toHaveLength(1);
  });

  it('is stamped again a year before the stamp ends, by the authority of that day', async () => {
    pass(8.9 * 365 * DAY);
    createTrust(world.dataDir, { isTest: true, now: world.clock.now() });
    expect(await archive().sweep()).toEqual({ archived: 0, failed: [] });
    pass(40 * DAY);
    // The old authority's certificate would end too soon: the sweep says so instead of stamping for nothing.
    expect((await archive().sweep()).failed).toMatchObject([{ code: 'archive-ages' }]);
    rotateKey(world.dataDir, 'tsa', { now: world.clock.now(), isCompromised: false });
    expect(await archive().sweep()).toEqual({ archived: 1, failed: [] });
    expect((await revisions()).map(({ field }) => field)).toEqual([
      'plattform',
      'handledare',
      'arkiv1',
      'arkiv2',
    ]);
    const file = await latest();
    expect(await world.pool.verify(file?.pdf ?? Buffer.alloc(0))).toMatchObject({
      verdict: 'in-force',
      reasons: [],
    });
  });
});

describe('the worker sees of documents', () => {
  const due = () =>
    sql(`select no from intyg.documents_to_archive(now() + '1 year', now() + '100 years', null, 10)`);
  const run = <T>(scope: object, act: () => Promise<T>) => db.as('worker').transactions.run(scope, act);

  it('those that are due, when it archives', async () => {
    expect(await run({ system: true, purpose: 'archive' }, due)).toHaveLength(1);
  });

  it.each([{ system: true }, { system: true, purpose: 'nightly-check' }])('none in %j', async (scope) => {
    expect(await run(scope, due)).toEqual([]);
  });

  it('nothing through the tables, and writes nothing there', async () => {
    const scope = { system: true, purpose: 'archive' };
    for (const text of [
      'select pdf from intyg.document_revision',
      'insert into intyg.document_revision default values',
    ])
      expect(await refusalOf(run(scope, () => sql(text)))).toBe('42501');
  });

  it.each(['api', 'statistics', 'audit'] as const)('and role %s may not ask', async (role) => {
    const asked = db.as(role).transactions.run({ purpose: 'archive' }, due);
    expect(await refusalOf(asked)).toBe('42501');
  });
});
