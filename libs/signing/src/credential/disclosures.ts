import { z } from 'zod';
import { jsonOf } from './issuer-signature.js';
import { digest } from './issue-credential.js';

const disclosure = z.tuple([z.string().min(22), z.string().min(1), z.string()]);

/**
 * The claims that are shown, by name; null unless each belongs to one of the signed digests and is shown once. The library
 * passes over what belongs to no digest; RFC 9901 §7.1 refuses it.
 */
export function disclosedClaims(
  encoded: readonly string[],
  signed: { readonly digests: readonly string[]; readonly open: Readonly<Record<string, unknown>> },
): Record<string, string> | null {
  const left = new Set(signed.digests);
  const claims: Record<string, string> = {};
  for (const one of encoded) {
    if (!left.delete(Buffer.from(digest(one, 'sha-256')).toString('base64url'))) return null;
    const read = readDisclosure(one);
    if (read === null) return null;
    const [, name, value] = read;
    if (name.startsWith('_sd') || name === '...' || Object.hasOwn(signed.open, name)) return null;
    if (Object.hasOwn(claims, name)) return null;
    claims[name] = value;
  }
  return claims;
}

function readDisclosure(encoded: string): z.infer<typeof disclosure> | null {
  try {
    return disclosure.parse(jsonOf(encoded));
  } catch {
    return null;
  }
}
