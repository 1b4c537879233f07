import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Der } from '../der/der-writer.js';
import { SigningError } from '../signing-error.js';
import type { RawSigner } from '../x509/issue-certificate.js';

/** ECDSA for what has certificates; Ed25519 for the evidence log's checkpoints, which C2SP signed-note wants. */
export type KeyCurve = 'P-256' | 'Ed25519';

/** Port: where the long-lived private keys live. What it gives out signs; the key itself never comes out of a token. */
export interface KeyStore {
  /** Makes a key under the name, in place of one that a half-made attempt left; P-256 unless said. SubjectPublicKeyInfo, DER. */
  create(name: string, curve?: KeyCurve): { readonly publicKey: Der; readonly sign: RawSigner };
  has(name: string): boolean;
  /** What `create` gave out for the key that lies there: its SubjectPublicKeyInfo, DER. Throws `SigningError` `trust-missing`. */
  publicKey(name: string): Der;
  /** Throws `SigningError` `trust-missing`. */
  open(name: string): RawSigner;
  destroy(name: string): void;
}

/** `secrets/signing/store.json`; absent means files beside it. The PIN lies in a file of its own, elsewhere. */
export const keyStoreSettingsSchema = z.object({
  kind: z.literal('pkcs11'),
  module: z.string().min(1),
  token: z.string().min(1),
  pinFile: z.string().min(1),
});
export type KeyStoreSettings = z.infer<typeof keyStoreSettingsSchema>;

const settingsPath = (secrets: string): string => join(secrets, 'store.json');

/** Null when the keys are files. */
export function keyStoreSettings(secrets: string): KeyStoreSettings | null {
  const path = settingsPath(secrets);
  if (!existsSync(path)) return null;
  try {
    return keyStoreSettingsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new SigningError('trust-missing', [{ text: `${path} kan inte läsas.` }]);
  }
}

export function writeKeyStoreSettings(secrets: string, settings: KeyStoreSettings): void {
  writeFileSync(settingsPath(secrets), `${JSON.stringify(settings)}\n`, { mode: 0o600 });
}
