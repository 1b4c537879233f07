import { checkLogProof, hasLogKey, loadLogKey, loadWitnesses } from '@specialistvagen/evidence-log';
import { logProof } from '@specialistvagen/evidence-log/contract';
import type { LogProof } from '@specialistvagen/evidence-log/contract';
import { MAX_FILE_BYTES, sha256Hex } from '@specialistvagen/signing';
import type { VerificationReason } from '@specialistvagen/signing';
import { strFromU8, unzipSync } from 'fflate';

/** `status` is the text as it lies in the zip; whether it is signed is for the verifier to say. */
export type Bundle = Readonly<{ pdf: Uint8Array; proof: LogProof; status: string }>;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const PROOF = 'loggbevis.json';
const STATUS = 'status.json';
const PARTS = 3;

export const isZip = (file: Uint8Array): boolean => Buffer.from(file.subarray(0, ZIP.length)).equals(ZIP);

/** Null when the zip is not a proof bundle: one PDF, its proofs and its status, none of them larger than a document may be. */
export function readBundle(file: Uint8Array): Bundle | null {
  try {
    let count = 0;
    const parts = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!name.endsWith('.pdf') && name !== PROOF && name !== STATUS) return false;
        count += 1;
        // Refused before it is unpacked: a small file may name thousands of large ones.
        if (count > PARTS || originalSize > MAX_FILE_BYTES) throw new RangeError('not a bundle');
        return true;
      },
    });
    const pdfs = Object.keys(parts).filter((name) => name.endsWith('.pdf'));
    const pdf = parts[pdfs[0] ?? ''];
    const [proof, status] = [parts[PROOF], parts[STATUS]];
    if (!pdf || !proof || !status || pdfs.length !== 1) return null;
    return {
      pdf,
      proof: logProof.parse(JSON.parse(strFromU8(proof))),
      status: strFromU8(status),
    };
  } catch {
    return null;
  }
}

export type ProvedInLog = Readonly<{ isProved: boolean; reasons: readonly VerificationReason[] }>;

/** That the file, byte for byte, stands in a tree which the pinned log key signed; and whether enough witnesses have seen that tree. */
export function proveInLog({ pdf, proof }: Bundle, trustDir: string): ProvedInLog {
  if (!hasLogKey(trustDir))
    return unproved('log-key-missing', 'Tillitskatalogen saknar loggens nyckel (log.vkey).');
  const { quorum, keys } = loadWitnesses(trustDir);
  const { proved, broken, witnesses } = checkLogProof(proof, loadLogKey(trustDir), keys);
  if (broken > 0) return unproved('log-proof-broken', 'Loggbeviset stämmer inte.');
  const sha256 = sha256Hex(Buffer.from(pdf));
  if (!proved.some((facts) => facts.sha256 === sha256))
    return unproved(
      'not-in-the-log',
      'Filen är inte bevisad i loggen. Den kan vänta på nästa kontrollpunkt.',
    );
  const isSeen = witnesses.length >= quorum;
  const text = `Kontrollpunkten är sedd av ${witnesses.length} av ${quorum} vittnen som behövs.`;
  return { isProved: true, reasons: isSeen ? [] : [{ code: 'too-few-witnesses', text }] };
}

const unproved = (code: string, text: string): ProvedInLog => ({
  isProved: false,
  reasons: [{ code, text }],
});
