import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../errors/error-code.js';
import { createOnce } from './create-once.js';

const KEY_BYTES = 32;
const keysFile = z.strictObject({
  keys: z
    .record(z.string().regex(/^[1-9]\d*$/), z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes base64url'))
    .refine((keys) => Object.keys(keys).length > 0, 'at least one key'),
});

/**
 * Named keys of the instance by version, `DATA_DIR/secrets/<name>.json` (0600; decision 1): 32 bytes each. Made with version 1 on
 * the first call; a key is changed by adding a higher number, and old ones stay. Throws when the file is damaged.
 */
export function versionedKeys(dataDir: string, name: string): Record<number, Buffer> {
  const folder = join(dataDir, 'secrets');
  const path = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const text = read(path) ?? make(path);
  const { keys } = keysFile.parse(JSON.parse(text));
  return Object.fromEntries(
    Object.entries(keys).map(([version, key]) => [version, Buffer.from(key, 'base64url')]),
  );
}

function make(path: string): string {
  const keys = { '1': randomBytes(KEY_BYTES).toString('base64url') };
  createOnce(path, JSON.stringify({ keys }, null, 2));
  const made = read(path);
  if (made === undefined) throw new Error(`${path} kunde inte skrivas.`);
  return made;
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
