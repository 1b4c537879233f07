import fc from 'fast-check';
import { Frontier } from './frontier.js';
import { emptyRoot, leafHash, nodeHash } from './leaf-hash.js';
import { consistencyRanges, hashOf, inclusionRanges, nodesOf } from './merkle-tree.js';
import type { NodeLookup } from './merkle-tree.js';
import { provesConsistency, provesInclusion } from './verify-proof.js';

const hex = (text: string) => Buffer.from(text, 'hex');
const toHex = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('hex'));

/** The eight entries and the roots that the reference implementations of Certificate Transparency are tested with. */
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION = [
  {
    index: 0,
    size: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    index: 5,
    size: 8,
    path: [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    index: 2,
    size: 3,
    path: ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125'],
  },
  {
    index: 1,
    size: 5,
    path: [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
];
const CONSISTENCY = [
  {
    earlier: 1,
    size: 8,
    path: [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  },
  {
    earlier: 6,
    size: 8,
    path: [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  },
  {
    earlier: 2,
    size: 5,
    path: [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  },
];

/** RFC 6962 §2.1 word for word, slow: what the fast one is held to. */
function naiveRoot(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return emptyRoot();
  if (leaves.length === 1) return only;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
}

function treeOf(leaves: readonly Buffer[]): { lookup: NodeLookup; frontier: Frontier } {
  const nodes = new Map<string, Buffer>();
  const frontier = Frontier.empty();
  for (const leaf of leaves) {
    for (const { level, index, hash } of frontier.append(leaf)) nodes.set(`${level}/${index}`, hash);
  }
  const lookup: NodeLookup = ({ level, index }) => {
    const hash = nodes.get(`${level}/${index}`);
    if (!hash) throw new Error(`no node ${level}/${index}`);
    return hash;
  };
  return { lookup, frontier };
}

const leavesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => leafHash(Buffer.from(String(at))));
const flipped = (hash: Uint8Array) => Buffer.from(hash).map((byte, at) => (at === 0 ? byte ^ 1 : byte));

describe('the tree of the reference vectors', () => {
  const leaves = ENTRIES.map((entry) => leafHash(hex(entry)));
  const { lookup } = treeOf(leaves);

  it.each(ROOTS.map((root, size) => [size, root] as const))('of %d leaves has its root', (size, root) => {
    expect(hashOf({ from: 0, to: size }, lookup).toString('hex')).toBe(root);
    expect(treeOf(leaves.slice(0, size)).frontier.root().toString('hex')).toBe(root);
  });

  it.each(INCLUSION)('has the path of leaf $index of $size', ({ index, size, path }) => {
    const proof = inclusionRanges(index, size).map((range) => hashOf(range, lookup));
    expect(toHex(proof)).toEqual(path);
    const leaf = leaves[index] ?? Buffer.alloc(0);
    expect(provesInclusion({ leafHash: leaf, index, size, root: hex(ROOTS[size] ?? ''), proof })).toBe(true);
  });

  it.each(CONSISTENCY)('has the proof from $earlier to $size', ({ earlier, size, path }) => {
    const proof = consistencyRanges(earlier, size).map((range) => hashOf(range, lookup));
    expect(toHex(proof)).toEqual(path);
    const [before, after] = [hex(ROOTS[earlier] ?? ''), hex(ROOTS[size] ?? '')];
    expect(
      provesConsistency({ earlier: { size: earlier, root: before }, later: { size, root: after }, proof }),
    ).toBe(true);
  });
});

describe('a tree of any size', () => {
  const all = leavesOf(130);
  const { lookup } = treeOf(all);

  it('has the root of the definition, and an edge that goes on from there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 60 }), (size, more) => {
        const leaves = leavesOf(size + more);
        const root = naiveRoot(leaves.slice(0, size));
        expect(hashOf({ from: 0, to: size }, lookup)).toEqual(root);
        const frontier = Frontier.of(size, nodesOf({ from: 0, to: size }).map(lookup));
        expect(frontier.root()).toEqual(root);
        for (const leaf of leaves.slice(size)) frontier.append(leaf);
        expect([frontier.size, frontier.root()]).toEqual([size + more, naiveRoot(leaves)]);
      }),
    );
  });

  it('proves each of its leaves, and no other, nor in another place or tree', () => {
    let proofs = 0;
    for (let size = 1; size <= 130; size += 1) {
      const root = hashOf({ from: 0, to: size }, lookup);
      for (let index = 0; index < size; index += 1) {
        const proof = inclusionRanges(index, size).map((range) => hashOf(range, lookup));
        const leaf = all[index] ?? Buffer.alloc(0);
        const claim = { leafHash: leaf, index, size, root, proof };
        const wrong = [
          { ...claim, leafHash: flipped(leaf) },
          { ...claim, root: flipped(root) },
          { ...claim, index: index + 1 },
          { ...claim, proof: [...proof, leaf] },
          { ...claim, proof: proof.slice(1) },
          { ...claim, proof: proof.map(flipped) },
        ].filter(({ proof: other }, at) => at < 4 || other.length > 0 || proof.length > 0);
        if (!provesInclusion(claim) || wrong.some(provesInclusion)) throw new Error(`${index} of ${size}`);
        proofs += 1;
      }
    }
    expect(proofs).toBe((130 * 131) / 2);
  });

  it('proves that it begins with each smaller one, and with no other', () => {
    for (let size = 1; size <= 130; size += 1) {
      const later = { size, root: hashOf({ from: 0, to: size }, lookup) };
      for (let before = 0; before <= size; before += 1) {
        const earlier = { size: before, root: hashOf({ from: 0, to: before }, lookup) };
        const proof = consistencyRanges(before, size).map((range) => hashOf(range, lookup));
        const claim = { earlier, later, proof };
        const wrong = [
          ...(before > 0 ? [{ ...claim, earlier: { ...earlier, root: flipped(earlier.root) } }] : []),
          ...(before > 0 ? [{ ...claim, later: { ...later, root: flipped(later.root) } }] : []),
          ...(before > 0 && before < size ? [{ ...claim, proof: proof.map(flipped) }] : []),
          { ...claim, proof: [...proof, later.root] },
          { ...claim, earlier: { ...earlier, size: size + 1 } },
        ].filter(({ proof: other }) => before === 0 || before === size || other.length > 0);
        if (!provesConsistency(claim) || wrong.some(provesConsistency))
          throw new Error(`${before} to ${size}`);
      }
    }
  });

  it('is asked for leaves and sizes that it has', () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(() => inclusionRanges(-1, 3)).toThrow(RangeError);
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError);
    expect(
      provesInclusion({ leafHash: leafHash(hex('')), index: 0.5, size: 1, root: emptyRoot(), proof: [] }),
    ).toBe(false);
  });

  it('may be larger than 2³² leaves', () => {
    const size = 2 ** 33 + 5;
    expect(nodesOf({ from: 0, to: size })).toEqual([
      { level: 33, index: 0 },
      { level: 2, index: 2 ** 31 },
      { level: 0, index: 2 ** 33 + 4 },
    ]);
    expect(inclusionRanges(2 ** 33 + 4, size)).toHaveLength(2);
  });
});
