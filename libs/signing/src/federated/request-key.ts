import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OID } from '../der/oids.js';
import { fileSigner } from '../trust/file-key-store.js';
import { distinguishedName } from '../x509/distinguished-name.js';
import { extension, issueCertificate, KEY_USAGE } from '../x509/issue-certificate.js';
import { toPem } from '../x509/pem.js';
import type { MessageKey } from './dss-ext/message-signature.js';

const YEARS_10 = 10 * 365 * 86_400_000;

/**
 * The key with which the instance signs what it asks of a signing service, in `secrets/signing-requests`; made at first use.
 * It signs no document. The service is given `request.crt.pem` when the two are introduced to each other.
 */
export function openRequestKey(dataDir: string, now: Date = new Date()): MessageKey {
  const folder = join(dataDir, 'secrets', 'signing-requests');
  const paths = { key: join(folder, 'request.key.pem'), certificate: join(folder, 'request.crt.pem') };
  if (!existsSync(paths.certificate)) makeKey(folder, paths, now);
  return {
    privateKey: readFileSync(paths.key, 'utf8'),
    certificate: readFileSync(paths.certificate, 'utf8'),
  };
}

function makeKey(folder: string, paths: { key: string; certificate: string }, now: Date): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = distinguishedName([[OID.commonName, 'Specialistvägen begäran om underskrift']]);
  const certificate = issueCertificate(
    {
      issuer: name,
      subject: name,
      publicKey: publicKey.export({ format: 'der', type: 'spki' }),
      notBefore: now,
      notAfter: new Date(now.getTime() + YEARS_10),
      extensions: [extension(OID.keyUsage, KEY_USAGE.timestamp, true)],
    },
    fileSigner(privateKey),
  );
  // The certificate last, and each in one step: whoever finds it finds its key.
  put(paths.key, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  put(paths.certificate, toPem(certificate));
}

function put(path: string, text: string): void {
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
