import { DomainError } from '@specialistvagen/platform';
import type { Transactions } from '@specialistvagen/platform';
import type {
  ConsistencyAnswer,
  ConsistencyQuery,
  CosignedAnswer,
  InclusionAnswer,
  InclusionQuery,
  LogAnswer,
  LogProof,
} from '../contract/index.js';
import { openCheckpoint } from '../domain/checkpoint.js';
import { consistencyRanges } from '../domain/merkle-tree.js';
import { formatVerifierKey } from '../domain/note-key.js';
import { cosignatureOf } from '../domain/signed-note.js';
import { bundleOf, isTileOf, parseTile, rangeOf, treeLevelOf } from '../domain/tiles.js';
import {
  checkpointOf,
  insertCosignature,
  latestCheckpoint,
  noteOf,
  witnessStandings,
  witnessedCheckpoint,
} from '../storage/checkpoints.js';
import type { StoredCheckpoint } from '../storage/checkpoints.js';
import { findInclusion } from '../storage/inclusion.js';
import { entriesOfLeaves } from '../storage/leaves.js';
import { loadLogKey, loadWitnesses } from '../storage/log-key.js';
import { placedEntries } from '../storage/proved-entries.js';
import { hashesOf, inclusionProofs, nodesInOrder, waiting } from '../storage/tree.js';

const toHex = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('hex'));

/** What anybody may ask of the log: never further than what is signed, and nothing about anybody. */
export class PublicLog {
  constructor(
    private readonly transactions: Transactions,
    private readonly trustDir: string,
  ) {}

  checkpoint(size?: number): Promise<string> {
    return this.read(async () => noteOf(await this.signed(size)));
  }

  inclusion({ leafHash, size }: InclusionQuery): Promise<InclusionAnswer> {
    return this.read(async () => {
      const found = await findInclusion(Buffer.from(leafHash, 'hex'), size);
      if (!found) throw noSuchCheckpoint();
      const { checkpoint, index, proof } = found;
      if (index === undefined) throw missing('not-in-the-log', 'Loggen har ingen sådan rad.');
      if (index === null || index >= checkpoint.size) {
        throw missing('not-in-the-log-yet', 'Raden är mottagen och kommer med vid nästa kontrollpunkt.');
      }
      return { leafHash, index, size: checkpoint.size, proof: toHex(proof), checkpoint: noteOf(checkpoint) };
    });
  }

  consistency({ from, to }: ConsistencyQuery): Promise<ConsistencyAnswer> {
    return this.read(async () => {
      const { size } = await this.signed();
      if (from > to || to > size) throw missing('no-such-tree', 'Så stor är loggen inte.');
      return { from, to, proof: toHex(await hashesOf(consistencyRanges(from, to))) };
    });
  }

  /** C2SP tlog-tiles: hashes or an entry bundle, by what stands after `tile/`. */
  tile(path: string): Promise<Buffer> {
    return this.read(async () => {
      const tile = parseTile(path);
      const { size } = await this.signed();
      if (!tile || !isTileOf(tile, size)) throw missing('no-such-tile', 'Loggen har ingen sådan del.');
      const { from, to } = rangeOf(tile);
      if (tile.level === 'entries') return bundleOf(await entriesOfLeaves(from, to));
      return Buffer.concat(await nodesInOrder(treeLevelOf(tile), from, to));
    });
  }

  standing(): Promise<LogAnswer> {
    const key = loadLogKey(this.trustDir);
    const { quorum, keys } = loadWitnesses(this.trustDir);
    return this.read(async () => {
      const latest = await latestCheckpoint();
      const seen = new Map((await witnessStandings()).map((one) => [one.witness, one]));
      const names = keys.map(({ name }) => name);
      const sizes = names.flatMap((name) => seen.get(name)?.size ?? []).toSorted((a, b) => b - a);
      // Co-signing a size is co-signing every earlier one.
      const witnessedSize = sizes[quorum - 1] ?? null;
      return {
        origin: key.name,
        key: formatVerifierKey(key),
        size: latest?.size ?? 0,
        signedAt: latest?.at.toISOString() ?? null,
        waiting: (await waiting()).entries,
        quorum,
        witnessedSize,
        witnesses: names.map((name) => ({
          name,
          size: seen.get(name)?.size ?? null,
          at: seen.get(name)?.at.toISOString() ?? null,
        })),
      };
    });
  }

  /** A checkpoint of ours with witnesses' lines: those of known witnesses are kept, once for each size. */
  async cosigned(body: string): Promise<CosignedAnswer> {
    const checkpoint = openCheckpoint(body, loadLogKey(this.trustDir));
    if (!checkpoint)
      throw new DomainError('not-our-checkpoint', 'invalid', 'Det är inte loggens kontrollpunkt.');
    const { size, root, note } = checkpoint;
    const { keys } = loadWitnesses(this.trustDir);
    const lines = keys.flatMap((key) => cosignatureOf(note, key) ?? []);
    if (lines.length === 0) {
      throw new DomainError('no-known-witness', 'refused', 'Inget känt vittne har undertecknat.');
    }
    return this.transactions.run({}, async () => {
      const ours = await checkpointOf(size);
      // Signed with our key and not ours: the log has been shown in two ways, and the witness holds the proof.
      if (!ours?.root.equals(root)) {
        throw new DomainError(
          'another-history',
          'conflict',
          'Loggen har en annan kontrollpunkt av den storleken.',
        );
      }
      for (const { witness, line, at } of lines) await insertCosignature({ size, witness, line, at });
      return { size, accepted: lines.map(({ witness }) => witness) };
    });
  }

  /** The entries, proved in the earliest signed tree with all of them that enough witnesses have seen, else in the latest. */
  proofOf(entryIds: readonly string[]): Promise<LogProof> {
    const { quorum, keys } = loadWitnesses(this.trustDir);
    const names = keys.map(({ name }) => name);
    return this.read(async () => {
      const entries = await placedEntries(entryIds);
      const last = Math.max(-1, ...entries.map(({ index }) => index ?? -1));
      const found = (await witnessedCheckpoint(last, names, quorum)) ?? (await latestCheckpoint());
      const size = found?.size ?? 0;
      const places = entries.flatMap(({ index }) => (index !== null && index < size ? [index] : []));
      const proofs = new Map((await inclusionProofs(places, size)).map((proof, at) => [places[at], proof]));
      return {
        version: 1,
        checkpoint: found ? noteOf(found) : null,
        entries: entries.map(({ canonical, index }) => {
          const proof = index === null ? undefined : proofs.get(index);
          return {
            canonical: canonical.toString('utf8'),
            index: proof ? index : null,
            proof: toHex(proof ?? []),
          };
        }),
      };
    });
  }

  private async signed(size?: number): Promise<StoredCheckpoint> {
    const found = size === undefined ? await latestCheckpoint() : await checkpointOf(size);
    if (!found) throw noSuchCheckpoint();
    return found;
  }

  private read<T>(fn: () => Promise<T>): Promise<T> {
    return this.transactions.run({}, fn);
  }
}

const noSuchCheckpoint = () => missing('no-such-checkpoint', 'Loggen har ingen sådan kontrollpunkt.');
const missing = (code: string, text: string): DomainError => new DomainError(code, 'not-found', text);
