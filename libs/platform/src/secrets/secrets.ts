import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCode } from '../errors/error-code.js';
import { createOnce } from './create-once.js';
import { openEnvelope, sealEnvelope } from './envelope.js';

const keyText = z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes base64url');
const instanceFile = z.object({
  /** Instance keys by number; the highest seals, all open. A new one is added, an old one never removed. */
  instanceKeys: z.record(z.string().regex(/^[1-9]\d*$/), keyText),
  blindIndexKey: keyText,
  sessionSecret: keyText,
  databasePasswords: z.record(z.string(), z.string().min(20)),
});
type InstanceFile = z.infer<typeof instanceFile>;

const databaseUsers = ['postgres', 'migrator', 'api', 'worker', 'statistics', 'audit'] as const;
export type DatabaseUser = (typeof databaseUsers)[number];

/**
 * The instance's keys and passwords, `DATA_DIR/secrets/instance.json` (0600; decision 1). Nothing of it is ever logged:
 * the values are private and the object serialises to nothing.
 */
export class Secrets {
  readonly #file: InstanceFile;

  private constructor(file: InstanceFile) {
    this.#file = file;
  }

  /** Reads the instance's secrets, making them on the first call. Two processes that make them at once get the same. */
  static open(dataDir: string): Secrets {
    const folder = join(dataDir, 'secrets');
    const path = join(folder, 'instance.json');
    mkdirSync(dataDir, { recursive: true, mode: 0o755 });
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const existing = read(path);
    if (existing) return new Secrets(existing);
    createOnce(path, JSON.stringify(newFile(), null, 2));
    const made = read(path);
    if (!made) throw new Error(`Hemligheterna i ${folder} kunde inte skrivas.`);
    return new Secrets(made);
  }

  databasePassword(user: DatabaseUser): string {
    const password = this.#file.databasePasswords[user];
    if (!password) throw new Error(`Lösenord saknas för databasanvändaren ${user}.`);
    return password;
  }

  get sessionSecret(): string {
    return this.#file.sessionSecret;
  }

  /**
   * Encrypts with AES-256-GCM under a data key of its own, wrapped by the newest instance key (decision 10).
   * `context` says what the bytes are and which row they belong to, e.g. `intyg:<id>:pdf`: they open nowhere else.
   */
  sealBytes(plain: Uint8Array, context: string): Buffer {
    const version = Math.max(...Object.keys(this.#file.instanceKeys).map(Number));
    return sealEnvelope(plain, context, { version, key: this.#instanceKey(version) });
  }

  /** Decrypts what `sealBytes` made; throws when a byte, the context or the key is another. */
  openBytes(sealed: Uint8Array, context: string): Buffer {
    return openEnvelope(sealed, context, (version) => this.#instanceKey(version));
  }

  /** Keyed index of a value that is looked up exactly and never stored: HMAC-SHA-256, separate for each `purpose`. */
  blindIndex(purpose: string, value: string): Buffer {
    const key = Buffer.from(
      hkdfSync('sha256', decode(this.#file.blindIndexKey), '', `blind-index:${purpose}`, 32),
    );
    return createHmac('sha256', key).update(value, 'utf8').digest();
  }

  /**
   * What stands in a mailed link that opens something by itself, base64url of 32 bytes. Made from the row's id again when
   * the mail leaves, so that no row, event or job holds it; whoever looks it up keeps its hash.
   */
  linkSecret(purpose: string, id: string): string {
    return this.blindIndex(`link:${purpose}`, id).toString('base64url');
  }

  /** A 32-byte key for one purpose (cookie signing, pseudonyms …), the same at every call. */
  derivedKey(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', decode(this.#file.sessionSecret), '', `derived:${purpose}`, 32));
  }

  #instanceKey(version: number): Buffer {
    const key = this.#file.instanceKeys[String(version)];
    if (!key) throw new Error(`Instansnyckel ${version} saknas.`);
    return decode(key);
  }
}

function newFile(): InstanceFile {
  const key = () => randomBytes(32).toString('base64url');
  return {
    instanceKeys: { '1': key() },
    blindIndexKey: key(),
    sessionSecret: key(),
    databasePasswords: Object.fromEntries(databaseUsers.map((user) => [user, key()])),
  };
}

function read(path: string): InstanceFile | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
  return instanceFile.parse(JSON.parse(text));
}

function decode(key: string): Buffer {
  return Buffer.from(key, 'base64url');
}
