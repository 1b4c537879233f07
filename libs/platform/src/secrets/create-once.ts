import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { errorCode } from '../errors/error-code.js';

/** Written aside, flushed, then linked into place: the file is whole or not there, and the first writer wins. */
export function createOnce(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  const descriptor = openSync(unfinished, 'wx', 0o600);
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
    closeSync(descriptor);
    linkSync(unfinished, path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
