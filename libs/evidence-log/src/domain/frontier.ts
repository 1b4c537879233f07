import { emptyRoot, nodeHash } from './leaf-hash.js';
import { nodesOf } from './merkle-tree.js';
import type { NodeAt } from './merkle-tree.js';

export type StoredNode = NodeAt & Readonly<{ hash: Buffer }>;

/**
 * The right edge of a tree: what is needed to append leaves without reading the tree. Holds one hash for each complete subtree that
 * the leaves are made of.
 */
export class Frontier {
  private constructor(
    private count: number,
    private readonly edge: StoredNode[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** From the stored hashes of `nodesOf({ from: 0, to: size })`, left to right. */
  static of(size: number, hashes: readonly Buffer[]): Frontier {
    const nodes = nodesOf({ from: 0, to: size });
    if (nodes.length !== hashes.length) throw new RangeError('Not the edge of this tree');
    return new Frontier(
      size,
      nodes.map((node, at) => ({ ...node, hash: hashes[at] ?? Buffer.alloc(0) })),
    );
  }

  get size(): number {
    return this.count;
  }

  /** Appends a leaf and gives the nodes that it completes: itself and, as it may be, its parents. */
  append(hash: Buffer): StoredNode[] {
    let node: StoredNode = { level: 0, index: this.count, hash };
    const made = [node];
    for (let left = this.edge.at(-1); left?.level === node.level; left = this.edge.at(-1)) {
      this.edge.pop();
      node = { level: node.level + 1, index: left.index / 2, hash: nodeHash(left.hash, node.hash) };
      made.push(node);
    }
    this.edge.push(node);
    this.count += 1;
    return made;
  }

  root(): Buffer {
    const hashes = this.edge.map(({ hash }) => hash);
    return hashes.length === 0 ? emptyRoot() : hashes.reduceRight((right, left) => nodeHash(left, right));
  }
}
