import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { keyStoreSettings } from './key-store.js';
import { loadTrust } from './load-trust.js';
import { isMarkedTest, isTrustedAt, SIGNING_SERVICES } from './signing-services.js';
import { Pkcs11KeyStore } from './pkcs11-key-store.js';

/**
 * Throws `SigningError` `test-marking-wrong` when the instance's root, or the CA of a signing
 * service that it trusts, was made for tests: production never runs on it.
 */
export function requireGenuineTrust(dataDir: string): void {
  const trust = loadTrust(join(dataDir, 'trust'));
  const text = `Tilliten i ${join(dataDir, 'trust')} är gjord för test`;
  const reasons = [
    ...(trust.isTest ? [`${text} (rotens namn säger TEST). Produktion behöver en egen instans.`] : []),
    ...trust.signingServices
      .filter(isMarkedTest)
      .map(
        ({ name }) => `${text}: underskriftstjänsten ${name} är en testtjänst (utfärdarens namn säger TEST).`,
      ),
  ];
  if (reasons.length > 0)
    throw new SigningError(
      'test-marking-wrong',
      reasons.map((reason) => ({ text: reason })),
    );
}

/** Throws `SigningError` `trust-missing` unless the verifier believes, at the instant, the service that is to make the signatures. */
export function requireTrustedService(dataDir: string, id: string, at: Date): void {
  const entries = loadTrust(join(dataDir, 'trust')).signingServices.filter((service) => service.id === id);
  if (entries.some((service) => isTrustedAt(service, at))) return;
  const what = entries.length === 0 ? 'saknas i' : 'gäller inte nu enligt';
  throw refused(
    `Underskriftstjänsten ${id} ${what} ${join(dataDir, 'trust', SIGNING_SERVICES)}. Underskrifter därifrån skulle inte godtas.`,
  );
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
