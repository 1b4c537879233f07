import { createHash, generateKeyPairSync, createPublicKey } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnce } from '@specialistvagen/platform';
import { z } from 'zod';
import { ALGORITHM, formatVerifierKey, noteSigner, parseVerifierKey } from '../domain/note-key.js';
import type { NoteSigner, VerifierKey } from '../domain/note-key.js';
import { writeWhole } from './write-whole.js';

const KEY = 'log.key.pem';
export const VERIFIER_KEY = 'log.vkey';
export const WITNESSES = 'witnesses.json';

/**
 * The log's own key: `secrets/log.key.pem` (Ed25519, 0600), and `trust/log.vkey` for whoever verifies. Made once. Its name, the log's
 * origin, holds the beginning of the key's hash, so that no two instances are called the same, and TEST outside production.
 */
export function createLogKey(dataDir: string, { isTest }: { isTest: boolean }): void {
  const [secret, open] = [join(dataDir, 'secrets', KEY), join(dataDir, 'trust', VERIFIER_KEY)];
  if (existsSync(open)) return;
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  mkdirSync(join(dataDir, 'trust'), { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  createOnce(secret, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  const pem = readFileSync(secret, 'utf8');
  const publicKey = createPublicKey(pem).export({ format: 'der', type: 'spki' });
  const mark = createHash('sha256').update(publicKey).digest('hex').slice(0, 8);
  const name = `specialistvagen/${isTest ? 'TEST/' : ''}${mark}`;
  writeWhole(open, `${formatVerifierKey(noteSigner(name, ALGORITHM.note, pem))}\n`);
}

/** The key that signs checkpoints; only the worker asks for it. Throws when the instance has none. */
export function openLogSigner(dataDir: string): NoteSigner {
  const { name, id } = loadLogKey(join(dataDir, 'trust'));
  const signer = noteSigner(name, ALGORITHM.note, readFileSync(join(dataDir, 'secrets', KEY), 'utf8'));
  if (!signer.id.equals(id)) throw new Error('Loggens nyckel i secrets/ är en annan än den i trust/.');
  return signer;
}

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
