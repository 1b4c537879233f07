import type { LeafRange } from './merkle-tree.js';

/** C2SP tlog-tiles: 256 hashes of one level in eight. `width` < 256 is the right edge of a tree. */
export type Tile = Readonly<{ level: number | 'entries'; index: number; width: number }>;

export const TILE_WIDTH = 256;
const TILE_LEVELS = 8;
const MAX_LEVEL = 63;
const LENGTH_BYTES = 2;
const PATH = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/;

/** What stands after `tile/`; null when it names no tile. */
export function parseTile(path: string): Tile | null {
  const [, level = '', digits = '', partial] = PATH.exec(path) ?? [];
  const index = Number(digits.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  const tile = { level: level === 'entries' ? level : Number(level), index, width } as const;
  const isTile = level !== '' && Number.isSafeInteger(index) && (partial === undefined || width < TILE_WIDTH);
  // One path for each tile: no leading groups of zeros.
  if (!isTile || (tile.level !== 'entries' && tile.level > MAX_LEVEL) || tilePath(tile) !== path) return null;
  return tile;
}

export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  const number = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
  return `${level}/${number}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** The level of the tree whose nodes a tile holds. */
export const treeLevelOf = ({ level }: Tile): number => (level === 'entries' ? 0 : level * TILE_LEVELS);

/** Which nodes of that level, and whether the tree of `size` has them all. */
export function rangeOf({ index, width }: Tile): LeafRange {
  return { from: index * TILE_WIDTH, to: index * TILE_WIDTH + width };
}

export function isTileOf(tile: Tile, size: number): boolean {
  return rangeOf(tile).to <= Math.floor(size / 2 ** treeLevelOf(tile));
}

/** The tiles of leaves that hold leaves `from` up to the tree's edge, one at a time: a tree may say that it is as large as it likes. */
export function* leafTiles({ from, to }: LeafRange): Generator<Tile, void> {
  for (let index = Math.floor(from / TILE_WIDTH); index * TILE_WIDTH < to; index += 1)
    yield { level: 0, index, width: Math.min(TILE_WIDTH, to - index * TILE_WIDTH) };
}

/** An entry bundle: each entry after its length, big-endian 16 bits. */
export function bundleOf(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Null when the bytes do not end where an entry ends. */
export function entriesOf(bundle: Buffer): Buffer[] | null {
  const entries: Buffer[] = [];
  let at = 0;
  while (at < bundle.length) {
    if (at + LENGTH_BYTES > bundle.length) return null;
    const end = at + LENGTH_BYTES + bundle.readUInt16BE(at);
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return entries;
}

export const HASH_BYTES = 32;

/** Null when a tile of hashes has another length than its width. */
export function hashesIn(tile: Buffer, width: number): Buffer[] | null {
  if (tile.length !== width * HASH_BYTES) return null;
  return Array.from({ length: width }, (_, at) => tile.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}
