import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Der } from '../der/der-writer.js';
import { SigningError } from '../signing-error.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import type { KeyCurve, KeyStore } from './key-store.js';

/** Keys as files that only their owner reads: for the demo and tests. Production refuses them. */
export class FileKeyStore implements KeyStore {
  constructor(private readonly folder: string) {}

  create(name: string, curve: KeyCurve = 'P-256'): { publicKey: Der; sign: RawSigner } {
    const { privateKey, publicKey } =
      curve === 'P-256' ? generateKeyPairSync('ec', { namedCurve: curve }) : generateKeyPairSync('ed25519');
    // In one step: a key that is there is whole, and may be taken up again.
    const unfinished = `${this.path(name)}.new`;
    writeFileSync(unfinished, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
    renameSync(unfinished, this.path(name));
    return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), sign: fileSigner(privateKey) };
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  publicKey(name: string): Der {
    return createPublicKey(this.read(name)).export({ format: 'der', type: 'spki' });
  }

  open(name: string): RawSigner {
    return fileSigner(this.read(name));
  }

  destroy(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  private read(name: string): KeyObject {
    try {
      return createPrivateKey(readFileSync(this.path(name)));
    } catch {
      throw new SigningError('trust-missing', [
        { text: `Nyckeln ${this.path(name)} saknas eller kan inte läsas.` },
      ]);
    }
  }

  private path(name: string): string {
    return join(this.folder, `${name}.key.pem`);
  }
}

/** A key that lives in this process. */
export function fileSigner(key: KeyObject): RawSigner {
  if (key.asymmetricKeyType === 'ed25519') return (bytes) => sign(null, bytes, key);
  return (bytes) => sign('sha256', bytes, { key, dsaEncoding: 'der' });
}
