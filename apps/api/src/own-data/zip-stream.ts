import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { OwnFile } from './own-files.js';

/** Files that are packed already gain nothing by it. */
const PACKED = /\.(pdf|png|jpe?g|webp|zip)$/i;

/**
 * A zip that is written while its files are read: no more than one file is in memory. Last comes `innehall.json`: each file's size
 * and SHA-256. Two files of one name are told apart by a number.
 */
export function zipStream(files: AsyncIterable<OwnFile>): Readable {
  return Readable.from(chunksOf(files));
}

async function* chunksOf(files: AsyncIterable<OwnFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failed = error;
    else ready.push(chunk);
  });
  const take = () => {
    if (failed) throw failed;
    const taken = ready;
    ready = [];
    return taken;
  };
  const contents: { name: string; size: number; sha256: string }[] = [];
  const names = new Set<string>();
  for await (const { name: wanted, bytes } of files) {
    const name = unusedName(names, wanted);
    add(zip, { name, bytes });
    contents.push({ name, size: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
    yield* take();
  }
  add(zip, {
    name: 'innehall.json',
    bytes: new TextEncoder().encode(`${JSON.stringify(contents, null, 2)}\n`),
  });
  zip.end();
  yield* take();
}

function add(zip: Zip, { name, bytes }: OwnFile): void {
  const file = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
  zip.add(file);
  file.push(bytes, true);
}

function unusedName(names: Set<string>, wanted: string): string {
  let name = wanted;
  for (let count = 2; names.has(name); count += 1) name = wanted.replace(/(\.[^./]+)?$/, `-${count}$1`);
  names.add(name);
  return name;
}
