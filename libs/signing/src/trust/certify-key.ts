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
import type { KeyRole } from './key-register.js';
import type { KeyStore } from './key-store.js';

export const SEAL_UNIT = { platform: 'Plattformssigill', authority: 'Myndighetssigill' } as const;
const DAY = 86_400_000;
const YEAR = 365 * DAY;

export interface IssuedKey {
  readonly certificate: Der;
  readonly name: Der;
  readonly publicKey: Der;
  readonly sign: RawSigner;
}

/** The root's own certificate and key, as far as issuing needs them. */
export type Issuer = Pick<IssuedKey, 'name' | 'publicKey' | 'sign'>;

interface Kind {
  readonly title: string;
  readonly unit?: string;
  readonly extensions: () => Der[];
}

const seal = (): Der[] => [notAnAuthority(), keyUsage('seal')];
const KINDS: Readonly<Record<KeyRole, Kind>> = {
  'signing-ca': {
    title: 'Underskrifts-CA',
    extensions: () => [authority(0), keyUsage('certificateAuthority')],
  },
  'platform-seal': { title: SEAL_UNIT.platform, unit: SEAL_UNIT.platform, extensions: seal },
  'authority-seal': { title: SEAL_UNIT.authority, unit: SEAL_UNIT.authority, extensions: seal },
  tsa: {
    title: 'Tidsstämpling',
    extensions: () => [
      notAnAuthority(),
      keyUsage('timestamp'),
      extension(OID.extendedKeyUsage, sequence(oid(OID.timeStamping)), true),
    ],
  },
};

type Naming = { readonly mark: string; readonly now: Date };

export function makeRoot(store: KeyStore, { mark, now }: Naming): IssuedKey {
  const pair = store.create('root');
  const name = nameOf(`Specialistvägen Rot${mark}`);
  const extensions = [authority(1), keyUsage('certificateAuthority'), subjectKeyIdentifier(pair.publicKey)];
  const issuer = { name, publicKey: pair.publicKey, sign: pair.sign };
  return {
    ...pair,
    name,
    certificate: issued({ issuer, name, now, extensions, lifetime: 20 * YEAR, ...pair }),
  };
}

/** A new key for a role, under the name, with a certificate by the root. */
export function certify(
  role: KeyRole,
  store: KeyStore,
  { name: keyName, root, mark, now }: Naming & { readonly name: string; readonly root: Issuer },
): IssuedKey {
  const pair = store.create(keyName);
  const { title, unit, extensions } = KINDS[role];
  const name = nameOf(`Specialistvägen ${title}${mark}`, unit);
  const all = [...extensions(), subjectKeyIdentifier(pair.publicKey), authorityKeyIdentifier(root.publicKey)];
  const certificate = issued({ issuer: root, name, now, extensions: all, lifetime: 10 * YEAR, ...pair });
  return { ...pair, name, certificate };
}

interface Order {
  readonly issuer: Issuer;
  readonly name: Der;
  readonly publicKey: Der;
  readonly now: Date;
  readonly lifetime: number;
  readonly extensions: readonly Der[];
}

function issued({ issuer, name, publicKey, now, lifetime, extensions }: Order): Der {
  return issueCertificate(
    {
      issuer: issuer.name,
      subject: name,
      publicKey,
      // A day's grace for readers whose clock is behind.
      notBefore: new Date(now.getTime() - DAY),
      notAfter: new Date(now.getTime() + lifetime),
      extensions,
    },
    issuer.sign,
  );
}

function nameOf(commonName: string, unit?: string): Der {
  const attributes: NameAttribute[] = [
    [OID.countryName, 'SE'],
    [OID.organizationName, 'Specialistvägen'],
  ];
  if (unit !== undefined) attributes.push([OID.organizationalUnitName, unit]);
  return distinguishedName([...attributes, [OID.commonName, commonName]]);
}
