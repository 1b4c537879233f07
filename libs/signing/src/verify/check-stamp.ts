import type { Trust } from '../trust/load-trust.js';
import { mayHaveSigned, mayHaveUsed } from '../trust/key-register.js';
import { readToken, type ReadToken } from '../tsp/timestamp-token.js';
import { hasProfile, isUnderRoot } from './check-chain.js';
import type { ReasonCode } from './reasons.js';

export interface StampCheck {
  readonly faults: ReasonCode[];
  readonly at: Date | null;
  readonly token: ReadToken | null;
}

/** `pinned`: the certificate that the document names; null where nothing names one, and any generation in its time may stamp. */
export function checkStamp(
  bytes: Uint8Array | null,
  imprint: Buffer,
  trust: Trust,
  pinned: string | null,
): StampCheck {
  if (bytes === null) return { faults: ['timestamp-missing'], at: null, token: null };
  let token: ReadToken;
  try {
    token = readToken(bytes);
  } catch {
    return { faults: ['timestamp-unreadable'], at: null, token: null };
  }
  const { at } = token.info;
  const faults: ReasonCode[] = [];
  if (!imprint.equals(token.info.imprint)) faults.push('timestamp-imprint');
  const { sha256: used } = token.certificate;
  const isOfTheTime =
    pinned === null
      ? mayHaveUsed(trust.register, 'tsa', used, at)
      : mayHaveSigned(trust.register, 'tsa', { sha256: used, pinned, at });
  const isTrusted =
    token.isSignatureValid &&
    isOfTheTime &&
    trust.timestampAuthorities.some(({ sha256: known }) => known === used) &&
    hasProfile(token.certificate, 'timestampAuthority') &&
    isUnderRoot(token.certificate, trust, at);
  if (!isTrusted) faults.push('timestamp-untrusted');
  return { faults, at, token };
}
