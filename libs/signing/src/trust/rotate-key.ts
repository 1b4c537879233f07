import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OID } from '../der/oids.js';
import { SigningError } from '../signing-error.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { fromPem } from '../x509/pem.js';
import { readCertificate } from '../x509/read-certificate.js';
import { readPem, writePublic } from './certificate-file.js';
import { certify } from './certify-key.js';
import {
  currentKey,
  loadKeyRegister,
  registeredKey,
  writeKeyRegister,
  type KeyRegister,
  type KeyRole,
  type RegisteredKey,
} from './key-register.js';
import { openKeyStore } from './open-key-store.js';
import { keepRootList } from './root-list.js';

/** How long the earlier key may go on signing: a second machine may get the register later. */
const OVERLAP = 86_400_000;

export interface Rotation {
  readonly now: Date;
  /** The key has been, or may have been, in somebody else's hands: it ends at once and goes on the revocation list. */
  readonly isCompromised: boolean;
}

/**
 * A new generation of one long-lived key. What the earlier one has signed within its time stays valid for ever; what is
 * stamped afterwards is not. Needs the root's key. The register is written last: until then nothing has changed.
 * Running processes see that it is another (`HeldKeys`) and take the new key.
 */
export function rotateKey(dataDir: string, role: KeyRole, { now, isCompromised }: Rotation): RegisteredKey {
  const secrets = join(dataDir, 'secrets', 'signing');
  const trustDir = join(dataDir, 'trust');
  const register = loadKeyRegister(trustDir);
  const store = openKeyStore(secrets);
  if (register === null || !store.has('root'))
    throw new SigningError('trust-missing', [
      { text: 'Rotens nyckel och nyckelregistret behövs för att byta en nyckel.' },
    ]);
  const root = readCertificate(readPem(join(trustDir, 'root.pem')));
  const issuer = { name: root.subject, publicKey: root.publicKey, sign: store.open('root') };
  const name = nextName(register, role);
  const mark = nameAttribute(root.name, OID.commonName)?.endsWith(' TEST') ? ' TEST' : '';
  const { certificate } = certify(role, store, { name, root: issuer, mark, now });
  writePublic(join(secrets, `${name}.crt.pem`), certificate);
  if (role === 'tsa') addStampAuthority(trustDir, certificate);
  // Stamps have whole seconds: one made at once must not lie before the key's time.
  const from = new Date(Math.floor(now.getTime() / 1000) * 1000);
  const next = registeredKey(role, name, readCertificate(certificate), from);
  writeKeyRegister(trustDir, { ...register, keys: [...ended(register, role, { now, isCompromised }), next] });
  keepRootList(dataDir, now);
  if (isCompromised) store.destroy(currentKey(register, role).name);
  return next;
}

/** Keys whose time is over are destroyed; their certificates stay. Returns the names. */
export function destroyEndedKeys(dataDir: string, now: Date): string[] {
  const store = openKeyStore(join(dataDir, 'secrets', 'signing'));
  const keys = loadKeyRegister(join(dataDir, 'trust'))?.keys ?? [];
  const over = keys.filter(({ to, name }) => to !== null && to <= now.toISOString() && store.has(name));
  for (const { name } of over) store.destroy(name);
  return over.map(({ name }) => name);
}

function nextName({ keys }: KeyRegister, role: KeyRole): string {
  return `${role}.${keys.filter((key) => key.role === role).length + 1}`;
}

function ended(register: KeyRegister, role: KeyRole, { now, isCompromised }: Rotation): RegisteredKey[] {
  const end = new Date(now.getTime() + (isCompromised ? 0 : OVERLAP)).toISOString();
  return register.keys.map((key) => {
    if (key.role !== role) return key;
    const to = key.to === null || key.to > end ? end : key.to;
    const isLatest = key.name === currentKey(register, role).name;
    return { ...key, to, revokedAt: isCompromised && isLatest ? now.toISOString() : key.revokedAt };
  });
}

function addStampAuthority(trustDir: string, certificate: Buffer): void {
  const path = join(trustDir, 'tsa.pem');
  writePublic(path, ...fromPem(readFileSync(path, 'utf8')), certificate);
}
