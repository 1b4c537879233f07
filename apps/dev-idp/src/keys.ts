import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';
import { z } from 'zod';

const file = z.object({ jwk: z.record(z.string(), z.unknown()), cookieKey: z.string().min(20) });

export type DevIdpKeys = { jwk: JWK; cookieKey: string };

/** Made once and kept: a new key at each start would break whoever is about to come back. */
export function openKeys(folder: string): DevIdpKeys {
  const path = join(folder, 'dev-idp.json');
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Moved into place, so that a start killed here leaves no half file.
    writeFileSync(`${path}.new`, JSON.stringify(newKeys()), { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  const { jwk, cookieKey } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
  return { jwk: jwk as unknown as JWK, cookieKey };
}

function newKeys() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'dev-idp' };
  return { jwk, cookieKey: randomBytes(32).toString('base64url') };
}
