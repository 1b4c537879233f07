import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignatureParts } from '../pades/extract-parts.js';
import { tryRun } from './external-programs.js';

export interface OpensslVerdict {
  /** `openssl cms -verify -cades` over the bytes that the signature covers. */
  readonly signature: boolean;
  /** The same over other bytes: true would mean that nothing was checked. */
  readonly otherBytes: boolean;
  /** `openssl ts -verify`. */
  readonly stamp: boolean;
}

/** What OpenSSL says about one signature's parts at the instant, when it trusts exactly this root. */
export function opensslVerdict(
  parts: SignatureParts,
  { folder, rootPem, at }: { folder: string; rootPem: string; at: Date },
): OpensslVerdict {
  const file = (extension: 'p7' | 'bytes' | 'tsq' | 'tsr'): string => {
    const path = join(folder, `${parts.field}.${extension}`);
    writeFileSync(path, parts[extension]);
    return path;
  };
  const epoch = String(Math.floor(at.getTime() / 1000));
  const common = ['-attime', epoch, '-CAfile', rootPem];
  const form = [
    '-cades',
    '-binary',
    '-inform',
    'DER',
    '-in',
    file('p7'),
    '-purpose',
    'any',
    '-out',
    '/dev/null',
  ];
  const cms = ['cms', '-verify', ...form, ...common, '-content'];
  const stamp = ['ts', '-verify', '-queryfile', file('tsq'), '-in', file('tsr'), ...common];
  const isAccepted = (parameters: string[]): boolean => tryRun('openssl', parameters).status === 0;
  return {
    signature: isAccepted([...cms, file('bytes')]),
    otherBytes: isAccepted([...cms, file('tsq')]),
    stamp: isAccepted(stamp),
  };
}
