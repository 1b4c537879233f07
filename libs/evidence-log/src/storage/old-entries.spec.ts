import { execute, newId, sql } from '@specialistvagen/platform';
import { useOldDatabase } from '../../../../test/support/old-database.js';
import { leafHash } from '../domain/leaf-hash.js';
import { sequenceEntries } from '../use-cases/sequence-entries.js';
import { rootAt } from './tree.js';
import { Frontier } from '../domain/frontier.js';

const bytes = [1, 2, 3].map((n) => Buffer.from(`{"n":${n},"personId":"as it was written then"}`));

/** Before there was a tree. */
const db = useOldDatabase('20261130203000', async () => {
  for (const canonical of bytes) {
    await execute(
      'insert into evidence_log.evidence_entry (id, kind, canonical, leaf_hash) values ($1, $2, $3, $4)',
      [newId(), 'old', canonical, leafHash(canonical)],
    );
  }
});

describe('entries from before there was a tree', () => {
  it('are its first leaves, in their order', async () => {
    expect(await sequenceEntries(db.transactions)).toBe(bytes.length);
    const frontier = Frontier.empty();
    for (const canonical of bytes) frontier.append(leafHash(canonical));
    expect(await db.transactions.run({}, () => rootAt(bytes.length))).toEqual(frontier.root());
    const left = await db.transactions.run({}, () => sql('select seq from evidence_log.tlog_waiting'));
    expect(left).toEqual([]);
  });
});
