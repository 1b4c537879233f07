import { fromPem } from '../x509/pem.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSigner } from '../trust/create-trust.js';
import type { SigningKeys } from '../trust/signing-keys.js';
import { readCertificate } from '../x509/read-certificate.js';
import { emptyRevocationList } from '../x509/revocation-list.js';

const WEEK = 7 * 86_400_000;

/** Fresh lists of the root and the signing CA: nothing is revoked, or the instance would not be signing. */
export function revocationLists(dataDir: string, keys: SigningKeys, now: Date): Buffer[] {
  const folder = join(dataDir, 'secrets', 'signing');
  const [rootDer = Buffer.alloc(0)] = fromPem(readFileSync(join(folder, 'root.crt.pem'), 'utf8'));
  const issuers = [
    { certificate: readCertificate(rootDer), sign: readSigner(join(folder, 'root.key.pem')) },
    keys.signingAuthority,
  ];
  const number = Math.floor(now.getTime() / 1000);
  const next = new Date(now.getTime() + WEEK);
  return issuers.map(({ certificate, sign }) => emptyRevocationList(certificate, number, now, next, sign));
}
