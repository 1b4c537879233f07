import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { fromPem, toPem } from '../x509/pem.js';
import { readCertificate } from '../x509/read-certificate.js';
import { readRevocationList, revocationList, type RevokedCertificate } from '../x509/revocation-list.js';
import { loadKeyRegister } from './key-register.js';
import { openKeyStore } from './open-key-store.js';

/** How long the root's list may be used: its key is meant to lie in a safe and be fetched once a year. */
const THIRTEEN_MONTHS = 400 * 86_400_000;

/** Writes the root's revocation list to `trust/root.crl.pem`, when its key is here. True when it did. */
export function keepRootList(dataDir: string, now: Date): boolean {
  const secrets = join(dataDir, 'secrets', 'signing');
  const store = openKeyStore(secrets);
  if (!store.has('root')) return false;
  const trustDir = join(dataDir, 'trust');
  const [der = Buffer.alloc(0)] = fromPem(readFileSync(join(trustDir, 'root.pem'), 'utf8'));
  const list = revocationList(
    readCertificate(der),
    {
      number: Math.floor(now.getTime() / 1000),
      // A minute's grace: what is stamped at once is stamped after the list.
      thisUpdate: new Date(now.getTime() - 60_000),
      nextUpdate: new Date(now.getTime() + THIRTEEN_MONTHS),
      revoked: revokedKeys(trustDir),
    },
    store.open('root'),
  );
  const path = join(trustDir, 'root.crl.pem');
  writeFileSync(`${path}.new`, toPem(list, 'X509 CRL'));
  renameSync(`${path}.new`, path);
  return true;
}

function revokedKeys(trustDir: string): RevokedCertificate[] {
  return (loadKeyRegister(trustDir)?.keys ?? []).flatMap(({ serial, revokedAt }) =>
    revokedAt === null ? [] : [{ serial: Buffer.from(serial, 'hex'), at: new Date(revokedAt) }],
  );
}

/** The root's list for a document's security store. Throws `SigningError` `revocation-outdated` when it has ended. */
export function rootList(dataDir: string, now: Date): Buffer {
  const trustDir = join(dataDir, 'trust');
  const path = join(trustDir, 'root.crl.pem');
  const [root = Buffer.alloc(0)] = fromPem(readFileSync(join(trustDir, 'root.pem'), 'utf8'));
  const [der] = existsSync(path) ? fromPem(readFileSync(path, 'utf8'), 'X509 CRL') : [];
  const list = der === undefined ? null : readRevocationList(der, readCertificate(root));
  if (der !== undefined && list !== null && now < list.nextUpdate) return der;
  throw new SigningError('revocation-outdated', [
    { text: `Rotens spärrlista i ${path} saknas eller har gått ut. Kör deploy där rotens nyckel finns.` },
  ]);
}
