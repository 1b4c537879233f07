import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Written aside, flushed, put in place, and the folder flushed too: after a crash the file is the old one or the new one. */
export function writeWhole(path: string, content: string | Uint8Array, mode = 0o644): void {
  const unfinished = `${path}.${process.pid}.new`;
  const file = openSync(unfinished, 'w', mode);
  try {
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
