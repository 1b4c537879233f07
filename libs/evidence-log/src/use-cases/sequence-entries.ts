import type { Transactions } from '@specialistvagen/platform';
import { Frontier } from '../domain/frontier.js';
import { nodesOf } from '../domain/merkle-tree.js';
import { hashesOf, holdTree, insertLeaves, insertNodes, treeSize, waitingLeaves } from '../storage/tree.js';

/** Larger batches are hardly faster, and what is read for one is held in memory. */
const BATCH = 2_000;

/**
 * Takes the next entries into the tree, at most one batch, and tells how many. One transaction: a crash leaves all of it or nothing,
 * and whoever comes second at the same time takes nothing. An entry is a leaf once (`tlog_leaf.seq` is unique), in the order in
 * which the transactions began to write.
 */
export async function sequenceEntries(transactions: Transactions, limit = BATCH): Promise<number> {
  return transactions.run({ system: true }, async () => {
    if (!(await holdTree())) return 0;
    const batch = await waitingLeaves(limit);
    if (batch.length === 0) return 0;
    const size = await treeSize();
    const edge = nodesOf({ from: 0, to: size }).map(({ level, index }) => ({
      from: index * 2 ** level,
      to: (index + 1) * 2 ** level,
    }));
    const frontier = Frontier.of(size, await hashesOf(edge));
    const made = batch.flatMap(({ leafHash }) => frontier.append(leafHash));
    await insertLeaves(
      size,
      batch.map(({ seq }) => seq),
    );
    await insertNodes(made);
    return batch.length;
  });
}
