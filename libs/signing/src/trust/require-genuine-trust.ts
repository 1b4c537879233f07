import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { keyStoreSettings } from './key-store.js';
import { loadTrust } from './load-trust.js';
import { Pkcs11KeyStore } from './pkcs11-key-store.js';

/** Throws `SigningError` `test-marking-wrong` when the instance's root was made for tests: production never runs on it. */
export function requireGenuineTrust(dataDir: string): void {
  if (!loadTrust(join(dataDir, 'trust')).isTest) return;
  throw new SigningError('test-marking-wrong', [
    {
      text: `Tilliten i ${join(dataDir, 'trust')} är gjord för test (rotens namn säger TEST). Produktion behöver en egen instans.`,
    },
  ]);
}

/** Throws `SigningError` `trust-missing` unless the instance's keys lie in a token that keeps them to itself. */
export function requireTokenKeys(dataDir: string): void {
  const secrets = join(dataDir, 'secrets', 'signing');
  const settings = keyStoreSettings(secrets);
  if (settings === null)
    throw refused(`Nycklarna i ${secrets} är filer. Produktion kräver en säkerhetsmodul.`);
  const exposed = Pkcs11KeyStore.of(settings).exposedKeys();
  if (exposed.length > 0) throw refused(`Säkerhetsmodulen lämnar ut nycklar: ${exposed.join(', ')}.`);
}

const refused = (text: string): SigningError => new SigningError('trust-missing', [{ text }]);
