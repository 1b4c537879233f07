import { FileKeyStore } from './file-key-store.js';
import { keyStoreSettings, type KeyStore } from './key-store.js';
import { Pkcs11KeyStore } from './pkcs11-key-store.js';

/** The store of this instance. */
export function openKeyStore(secrets: string): KeyStore {
  const settings = keyStoreSettings(secrets);
  return settings === null ? new FileKeyStore(secrets) : Pkcs11KeyStore.of(settings);
}
