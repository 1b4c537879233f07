import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readCertificate } from '../x509/read-certificate.js';
import { readPem, writePublic } from './certificate-file.js';
import { certify, makeRoot, type IssuedKey } from './certify-key.js';
import {
  KEY_ROLES,
  loadKeyRegister,
  registeredKey,
  writeKeyRegister,
  type RegisteredKey,
} from './key-register.js';
import { keyStoreSettings, writeKeyStoreSettings, type KeyStoreSettings } from './key-store.js';
import { openKeyStore } from './open-key-store.js';
import { isMadeBefore, putPublicBack, requireRegister, requireUnusedToken } from './made-before.js';
import { keepRootList } from './root-list.js';

export interface TrustOptions {
  /** False only in production. The root's name then lacks TEST, and documents lack the marking. */
  readonly isTest: boolean;
  readonly now?: Date;
  /** Where a new instance's keys are made; files when left out. */
  readonly keyStore?: KeyStoreSettings;
}

/**
 * Makes the instance's own hierarchy: root → signing CA (one-time personal certificates), platform seal, authority
 * seal, time stamp authority. Keys go to the key store, their certificates to `secrets/signing`, what verifiers need to
 * `trust/`. An instance that has one keeps it, also when `trust/root.pem` is lost: it is written again from its copy, or
 * nothing is made and `SigningError` `trust-missing` says what is missing. Only one that was cut off while it was made is
 * made again. Each run renews the root's revocation list, where the root's key is.
 */
export function createTrust(dataDir: string, { isTest, now = new Date(), keyStore }: TrustOptions): void {
  const secrets = join(dataDir, 'secrets', 'signing');
  const trustDir = join(dataDir, 'trust');
  const isMade = isMadeBefore({ secrets, trustDir });
  if (!isMade && keyStore !== undefined && keyStoreSettings(secrets) === null) requireUnusedToken(keyStore);
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  mkdirSync(join(trustDir, 'templates'), { recursive: true });
  // Module and PIN may have moved; keys that are files stay files.
  if (keyStore !== undefined && (!isMade || keyStoreSettings(secrets) !== null))
    writeKeyStoreSettings(secrets, keyStore);
  if (isMade) {
    requireRegister({ secrets, trustDir });
    putPublicBack({ secrets, trustDir });
  } else makeHierarchy({ secrets, trustDir, mark: isTest ? ' TEST' : '', now });
  registerFirstGeneration(secrets, trustDir);
  keepRootList(dataDir, now);
}

type Making = { secrets: string; trustDir: string; mark: string; now: Date };

function makeHierarchy({ secrets, trustDir, mark, now }: Making): void {
  const store = openKeyStore(secrets);
  const keep = (name: string, key: IssuedKey): IssuedKey => {
    writePublic(join(secrets, `${name}.crt.pem`), key.certificate);
    return key;
  };
  const root = keep('root', makeRoot(store, { mark, now }));
  for (const role of KEY_ROLES) keep(role, certify(role, store, { name: role, root, mark, now }));
  writePublic(join(trustDir, 'tsa.pem'), readPem(join(secrets, 'tsa.crt.pem')));
  writePublic(join(trustDir, 'root.pem'), root.certificate);
}

/** Also for an instance from before there was a register: its keys have been in use since their certificates. */
function registerFirstGeneration(secrets: string, trustDir: string): void {
  if (loadKeyRegister(trustDir) !== null) return;
  const keys = KEY_ROLES.map((role): RegisteredKey => {
    const certificate = readCertificate(readPem(join(secrets, `${role}.crt.pem`)));
    return registeredKey(role, role, certificate, certificate.notBefore);
  });
  writeKeyRegister(trustDir, { version: 1, keys, algorithmsUntil: null });
}
