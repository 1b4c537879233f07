import { createPrivateKey, generateKeyPairSync, sign as ecdsa, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Der } from '../der/der-writer.js';
import { SigningError } from '../signing-error.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import type { KeyStore } from './key-store.js';

/** Keys as files that only their owner reads: for the demo and tests. Production refuses them. */
export class FileKeyStore implements KeyStore {
  constructor(private readonly folder: string) {}

  create(name: string): { publicKey: Der; sign: RawSigner } {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(this.path(name), privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600 });
    return { publicKey: publicKey.export({ format: 'der', type: 'spki' }), sign: fileSigner(privateKey) };
  }

  has(name: string): boolean {
    return existsSync(this.path(name));
  }

  open(name: string): RawSigner {
    try {
      return fileSigner(createPrivateKey(readFileSync(this.path(name))));
    } catch {
      throw new SigningError('trust-missing', [
        { text: `Nyckeln ${this.path(name)} saknas eller kan inte läsas.` },
      ]);
    }
  }

  destroy(name: string): void {
    rmSync(this.path(name), { force: true });
  }

  private path(name: string): string {
    return join(this.folder, `${name}.key.pem`);
  }
}

/** A key that lives in this process. */
export function fileSigner(key: KeyObject): RawSigner {
  return (bytes) => ecdsa('sha256', bytes, { key, dsaEncoding: 'der' });
}
