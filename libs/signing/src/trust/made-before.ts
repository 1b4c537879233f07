import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SigningError } from '../signing-error.js';
import { isIssuedBy, readCertificate, type Certificate } from '../x509/read-certificate.js';
import { readPem, writePublic } from './certificate-file.js';
import { KEY_ROLES, loadKeyRegister } from './key-register.js';
import type { KeyStoreSettings } from './key-store.js';
import { Pkcs11KeyStore } from './pkcs11-key-store.js';

type Folders = { readonly secrets: string; readonly trustDir: string };

/**
 * Whether the instance has a hierarchy, even when `trust/root.pem` is gone: making one destroys the keys of the one before. An
 * attempt that was cut off leaves no register, and never all the certificates, since the last of them is written last.
 */
export function isMadeBefore({ secrets, trustDir }: Folders): boolean {
  if (existsSync(join(trustDir, 'root.pem')) || existsSync(join(trustDir, 'keys.json'))) return true;
  return ['root', ...KEY_ROLES].every((name) => existsSync(pathOf(secrets, name)));
}

/**
 * Throws `trust-missing` when the token holds keys that this folder knows nothing of: another instance's, or this one's from before
 * its folder was lost. An attempt that was cut off has left word of the token in the folder.
 */
export function requireUnusedToken(settings: KeyStoreSettings): void {
  const store = Pkcs11KeyStore.of(settings);
  const held = ['root', ...KEY_ROLES].filter((name) => store.has(name));
  if (held.length === 0) return;
  throw refused(
    `Säkerhetsmodulens token ${settings.token} har redan nycklar (${held.join(', ')}), men instansens mapp är tom. ` +
      'Lägg tillbaka trust/ och secrets/ från en säkerhetskopia, eller ta en annan token.',
  );
}

/** The public certificates that verifiers need, once more out of `secrets/signing`. Throws `trust-missing` when they are not there. */
export function putPublicBack({ secrets, trustDir }: Folders): void {
  const [rootPath, stampPath] = [join(trustDir, 'root.pem'), join(trustDir, 'tsa.pem')];
  if (existsSync(rootPath) && existsSync(stampPath)) return;
  const root = readKept(secrets, 'root');
  const stamps = stampNames(trustDir).map((name) => readKept(secrets, name));
  if (!stamps.every((one) => isIssuedBy(one, root)))
    throw refused(`Filer saknas i ${trustDir}, och certifikaten i ${secrets} passar inte ihop.`);
  if (!existsSync(stampPath)) writePublic(stampPath, ...stamps.map(({ der }) => der));
  if (!existsSync(rootPath)) writePublic(rootPath, root.der);
}

/** Throws `trust-missing` when keys were changed and their register is gone: only it knows when, and which of them is revoked. */
export function requireRegister({ secrets, trustDir }: Folders): void {
  if (loadKeyRegister(trustDir) !== null) return;
  const later = readdirSync(secrets).find((name) => /\.\d+\.crt\.pem$/.test(name));
  if (later === undefined) return;
  throw refused(
    `${join(trustDir, 'keys.json')} saknas, men nycklar har bytts (${later}). Lägg tillbaka filen från en säkerhetskopia.`,
  );
}

const pathOf = (secrets: string, name: string): string => join(secrets, `${name}.crt.pem`);

function stampNames(trustDir: string): string[] {
  const { keys } = loadKeyRegister(trustDir) ?? { keys: [] };
  const names = keys.flatMap(({ role, name }) => (role === 'tsa' ? [name] : []));
  return names.length > 0 ? names : ['tsa'];
}

function readKept(secrets: string, name: string): Certificate {
  try {
    return readCertificate(readPem(pathOf(secrets, name)));
  } catch {
    throw refused(
      `Filer saknas i trust/, men instansen har haft en rot, och ${pathOf(secrets, name)} kan inte läsas. ` +
        'Lägg tillbaka trust/ och secrets/signing från en säkerhetskopia; inga nya nycklar har gjorts.',
    );
  }
}

const refused = (text: string): SigningError => new SigningError('trust-missing', [{ text }]);
