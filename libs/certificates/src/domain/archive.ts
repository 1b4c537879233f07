import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

export type ArchiveFile = { name: string; bytes: Uint8Array };

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

export function jsonFile(name: string, value: unknown): ArchiveFile {
  return { name, bytes: text(`${JSON.stringify(value, null, 2)}\n`) };
}

/** A fixed instant: the same content gives the same bytes, whenever it is packed. */
const PACKED = new Date(2000, 0, 1);

/** One package with a list of what is in it, each file with its SHA-256. */
export function archive(files: readonly ArchiveFile[], readme: string): Uint8Array {
  const contents = files.map(({ name, bytes }) => ({
    name,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
  const all = [{ name: 'LAS-MIG.txt', bytes: text(readme) }, jsonFile('innehall.json', contents), ...files];
  return zipSync(Object.fromEntries(all.map(({ name, bytes }) => [name, bytes])), {
    level: 6,
    mtime: PACKED,
  });
}
