import { newId } from '@specialistvagen/platform';
import pg from 'pg';
import { hold } from '../../../../test/faults/worker-process.js';
import { itIsAppendOnly, refusalOf, usePostgres } from '../../../../test/support/index.js';
import { Frontier } from '../domain/frontier.js';
import { leafHash } from '../domain/leaf-hash.js';
import { consistencyRanges, inclusionRanges } from '../domain/merkle-tree.js';
import { provesConsistency, provesInclusion } from '../domain/verify-proof.js';
import { hashesOf, rootAt, treeSize, waiting } from '../storage/tree.js';
import { appendEvidence } from './append-evidence.js';
import { sequenceEntries } from './sequence-entries.js';

const db = usePostgres();
const worker = () => db.as('worker').transactions;
const read = <T>(fn: () => Promise<T>) => db.as('audit').transactions.run({}, fn);
const append = (more: Readonly<Record<string, unknown>> = {}) =>
  db
    .as('api')
    .transactions.run({}, () =>
      appendEvidence({ ...more, type: 'document-signed', at: new Date().toISOString() }),
    );

async function sequenceAll(limit?: number): Promise<number> {
  const taken = await sequenceEntries(worker(), limit);
  return taken === 0 ? 0 : taken + (await sequenceAll(limit));
}

type Leaf = { idx: string; seq: string; entry: Buffer; node: Buffer };
const leaves = () =>
  db.as('postgres').query<Leaf>(`select l.idx, l.seq, e.leaf_hash as entry, n.hash as node
    from evidence_log.tlog_leaf l join evidence_log.evidence_entry e on e.seq = l.seq
    join evidence_log.tlog_node n on n.level = 0 and n.idx = l.idx order by l.idx`);

/** Every entry is one leaf, in a row without gaps, and the stored tree is the one of those leaves. */
async function expectWholeTree(): Promise<void> {
  const [row] = await db
    .as('postgres')
    .query<{ entries: number }>('select count(*)::int as entries from evidence_log.evidence_entry');
  const found = await leaves();
  expect(found.map(({ idx }) => Number(idx))).toEqual(found.map((_, at) => at));
  expect(new Set(found.map(({ seq }) => seq)).size).toBe(row?.entries);
  const frontier = Frontier.empty();
  for (const { entry, node } of found) {
    expect(node).toEqual(entry);
    frontier.append(entry);
  }
  expect(await read(() => rootAt(found.length))).toEqual(frontier.root());
  expect(await read(treeSize)).toBe(found.length);
}

describe('the tree', () => {
  itIsAppendOnly(db, 'evidence_log.tlog_leaf', 'idx');
  itIsAppendOnly(db, 'evidence_log.tlog_node', 'hash');

  it.each(['evidence_entry', 'tlog_leaf', 'tlog_node', 'tlog_checkpoint', 'tlog_cosignature'])(
    'refuses a change of %s by the owner of the tables too',
    async (table) => {
      for (const statement of [`delete from evidence_log.${table}`, `truncate evidence_log.${table} cascade`])
        expect(await refusalOf(db.as('postgres').query(statement))).toBe('42501');
    },
  );

  it('is built by the worker only, and what waits cannot be taken out by who serves people', async () => {
    const insert = `insert into evidence_log.tlog_node (level, idx, hash) values (0, 9, sha256('x'))`;
    for (const role of ['api', 'audit', 'statistics'] as const) {
      expect(await refusalOf(db.as(role).query(insert))).toBe('42501');
      expect(await refusalOf(db.as(role).query('delete from evidence_log.tlog_waiting'))).toBe('42501');
    }
    const add = 'insert into evidence_log.tlog_waiting (seq, xact) values (1, pg_current_xact_id())';
    expect(await refusalOf(db.as('worker').query(add))).toBe('42501');
  });
});

describe('an entry', () => {
  it('waits until it is sequenced, and is then a leaf that the tree proves', async () => {
    const appended = await append();
    expect((await read(waiting)).entries).toBe(1);
    expect(await sequenceAll()).toBe(1);
    expect(await read(waiting)).toEqual({ entries: 0, since: null });
    await Promise.all(Array.from({ length: 20 }, () => append()));
    await sequenceAll(7);
    await expectWholeTree();
    const [size, root] = await read(async () => [await treeSize(), await rootAt(21)] as const);
    const at = (await leaves()).findIndex(({ entry }) => entry.equals(appended.leafHash));
    const proof = await read(() => hashesOf(inclusionRanges(at, size)));
    expect(provesInclusion({ leafHash: appended.leafHash, index: at, size, root, proof })).toBe(true);
    const earlier = { size: 13, root: await read(() => rootAt(13)) };
    const consistency = await read(() => hashesOf(consistencyRanges(13, size)));
    expect(provesConsistency({ earlier, later: { size, root }, proof: consistency })).toBe(true);
  });

  it('of a transaction that is rolled back never becomes one', async () => {
    const before = await read(treeSize);
    const undone = db.as('api').transactions.run({}, async () => {
      await appendEvidence({ type: 'document-signed', at: 'never' });
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await sequenceAll()).toBe(0);
    expect(await read(treeSize)).toBe(before);
  });

  it('that commits late, after others with a higher place, is neither left out nor twice', async () => {
    const late = new pg.Client({ connectionString: db.url('api') });
    await late.connect();
    await late.query('begin');
    const bytes = Buffer.from(JSON.stringify({ id: newId() }));
    await late.query(
      'insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash) values ($1, $2, $3, $4)',
      [newId(), 'late', bytes, leafHash(bytes)],
    );
    await append();
    // Younger than a transaction that still runs: nothing may take its place before it is known what that one does.
    expect(await sequenceAll()).toBe(0);
    expect((await read(waiting)).entries).toBe(1);
    await late.query('commit');
    await late.end();
    expect(await sequenceAll()).toBe(2);
    const last = (await leaves()).slice(-2);
    expect(last[0]?.entry).toEqual(leafHash(bytes));
    await expectWholeTree();
  });

  it('from a database that was restored elsewhere is taken though its transaction is not of this server', async () => {
    const [added] = await db.as('postgres').query<{ seq: string }>(
      `insert into evidence_log.evidence_entry (id, xact, kind, canonical, leaf_hash)
       values (gen_random_uuid(), '900000000000', 'restored', '\\x7b7d', sha256('\\x007b7d')) returning seq`,
    );
    expect(await sequenceAll()).toBe(1);
    expect((await leaves()).at(-1)?.seq).toBe(added?.seq);
  });
});

describe('many at once', () => {
  it('writers, and sequencers that all want the tree, give one whole tree', async () => {
    let isWriting = true;
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let n = 0; n < 40; n += 1) {
        await db.as('api').transactions.run({}, async () => {
          await appendEvidence({ type: 'document-signed', at: `${writer}-${n}` });
          // Some transactions stay open while others come and go.
          if (n % 9 === 0) await new Promise((done) => setTimeout(done, 15));
          await appendEvidence({ type: 'document-status', at: `${writer}-${n}` });
        });
      }
    });
    const sequencers = Array.from({ length: 3 }, async () => {
      while (isWriting) await sequenceEntries(worker(), 11);
    });
    await Promise.all(writers);
    isWriting = false;
    await Promise.all(sequencers);
    await sequenceAll();
    expect((await read(waiting)).entries).toBe(0);
    await expectWholeTree();
  });

  it('a sequencer that is killed between leaves and nodes leaves nothing behind, and the next does it all', async () => {
    await Promise.all(Array.from({ length: 9 }, () => append()));
    const before = await read(treeSize);
    const held = await hold(db.url('postgres'), ['evidence_log.tlog_node'], 'share');
    const killed = sequenceEntries(worker()).catch((error: unknown) => error);
    expect(await held.isWaitedFor('insert into evidence_log.tlog_node')).toBe(true);
    await db.as('postgres').query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and query ilike 'insert into evidence_log.tlog_node%' and pid <> pg_backend_pid()`,
    );
    expect(await killed).toBeInstanceOf(Error);
    await held.letGo();
    expect(await read(treeSize)).toBe(before);
    expect(await sequenceAll()).toBe(9);
    await expectWholeTree();
  });
});
