import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentPins } from '../contract/envelope.js';
import { fontsHash } from '../render/font-face.js';
import { SigningError } from '../signing-error.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { fromPem } from '../x509/pem.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';
import { readSigner } from './create-trust.js';

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

/** Reads the keys that `createTrust` wrote. Throws `SigningError` `trust-missing`. */
export function loadSigningKeys(dataDir: string): SigningKeys {
  const load = (name: string): KeyWithCertificate => {
    const path = join(dataDir, 'secrets', 'signing', name);
    try {
      const [der = Buffer.alloc(0)] = fromPem(readFileSync(`${path}.crt.pem`, 'utf8'));
      return { certificate: readCertificate(der), sign: readSigner(`${path}.key.pem`) };
    } catch {
      throw new SigningError('trust-missing', [{ text: `Nyckeln ${path} saknas eller kan inte läsas.` }]);
    }
  };
  return {
    signingAuthority: load('signing-ca'),
    platformSeal: load('platform-seal'),
    authoritySeal: load('authority-seal'),
    timestampAuthority: load('tsa'),
  };
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
