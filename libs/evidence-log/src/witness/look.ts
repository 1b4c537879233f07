import { openCheckpoint } from '../domain/checkpoint.js';
import type { Checkpoint } from '../domain/checkpoint.js';
import { Frontier } from '../domain/frontier.js';
import { leafHash } from '../domain/leaf-hash.js';
import { cosign } from '../domain/signed-note.js';
import { entriesOf, hashesIn, leafTiles, rangeOf } from '../domain/tiles.js';
import type { Tile } from '../domain/tiles.js';
import { provesConsistency } from '../domain/verify-proof.js';
import { LogClient, LogLacks, LogUnreachable } from './log-client.js';
import { damagedCopy } from './witness-copy.js';
import type { WitnessCopy } from './witness-copy.js';

export const FINDINGS = {
  'not-signed': 'Kontrollpunkten är inte undertecknad med loggens nyckel.',
  'rolled-back':
    'Loggen är kortare än den har varit: slutet är avklippt, eller en äldre kopia är återställd.',
  forked: 'Loggen har en annan historia än den som har visats tidigare.',
  'leaf-changed': 'Loggens rader ger inte den rot som är undertecknad.',
  'entry-changed': 'En rad i loggen är inte den som loggen har undertecknat.',
  'entry-missing': 'En rad som loggen har undertecknat finns inte kvar.',
} as const;
export type FindingCode = keyof typeof FINDINGS;

export type Seen = Readonly<{
  verdict: 'seen';
  size: number;
  grown: number;
  checked: number;
  handedIn: boolean;
}>;
export type Found = Readonly<{
  verdict: 'found';
  code: FindingCode;
  /** The size that the log shows, and that of our own copy. */
  size: number | null;
  kept: number;
  /** First leaf concerned, where it is known. */
  leaf: number | null;
  /** Both notes carry the log's signature where they could be read: together they are the proof. */
  shown: string | null;
  earlier: string | null;
}>;
export type Look = Seen | Found;

export type LookSettings = Readonly<{
  /** Every entry that was read before is read again; else some of them each time, in turn. */
  isFull: boolean;
  now: Date;
}>;

/** Bundles of 256 entries that are read again at each look. */
const AGAIN = 16;

class Cheated extends Error {
  constructor(
    readonly code: FindingCode,
    readonly leaf: number | null = null,
  ) {
    super(code);
  }
}

/**
 * One look: the log's checkpoint is signed, grows out of ours, and its leaves and entries are what it says. Then ours moves, and the log
 * gets our cosignature. Whatever else: nothing is signed, our copy stays, and what was shown is reported. Throws `LogUnreachable`.
 */
export async function look(copy: WitnessCopy, settings: LookSettings): Promise<Look> {
  const client = new LogClient(copy.log);
  const kept = copy.latest();
  let shown: string | null = null;
  let checkpoint: Checkpoint | null = null;
  try {
    shown = await client.checkpoint();
    checkpoint = openCheckpoint(shown, copy.logKey);
    if (!checkpoint) throw new Cheated('not-signed');
    return await follow({ client, copy, kept, checkpoint, settings });
  } catch (error) {
    const cheated = error instanceof LogLacks ? lacking(shown, kept) : error;
    if (!(cheated instanceof Cheated)) throw cheated;
    const found: Found = {
      verdict: 'found',
      code: cheated.code,
      size: checkpoint?.size ?? null,
      kept: kept?.size ?? 0,
      leaf: cheated.leaf,
      shown,
      earlier: copy.cosigned(),
    };
    copy.report(settings.now, { at: settings.now.toISOString(), text: FINDINGS[found.code], ...found });
    return found;
  }
}

/** A log without any checkpoint has not begun, unless we have seen one. */
function lacking(shown: string | null, kept: Checkpoint | null): Error {
  if (shown !== null) return new Cheated('entry-missing');
  return kept ? new Cheated('rolled-back') : new LogUnreachable('loggen har ingen kontrollpunkt ännu');
}

type Following = {
  client: LogClient;
  copy: WitnessCopy;
  kept: Checkpoint | null;
  checkpoint: Checkpoint;
  settings: LookSettings;
};

async function follow({ client, copy, kept, checkpoint, settings }: Following): Promise<Seen> {
  const leaves = copy.leaves();
  const tree = treeOf(leaves);
  if (kept && !tree.root().equals(kept.root)) throw damagedCopy();
  await requireGrowth(client, leaves, kept, checkpoint);
  const from = leaves.length;
  const grown: Buffer[] = [];
  for (const tile of leafTiles({ from, to: checkpoint.size })) {
    const bundle = await checkTile(client, tile, leaves, grown);
    copy.keepBundle(tile.index, bundle);
  }
  for (const leaf of grown) tree.append(leaf);
  if (!tree.root().equals(checkpoint.root)) throw new Cheated('leaf-changed');
  const again = tilesAgain(from, settings);
  const all = [...leaves, ...grown];
  for (const tile of again) await checkTile(client, tile, all, []);
  const line = cosign(checkpoint.note.text, copy.signer, settings.now);
  const own = `${checkpoint.note.text}\n${logLineOf(checkpoint)}${line}`;
  copy.keep(from, grown, own, checkpoint.size);
  const handedIn = (await client.handIn(own).catch((): readonly string[] => [])).includes(copy.signer.name);
  return { verdict: 'seen', size: checkpoint.size, grown: grown.length, checked: again.length, handedIn };
}

/** The log must hold our tree: as long or longer, and with the very same beginning. */
async function requireGrowth(
  client: LogClient,
  leaves: readonly Buffer[],
  kept: Checkpoint | null,
  shown: Checkpoint,
): Promise<void> {
  if (!kept) return;
  if (shown.size <= kept.size) {
    if (!treeOf(leaves.slice(0, shown.size)).root().equals(shown.root)) throw new Cheated('forked');
    if (shown.size < kept.size) throw new Cheated('rolled-back');
    return;
  }
  const proof = await client.consistency(kept.size, shown.size);
  if (!provesConsistency({ earlier: kept, later: shown, proof })) throw new Cheated('forked');
}

/**
 * Reads one tile of hashes and its entries. Leaves that we know must be the same; new ones are added to `grown`. Each entry must be the
 * one of its leaf. Gives the entry bundle.
 */
async function checkTile(
  client: LogClient,
  tile: Tile,
  known: readonly Buffer[],
  grown: Buffer[],
): Promise<Buffer> {
  const { from } = rangeOf(tile);
  const hashes = hashesIn(await client.tile(tile), tile.width);
  const bundle = await client.tile({ ...tile, level: 'entries' });
  const entries = entriesOf(bundle);
  if (!hashes) throw new Cheated('leaf-changed', from);
  if (entries?.length !== tile.width) throw new Cheated('entry-missing', from);
  for (const [at, hash] of hashes.entries()) {
    const own = known[from + at];
    if (own && !own.equals(hash)) throw new Cheated('leaf-changed', from + at);
    const entry = entries[at];
    if (!entry || !leafHash(entry).equals(hash)) throw new Cheated('entry-changed', from + at);
    if (!own) grown.push(hash);
  }
  return bundle;
}

/** Whole tiles and the edge of what we had, all or some in turn by the minute. */
function tilesAgain(size: number, { isFull, now }: LookSettings): Tile[] {
  const tiles = [...leafTiles({ from: 0, to: size })];
  if (isFull || tiles.length <= AGAIN) return tiles;
  const begin = (Math.floor(now.getTime() / 60_000) * AGAIN) % tiles.length;
  return Array.from({ length: AGAIN }, (_, at) => tiles[(begin + at) % tiles.length]).flatMap(
    (one) => one ?? [],
  );
}

function treeOf(leaves: readonly Buffer[]): Frontier {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.append(leaf);
  return frontier;
}

/** The log's own signature, without the lines of other witnesses. */
function logLineOf({ note, origin }: Checkpoint): string {
  const own = note.signatures.find(({ name }) => name === origin);
  return `— ${origin} ${own?.bytes.toString('base64') ?? ''}\n`;
}
