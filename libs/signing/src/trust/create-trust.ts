import { createPrivateKey, generateKeyPairSync, sign as ecdsa, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oid, sequence, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';
import { distinguishedName, type NameAttribute } from '../x509/distinguished-name.js';
import {
  authority,
  authorityKeyIdentifier,
  extension,
  issueCertificate,
  keyUsage,
  notAnAuthority,
  subjectKeyIdentifier,
  type RawSigner,
} from '../x509/issue-certificate.js';
import { toPem } from '../x509/pem.js';

export interface TrustOptions {
  /** False only in production. The root's name then lacks TEST, and documents lack the marking. */
  readonly isTest: boolean;
  readonly now?: Date;
}

export const SEAL_UNIT = { platform: 'Plattformssigill', authority: 'Myndighetssigill' } as const;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

interface Issued {
  readonly certificate: Der;
  readonly name: Der;
  readonly publicKey: Der;
  readonly sign: RawSigner;
}

/**
 * Makes the instance's own hierarchy: root → signing CA (one-time personal certificates), platform seal, authority
 * seal, time stamp authority. Keys go to `secrets/signing/*.key.pem` (0600), what verifiers need to `trust/`. Does
 * nothing when the folder already has one; a half-made one is made again, since `root.pem` is written last.
 */
export function createTrust(dataDir: string, options: TrustOptions): void {
  if (existsSync(join(dataDir, 'trust', 'root.pem'))) return;
  const secrets = join(dataDir, 'secrets', 'signing');
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 });
  mkdirSync(secrets, { recursive: true, mode: 0o700 });
  mkdirSync(join(dataDir, 'trust', 'templates'), { recursive: true });
  const issue = issuer(secrets, options.now ?? new Date(), options.isTest ? ' TEST' : '');
  const root = issue('root', 'Rot', null, 20 * YEAR, () => [authority(1), keyUsage('certificateAuthority')]);
  issue('signing-ca', 'Underskrifts-CA', root, 10 * YEAR, () => [
    authority(0),
    keyUsage('certificateAuthority'),
  ]);
  const seal = (): Der[] => [notAnAuthority(), keyUsage('seal')];
  issue('platform-seal', 'Sigill', root, 10 * YEAR, seal, SEAL_UNIT.platform);
  issue('authority-seal', 'Sigill', root, 10 * YEAR, seal, SEAL_UNIT.authority);
  const stamping = extension(OID.extendedKeyUsage, sequence(oid(OID.timeStamping)), true);
  const tsa = issue('tsa', 'Tidsstämpling', root, 10 * YEAR, () => [
    notAnAuthority(),
    keyUsage('timestamp'),
    stamping,
  ]);
  writePublic(join(dataDir, 'trust', 'tsa.pem'), tsa.certificate);
  const status = join(dataDir, 'trust', 'status.json');
  const empty = { version: 1, issuedAt: (options.now ?? new Date()).toISOString(), documents: {} };
  if (!existsSync(status)) writeFileSync(status, `${JSON.stringify(empty)}\n`);
  writePublic(join(dataDir, 'trust', 'root.pem'), root.certificate);
}

function issuer(secrets: string, now: Date, mark: string) {
  return (
    file: string,
    role: string,
    parent: Issued | null,
    lifetime: number,
    extensions: () => Der[],
    unit?: string,
  ): Issued => {
    const pair = newKey(join(secrets, `${file}.key.pem`));
    const name = distinguishedName(subject(`Specialistvägen ${unit ?? role}${mark}`, unit));
    const signer = parent ?? { name, publicKey: pair.publicKey, sign: pair.sign };
    const certificate = issueCertificate(
      {
        issuer: signer.name,
        subject: name,
        publicKey: pair.publicKey,
        // A day's grace for readers whose clock is behind.
        notBefore: new Date(now.getTime() - DAY),
        notAfter: new Date(now.getTime() + lifetime),
        extensions: [
          ...extensions(),
          subjectKeyIdentifier(pair.publicKey),
          ...(parent === null ? [] : [authorityKeyIdentifier(parent.publicKey)]),
        ],
      },
      signer.sign,
    );
    writePublic(join(secrets, `${file}.crt.pem`), certificate);
    return { certificate, name, publicKey: pair.publicKey, sign: pair.sign };
  };
}

function subject(commonName: string, unit: string | undefined): NameAttribute[] {
  const attributes: NameAttribute[] = [
    [OID.countryName, 'SE'],
    [OID.organizationName, 'Specialistvägen'],
  ];
  if (unit !== undefined) attributes.push([OID.organizationalUnitName, unit]);
  return [...attributes, [OID.commonName, commonName]];
}

function newKey(path: string): { publicKey: Der; sign: RawSigner } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
  return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), sign: fileSigner(privateKey) };
}

/** A key that lives in this process. An HSM offers the same function. */
export function fileSigner(key: KeyObject): RawSigner {
  return (bytes) => ecdsa('sha256', bytes, { key, dsaEncoding: 'der' });
}

export function readSigner(path: string): RawSigner {
  return fileSigner(createPrivateKey(readFileSync(path)));
}

function writePublic(path: string, certificate: Der): void {
  writeFileSync(`${path}.new`, toPem(certificate));
  renameSync(`${path}.new`, path);
}
