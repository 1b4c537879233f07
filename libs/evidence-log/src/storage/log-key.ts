import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SigningError, openInstanceKeyStore } from '@specialistvagen/signing';
import { z } from 'zod';
import {
  ALGORITHM,
  formatVerifierKey,
  isSignedBy,
  parseVerifierKey,
  publicKeyOf,
  verifierKey,
} from '../domain/note-key.js';
import type { NoteSigner, VerifierKey } from '../domain/note-key.js';
import { writeWhole } from './write-whole.js';

/** The key's name in the store. */
const KEY = 'log';
/** Signed to see that key and public key are a pair; never a note, since a note has an origin, a size and a root. */
const PROBE = Buffer.from('Are you the key of this log?');
export const VERIFIER_KEY = 'log.vkey';
export const WITNESSES = 'witnesses.json';

/**
 * The log's own key, Ed25519: in the instance's token, or where keys are files in `secrets/log.key.pem` (0600); `trust/log.vkey` for
 * whoever verifies. Made once: it outlives its public file, which is written again from the key, since a log that was signed by it
 * can be signed by no other. Its name, the log's origin, holds the beginning of the key's hash, so that no two instances are called
 * the same, and TEST outside production.
 */
export function createLogKey(dataDir: string, { isTest }: { isTest: boolean }): void {
  const open = join(dataDir, 'trust', VERIFIER_KEY);
  if (existsSync(open)) return;
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  mkdirSync(join(dataDir, 'trust'), { recursive: true });
  const store = openInstanceKeyStore(dataDir);
  const publicKey = store.has(KEY) ? store.publicKey(KEY) : store.create(KEY, 'Ed25519').publicKey;
  const mark = createHash('sha256').update(publicKey).digest('hex').slice(0, 8);
  const name = `specialistvagen/${isTest ? 'TEST/' : ''}${mark}`;
  writeWhole(open, `${formatVerifierKey(verifierKey(name, ALGORITHM.note, publicKeyOf(publicKey)))}\n`);
}

/** What signs checkpoints; only the worker asks for it. Throws when the instance has no key, or another than it shows. */
export function openLogSigner(dataDir: string): NoteSigner {
  const key = loadLogKey(join(dataDir, 'trust'));
  const sign = openInstanceKeyStore(dataDir).open(KEY);
  if (!isSignedBy(key, PROBE, sign(PROBE))) throw new Error('Loggens nyckel är en annan än den i trust/.');
  return { ...key, sign };
}

/** Throws `SigningError` `trust-missing` unless the log's key lies in the instance's token, and nowhere else. */
export function requireTokenLogKey(dataDir: string): void {
  const file = join(dataDir, 'secrets', `${KEY}.key.pem`);
  if (existsSync(file))
    throw refused(`Loggens nyckel ${file} är en fil. Produktion kräver en säkerhetsmodul.`);
  if (!hasLogKey(join(dataDir, 'trust'))) throw refused('Loggens nyckel saknas. Kör deploy.');
  openLogSigner(dataDir);
}

const refused = (text: string): SigningError => new SigningError('trust-missing', [{ text }]);

/** The log's public key in a trust folder. Throws when it is missing or cannot be read. */
export function loadLogKey(trustDir: string): VerifierKey {
  const path = join(trustDir, VERIFIER_KEY);
  const key = existsSync(path) ? parseVerifierKey(readFileSync(path, 'utf8')) : null;
  if (!key) throw new Error(`${path} saknas eller kan inte läsas.`);
  return key;
}

const witnessFile = z.strictObject({ quorum: z.int().min(1), witnesses: z.array(z.string()) });
export type Witnesses = Readonly<{ quorum: number; keys: readonly VerifierKey[] }>;

/** How many of them must have co-signed before a receipt counts as witnessed: two, where nothing is said (security.md, T-03). */
const QUORUM = 2;

/**
 * `trust/witnesses.json`: `{"quorum": 2, "witnesses": ["name+id+key", …]}`, written by who runs the instance and carried along by
 * whoever verifies. None when the file is not there. Throws when it cannot be read.
 */
export function loadWitnesses(trustDir: string): Witnesses {
  const path = join(trustDir, WITNESSES);
  if (!existsSync(path)) return { quorum: QUORUM, keys: [] };
  const { quorum, witnesses } = witnessFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  const keys = witnesses.map(parseVerifierKey);
  if (keys.some((key) => key?.algorithm !== ALGORITHM.cosignature))
    throw new Error(`${path} har en nyckel som inte är ett vittnes.`);
  return { quorum, keys: keys.flatMap((key) => key ?? []) };
}

/** A trust folder may be made before the key (an older instance): verifiers ask first. */
export const hasLogKey = (trustDir: string): boolean => existsSync(join(trustDir, VERIFIER_KEY));
