import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OID } from '../der/oids.js';
import { fileSigner } from '../trust/file-key-store.js';
import { putFirst } from '../trust/put-first.js';
import { distinguishedName } from '../x509/distinguished-name.js';
import { extension, issueCertificate, KEY_USAGE } from '../x509/issue-certificate.js';
import { toPem } from '../x509/pem.js';
import type { MessageKey } from './dss-ext/message-signature.js';

const YEARS_10 = 10 * 365 * 86_400_000;

/**
 * The key with which the instance signs what it asks of a signing service, in `secrets/signing-requests`; made at first use,
 * by whichever process comes first. It signs no document. The service is given `request.crt.pem` when the two are introduced to
 * each other.
 */
export function openRequestKey(dataDir: string, now: Date = new Date()): MessageKey {
  const folder = join(dataDir, 'secrets', 'signing-requests');
  const paths = { key: join(folder, 'request.key.pem'), certificate: join(folder, 'request.crt.pem') };
  if (!existsSync(paths.certificate)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(paths.key)) putFirst(paths.key, newKey());
    // For the key that lies there: it may be another process's, or of an attempt that was cut off.
    putFirst(paths.certificate, certificateOf(readFileSync(paths.key, 'utf8'), now));
  }
  return {
    privateKey: readFileSync(paths.key, 'utf8'),
    certificate: readFileSync(paths.certificate, 'utf8'),
  };
}

const newKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' })
    .privateKey.export({ format: 'pem', type: 'pkcs8' })
    .toString();

function certificateOf(privateKey: string, now: Date): string {
  const name = distinguishedName([[OID.commonName, 'Specialistvägen begäran om underskrift']]);
  const key = createPrivateKey(privateKey);
  const certificate = issueCertificate(
    {
      issuer: name,
      subject: name,
      publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }),
      notBefore: now,
      notAfter: new Date(now.getTime() + YEARS_10),
      extensions: [extension(OID.keyUsage, KEY_USAGE.timestamp, true)],
    },
    fileSigner(key),
  );
  return toPem(certificate);
}
