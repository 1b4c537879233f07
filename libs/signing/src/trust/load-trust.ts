import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OID } from '../der/oids.js';
import { SigningError } from '../signing-error.js';
import { nameAttribute } from '../x509/distinguished-name.js';
import { fromPem } from '../x509/pem.js';
import { readCertificate, type Certificate } from '../x509/read-certificate.js';
import { loadKeyRegister, type KeyRegister } from './key-register.js';
import { loadSigningServices, type TrustedSigningService } from './signing-services.js';

/** What a verifier believes in. Public; can be carried to another machine. */
export interface Trust {
  readonly roots: readonly Certificate[];
  readonly timestampAuthorities: readonly Certificate[];
  /** True when the root's name says TEST: only marked documents are accepted. */
  readonly isTest: boolean;
  /** Which long-lived keys may sign what, and when; null in a folder from before there was a register. */
  readonly register: KeyRegister | null;
  /** Signing services outside the instance; nobody as long as the instance signs by itself. */
  readonly signingServices: readonly TrustedSigningService[];
}

/** Reads `root.pem`, `tsa.pem`, `keys.json` and `signing-services.json` of a trust folder. Throws `SigningError` `trust-missing`. */
export function loadTrust(trustDir: string): Trust {
  const roots = certificates(join(trustDir, 'root.pem'));
  const timestampAuthorities = certificates(join(trustDir, 'tsa.pem'));
  const isTest = roots.some((root) => nameAttribute(root.name, OID.commonName)?.includes('TEST') ?? false);
  return {
    roots,
    timestampAuthorities,
    isTest,
    register: loadKeyRegister(trustDir),
    signingServices: loadSigningServices(trustDir),
  };
}

function certificates(path: string): Certificate[] {
  try {
    const list = fromPem(readFileSync(path, 'utf8')).map((der) => readCertificate(der));
    if (list.length > 0) return list;
  } catch {
    throw missing(path);
  }
  throw missing(path);
}

const missing = (path: string): SigningError =>
  new SigningError('trust-missing', [{ text: `${path} saknas eller kan inte läsas.` }]);
