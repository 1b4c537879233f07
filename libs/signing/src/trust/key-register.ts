import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SigningError } from '../signing-error.js';
import type { Certificate } from '../x509/read-certificate.js';

/** What a long-lived key may do. The root signs these and nothing else. */
export const KEY_ROLES = ['signing-ca', 'platform-seal', 'authority-seal', 'tsa'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

const registeredKeySchema = z.object({
  role: z.enum(KEY_ROLES),
  /** Where the key and its certificate lie in `secrets/signing`. */
  name: z.string().regex(/^[a-z-]+(\.\d+)?$/),
  /** SHA-256 of the certificate. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** INTEGER, DER, hexadecimal: for the revocation list. */
  serial: z.string().regex(/^02[0-9a-f]+$/),
  from: z.iso.datetime(),
  to: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type RegisteredKey = z.infer<typeof registeredKeySchema>;

/**
 * `trust/keys.json`: every generation of the long-lived keys, with the time in which it may sign. A stamp from outside
 * that time counts for nothing, whoever holds the key by then.
 */
export const keyRegisterSchema = z.object({
  version: z.literal(1),
  keys: z.array(registeredKeySchema).min(1),
  /** Set when ECDSA P-256 with SHA-256 is no longer to be relied on after an instant; archive stamps end before it. */
  algorithmsUntil: z.iso.datetime().nullable(),
});
export type KeyRegister = z.infer<typeof keyRegisterSchema>;

const pathOf = (trustDir: string): string => join(trustDir, 'keys.json');

/** Null for a trust folder from before there was a register. Throws `trust-missing` when it cannot be read. */
export function loadKeyRegister(trustDir: string): KeyRegister | null {
  const path = pathOf(trustDir);
  if (!existsSync(path)) return null;
  try {
    return keyRegisterSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new SigningError('trust-missing', [{ text: `${path} kan inte läsas.` }]);
  }
}

export function writeKeyRegister(trustDir: string, register: KeyRegister): void {
  const path = pathOf(trustDir);
  writeFileSync(`${path}.new`, `${JSON.stringify(keyRegisterSchema.parse(register), null, 1)}\n`);
  renameSync(`${path}.new`, path);
}

export function registeredKey(
  role: KeyRole,
  name: string,
  certificate: Certificate,
  from: Date,
): RegisteredKey {
  const serial = certificate.serial.toString('hex');
  return {
    role,
    name,
    sha256: certificate.sha256,
    serial,
    from: from.toISOString(),
    to: null,
    revokedAt: null,
  };
}

/** The generation that signs now: the latest. */
export function currentKey({ keys }: KeyRegister, role: KeyRole): RegisteredKey {
  const [latest] = keys.filter((key) => key.role === role).sort((a, b) => b.from.localeCompare(a.from));
  if (latest === undefined)
    throw new SigningError('trust-missing', [{ text: `Nyckelregistret saknar ${role}.` }]);
  return latest;
}

/**
 * Whether a certificate may have signed at the instant, for a document that names `pinned`: its own generation or a later
 * one, each within its time. A folder without a register knows one generation, the pinned one.
 */
export function mayHaveSigned(
  register: KeyRegister | null,
  role: KeyRole,
  { sha256, pinned, at }: { sha256: string; pinned: string; at: Date },
): boolean {
  if (register === null) return sha256 === pinned;
  const named = register.keys.find((key) => key.role === role && key.sha256 === pinned);
  const used = register.keys.find((key) => key.role === role && key.sha256 === sha256);
  if (named === undefined || used === undefined || used.from < named.from) return false;
  return isWithin(used, at);
}

/** The same where no document names a certificate beforehand: any generation of the role within its time. */
export function mayHaveUsed(register: KeyRegister | null, role: KeyRole, sha256: string, at: Date): boolean {
  if (register === null) return true;
  return register.keys.some((key) => key.role === role && key.sha256 === sha256 && isWithin(key, at));
}

/**
 * The same for what no time stamp dates: whoever has had the key can write any day, so one that has been in other hands
 * vouches for nothing, and a folder without a register only for what the chain says.
 */
export function mayVouch(register: KeyRegister | null, role: KeyRole, sha256: string, at: Date): boolean {
  if (register === null) return true;
  const used = register.keys.find((key) => key.role === role && key.sha256 === sha256);
  return used !== undefined && used.revokedAt === null && isWithin(used, at);
}

const isWithin = ({ from, to }: RegisteredKey, at: Date): boolean =>
  from <= at.toISOString() && (to === null || at.toISOString() < to);
