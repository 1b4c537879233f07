import { join } from 'node:path';
import type { DocumentPins } from '../contract/envelope.js';
import { fontsHash } from '../render/font-face.js';
import { SigningError } from '../signing-error.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';
import { readPem } from './certificate-file.js';
import { currentKey, loadKeyRegister, type KeyRegister, type KeyRole } from './key-register.js';
import { openKeyStore } from './open-key-store.js';

export interface KeyWithCertificate {
  readonly certificate: Certificate;
  readonly sign: RawSigner;
}

/** The long-lived keys of one instance. Loaded by the signing pool's threads and by nothing else. */
export interface SigningKeys {
  readonly signingAuthority: KeyWithCertificate;
  readonly platformSeal: KeyWithCertificate;
  readonly authoritySeal: KeyWithCertificate;
  readonly timestampAuthority: KeyWithCertificate;
}

/** The latest generation of each key that `createTrust` and `rotateKey` made. Throws `SigningError` `trust-missing`. */
export function loadSigningKeys(dataDir: string): SigningKeys {
  const secrets = join(dataDir, 'secrets', 'signing');
  const register = loadKeyRegister(join(dataDir, 'trust'));
  const store = openKeyStore(secrets);
  const load = (role: KeyRole): KeyWithCertificate => {
    const name = register === null ? role : currentKey(register, role).name;
    return { certificate: certificateOf(secrets, name), sign: store.open(name) };
  };
  return {
    signingAuthority: load('signing-ca'),
    platformSeal: load('platform-seal'),
    authoritySeal: load('authority-seal'),
    timestampAuthority: load('tsa'),
  };
}

function certificateOf(secrets: string, name: string): Certificate {
  const path = join(secrets, `${name}.crt.pem`);
  try {
    return readCertificate(readPem(path));
  } catch {
    throw new SigningError('trust-missing', [{ text: `Certifikatet ${path} saknas eller kan inte läsas.` }]);
  }
}

export function pinsOf(keys: SigningKeys): DocumentPins {
  return {
    renderer: 1,
    fonts: fontsHash(),
    platformSeal: keys.platformSeal.certificate.sha256,
    authoritySeal: keys.authoritySeal.certificate.sha256,
    signingAuthority: keys.signingAuthority.certificate.sha256,
    timestampAuthority: keys.timestampAuthority.certificate.sha256,
  };
}

const PIN_ROLES = {
  platformSeal: 'platform-seal',
  authoritySeal: 'authority-seal',
  signingAuthority: 'signing-ca',
  timestampAuthority: 'tsa',
} as const satisfies Partial<Record<keyof DocumentPins, KeyRole>>;

/** A document that was frozen before a key changed names the earlier generation; it may still be sealed with this one. */
export function areKnownPins(pins: DocumentPins, own: DocumentPins, register: KeyRegister | null): boolean {
  const isKnown = (name: keyof typeof PIN_ROLES): boolean =>
    pins[name] === own[name] ||
    (register?.keys.some(({ role, sha256 }) => role === PIN_ROLES[name] && sha256 === pins[name]) ?? false);
  return (
    pins.renderer === own.renderer &&
    pins.fonts === own.fonts &&
    (Object.keys(PIN_ROLES) as (keyof typeof PIN_ROLES)[]).every(isKnown)
  );
}
