import { usePostgres } from '../../../../test/support/index.js';
import { checkpointText } from '../domain/checkpoint.js';
import { leafHash } from '../domain/leaf-hash.js';
import { provesInclusion } from '../domain/verify-proof.js';
import { appendEvidence } from '../use-cases/append-evidence.js';
import { sequenceEntries } from '../use-cases/sequence-entries.js';
import { insertCheckpoint } from './checkpoints.js';
import { findInclusion } from './inclusion.js';
import { inclusionProofs, rootAt } from './tree.js';

const SIZES = 34;
const db = usePostgres();
const read = <T>(fn: () => Promise<T>) => db.as('api').transactions.run({}, fn);
const leaves: Buffer[] = [];
const roots: Buffer[] = [];

beforeAll(async () => {
  const worker = db.as('worker').transactions;
  expect(await read(() => findInclusion(leafHash(Buffer.from('x'))))).toBeUndefined();
  for (let size = 1; size <= SIZES; size += 1) {
    leaves.push((await read(() => appendEvidence({ type: 'document-signed', at: String(size) }))).leafHash);
    while ((await sequenceEntries(worker)) === 0);
    roots.push(await worker.run({}, () => rootAt(size)));
    const head = { size, root: roots.at(-1) ?? Buffer.alloc(0) };
    await worker.run({}, () => insertCheckpoint(head, checkpointText('spec', head)));
  }
}, 60_000);

describe('the place of an entry, found in one question', () => {
  it('is proved in every tree that holds it, by the same proof as node by node', async () => {
    for (let size = 1; size <= SIZES; size += 1) {
      const root = roots[size - 1] ?? Buffer.alloc(0);
      const indexes = leaves.slice(0, size).map((_, index) => index);
      const proofs = await read(() => inclusionProofs(indexes, size));
      for (const index of indexes) {
        const leaf = leaves[index] ?? Buffer.alloc(0);
        const found = await read(() => findInclusion(leaf, size));
        expect(found).toMatchObject({ index, checkpoint: { size, root, note: expect.any(String) } });
        const proof = found?.proof ?? [];
        expect(proof).toEqual(proofs[index]);
        expect(provesInclusion({ leafHash: leaf, index, size, root, proof })).toBe(true);
      }
    }
  });

  it('is that of the latest tree when none is named, and nothing in a tree without a checkpoint', async () => {
    const leaf = leaves[7] ?? Buffer.alloc(0);
    expect(await read(() => findInclusion(leaf))).toMatchObject({ index: 7, checkpoint: { size: SIZES } });
    expect(await read(() => findInclusion(leaf, SIZES + 1))).toBeUndefined();
  });

  it('is beyond an earlier tree, is waited for, or is none', async () => {
    const beyond = await read(() => findInclusion(leaves[20] ?? Buffer.alloc(0), 20));
    expect(beyond).toMatchObject({ index: 20, proof: [], checkpoint: { size: 20 } });
    const late = await read(() => appendEvidence({ type: 'document-signed', at: 'late' }));
    expect(await read(() => findInclusion(late.leafHash))).toMatchObject({ index: null, proof: [] });
    const unknown = await read(() => findInclusion(leafHash(Buffer.from('nothing'))));
    expect(unknown).toMatchObject({ index: undefined, proof: [] });
  });
});
