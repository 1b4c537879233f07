import { join } from 'node:path';
import { FileKeyStore } from './file-key-store.js';
import { keyStoreSettings, type KeyStore } from './key-store.js';
import { Pkcs11KeyStore } from './pkcs11-key-store.js';

/** The store of this instance. */
export function openKeyStore(secrets: string): KeyStore {
  return tokenOf(secrets) ?? new FileKeyStore(secrets);
}

/** The same for a key that is none of the hierarchy's (the evidence log's): in the same token, or a file in `secrets/` itself. */
export function openInstanceKeyStore(dataDir: string): KeyStore {
  return tokenOf(join(dataDir, 'secrets', 'signing')) ?? new FileKeyStore(join(dataDir, 'secrets'));
}

function tokenOf(secrets: string): KeyStore | null {
  const settings = keyStoreSettings(secrets);
  return settings && Pkcs11KeyStore.of(settings);
}
