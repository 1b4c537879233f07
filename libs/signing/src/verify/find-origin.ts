import { readDerPrefix } from '../der/der-reader.js';
import { readSignedData } from '../cms/signed-data.js';
import type { Trust } from '../trust/load-trust.js';
import { isIssuedBy, verifySignature } from '../x509/read-certificate.js';
import { hasProfile, isUnderRoot } from './check-chain.js';

const MARK = Buffer.from('/Contents <', 'latin1');
const MAX_CANDIDATES = 24;

/**
 * Whether any signature in the file was made by this issuer's keys, wherever it now stands and whatever it covers. It
 * tells a doctored document of ours from a file that never came from here; nothing else rests on it.
 */
export function hasOurSignature(file: Buffer, trust: Trust): boolean {
  let from = 0;
  for (let tried = 0; tried < MAX_CANDIDATES; tried += 1) {
    const mark = file.indexOf(MARK, from);
    if (mark < 0) return false;
    from = mark + MARK.length;
    if (isOurs(file.subarray(from, from + 16384).toString('latin1'), trust)) return true;
  }
  return false;
}

function isOurs(hex: string, trust: Trust): boolean {
  try {
    const signed = readSignedData(readDerPrefix(Buffer.from(hex, 'hex')).raw);
    const [signer, issuer] = signed.certificates;
    if (signer === undefined) return false;
    const at = signer.notBefore;
    const isChained =
      issuer === undefined
        ? hasProfile(signer, 'seal') && isUnderRoot(signer, trust, at)
        : hasProfile(issuer, 'signingAuthority') &&
          isUnderRoot(issuer, trust, at) &&
          isIssuedBy(signer, issuer);
    return isChained && verifySignature(signer.publicKey, signed.signedAttributes, signed.signature);
  } catch {
    return false;
  }
}
