import { randomBytes } from 'node:crypto';
import type { Certificate } from '../x509/read-certificate.js';
import type { RawSigner } from '../x509/issue-certificate.js';
import { issueToken } from './timestamp-token.js';

/** Port: says when something existed (RFC 3161). In production another organisation's, reached over HTTP. */
export interface TimestampAuthority {
  /** A token over this SHA-256. Rejects when none can be had; the signature is then not completed. */
  stamp(imprint: Uint8Array): Promise<Uint8Array>;
}

/** The authority of a demo or test instance: its clock is this machine's, and its policy promises nothing more. */
export class EmbeddedTimestampAuthority implements TimestampAuthority {
  constructor(
    private readonly certificate: Certificate,
    private readonly sign: RawSigner,
    private readonly now: () => Date,
  ) {}

  stamp(imprint: Uint8Array): Promise<Uint8Array> {
    const info = { imprint, serial: positive(16), nonce: positive(8), at: this.now() };
    return Promise.resolve(issueToken(info, this.certificate, this.sign));
  }
}

function positive(length: number): Buffer {
  const bytes = randomBytes(length);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}
