import { generateKeyPairSync } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createOnce } from '@specialistvagen/platform';
import { z } from 'zod';
import { openCheckpoint } from '../domain/checkpoint.js';
import type { Checkpoint } from '../domain/checkpoint.js';
import { ALGORITHM, formatVerifierKey, noteSigner, parseVerifierKey } from '../domain/note-key.js';
import type { NoteSigner, VerifierKey } from '../domain/note-key.js';
import { HASH_BYTES } from '../domain/tiles.js';
import { writeWhole } from '../storage/write-whole.js';

const SETTINGS = 'witness.json';
const KEY = 'witness.key.pem';
const STATE = 'checkpoint.txt';
const LEAVES = 'leaves.bin';

/** Nobody can be judged by it: what differs is our own. */
export const damagedCopy = (): Error => new Error(`${LEAVES} är skadad: vittnets egen kopia håller inte.`);

const settingsFile = z.strictObject({ name: z.string(), log: z.url(), logKey: z.string() });

/**
 * A witness's own folder: its key, the log it watches (pinned), the last checkpoint that held, every leaf hash and entry of it.
 * `checkpoint.txt` is what counts and is put in place last, whole: leaves beyond it are what a crash left, and are taken again.
 */
export class WitnessCopy {
  private constructor(
    private readonly folder: string,
    readonly signer: NoteSigner,
    readonly log: string,
    readonly logKey: VerifierKey,
  ) {}

  /** Makes the folder and a key of its own; throws when there is one already. */
  static create(folder: string, settings: { name: string; log: string; logKey: string }): WitnessCopy {
    const { name, logKey, log } = settingsFile.parse(settings);
    if (parseVerifierKey(logKey)?.algorithm !== ALGORITHM.note)
      throw new Error('Loggens nyckel går inte att läsa.');
    if (existsSync(join(folder, SETTINGS))) throw new Error(`${folder} har redan ett vittne.`);
    for (const part of ['', 'entries', 'checkpoints', 'reports'])
      mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    createOnce(join(folder, KEY), privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
    const text = JSON.stringify({ name, log: log.replace(/\/+$/, ''), logKey }, null, 2);
    writeWhole(join(folder, SETTINGS), `${text}\n`);
    return WitnessCopy.open(folder);
  }

  static open(folder: string): WitnessCopy {
    if (!existsSync(join(folder, SETTINGS))) throw new Error(`Det finns inget vittne i ${folder}.`);
    const { name, log, logKey } = settingsFile.parse(
      JSON.parse(readFileSync(join(folder, SETTINGS), 'utf8')),
    );
    const signer = noteSigner(name, ALGORITHM.cosignature, readFileSync(join(folder, KEY), 'utf8'));
    const key = parseVerifierKey(logKey);
    if (!key) throw new Error('Loggens nyckel går inte att läsa.');
    return new WitnessCopy(folder, signer, log, key);
  }

  /** What the log has to register: `name+id+key`. */
  get verifierKey(): string {
    return formatVerifierKey(this.signer);
  }

  /** The last checkpoint that held; null before the first look. Throws when the file is not what we wrote. */
  latest(): Checkpoint | null {
    const path = join(this.folder, STATE);
    if (!existsSync(path)) return null;
    const checkpoint = openCheckpoint(readFileSync(path, 'utf8'), this.logKey);
    if (!checkpoint) throw new Error(`${path} är skadad: vittnets egen kopia kan inte läsas.`);
    return checkpoint;
  }

  /** The leaf hashes of the last checkpoint. */
  leaves(): Buffer[] {
    const size = this.latest()?.size ?? 0;
    if (size === 0) return [];
    const bytes = readFileSync(join(this.folder, LEAVES));
    if (bytes.length < size * HASH_BYTES) throw damagedCopy();
    return Array.from({ length: size }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
  }

  keepBundle(index: number, bundle: Uint8Array): void {
    writeWhole(join(this.folder, 'entries', `${index}`), bundle, 0o600);
  }

  /** Leaves first, then the checkpoint that makes them count. `cosigned` is the note with our line. */
  keep(from: number, leaves: readonly Buffer[], cosigned: string, size: number): void {
    const file = openSync(
      join(this.folder, LEAVES),
      existsSync(join(this.folder, LEAVES)) ? 'r+' : 'w+',
      0o600,
    );
    try {
      ftruncateSync(file, from * HASH_BYTES);
      writeSync(file, Buffer.concat(leaves), 0, leaves.length * HASH_BYTES, from * HASH_BYTES);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    writeWhole(join(this.folder, 'checkpoints', `${size}.txt`), cosigned);
    writeWhole(join(this.folder, STATE), cosigned);
  }

  /** The note with our line, as others may read it. */
  cosigned(): string | null {
    const path = join(this.folder, STATE);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  }

  /** What was found, with what proves it; never removed. Gives the file's name. */
  report(at: Date, finding: Readonly<Record<string, unknown>>): string {
    const name = `${at.toISOString().replaceAll(':', '')}.json`;
    writeWhole(join(this.folder, 'reports', name), `${JSON.stringify(finding, null, 2)}\n`);
    return name;
  }

  reports(): readonly Record<string, unknown>[] {
    return readdirSync(join(this.folder, 'reports'))
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => JSON.parse(readFileSync(join(this.folder, 'reports', name), 'utf8')));
  }
}
