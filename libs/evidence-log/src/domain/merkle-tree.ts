import { emptyRoot, nodeHash } from './leaf-hash.js';

/** A complete subtree: `index` counts those of its level from the left; level 0 are the leaves. Only these are stored. */
export type NodeAt = Readonly<{ level: number; index: number }>;
/** Leaves `from` up to and not including `to`. */
export type LeafRange = Readonly<{ from: number; to: number }>;
export type NodeLookup = (node: NodeAt) => Buffer;

/** RFC 6962: the largest power of two below `n` (n > 1). Sizes may be past 2³², so no bit operators. */
export function splitOf(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** The complete subtrees that a range of leaves is made of, left to right; `from` is where one of its size may begin. */
export function nodesOf({ from, to }: LeafRange): NodeAt[] {
  const nodes: NodeAt[] = [];
  let at = from;
  while (at < to) {
    let level = 0;
    let width = 1;
    while (at % (width * 2) === 0 && at + width * 2 <= to) {
      width *= 2;
      level += 1;
    }
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

/** MTH of a range, out of its complete subtrees. */
export function hashOf(range: LeafRange, lookup: NodeLookup): Buffer {
  const hashes = nodesOf(range).map(lookup);
  return hashes.length === 0 ? emptyRoot() : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** RFC 6962 §2.1.1 PATH(m, D[n]): the ranges whose hashes prove that leaf `index` is in the tree of `size`. */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  assertRange(index, size - 1);
  const path: LeafRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    const goesLeft = index < middle;
    path.push(goesLeft ? { from: middle, to } : { from, to: middle });
    if (goesLeft) to = middle;
    else from = middle;
  }
  return path.reverse();
}

/** RFC 6962 §2.1.2 PROOF(m, D[n]): the ranges whose hashes prove that the tree of `size` begins with that of `earlier`. */
export function consistencyRanges(earlier: number, size: number): LeafRange[] {
  assertRange(earlier, size);
  if (earlier === 0 || earlier === size) return [];
  const path: LeafRange[] = [];
  let [from, to] = [0, size];
  while (earlier !== to) {
    const middle = from + splitOf(to - from);
    const goesLeft = earlier <= middle;
    path.push(goesLeft ? { from: middle, to } : { from, to: middle });
    if (goesLeft) to = middle;
    else from = middle;
  }
  // Where the earlier tree is a complete subtree of this one its root is known to whoever asks.
  if (from > 0) path.push({ from, to });
  return path.reverse();
}

function assertRange(value: number, highest: number): void {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(highest) && value >= 0 && value <= highest) return;
  throw new RangeError(`Not in the tree: ${value} of ${highest}`);
}
