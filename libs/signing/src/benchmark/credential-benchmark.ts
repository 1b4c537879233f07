import { createPublicKey } from 'node:crypto';
import { holderKeySchema } from '../contract/credential.js';
import { SigningOperations } from '../pool/signing-operations.js';
import { templates } from '../testing/sample-registry.js';
import { oneTimeKey } from '../x509/one-time-key.js';

export interface CredentialBenchmark {
  /** Digests, salts and the issuer's signature. */
  issue(): Promise<{ readonly credential: string }>;
  /** Chain, signature and disclosures; no status. */
  verify(credential: string): Promise<{ readonly isGenuine: boolean }>;
  /** A list of 131 072 places, one in a thousand withdrawn. */
  signStatusList(): Promise<string>;
}

/** The credential operations on a sample; `dataDir` has a test hierarchy (`createTrust`). */
export function credentialBenchmark(dataDir: string): CredentialBenchmark {
  const operations = new SigningOperations({ dataDir, templates });
  const { publicKey } = oneTimeKey();
  const { kty, crv, x, y } = createPublicKey({ key: publicKey, format: 'der', type: 'spki' }).export({
    format: 'jwk',
  });
  const holderKey = holderKeySchema.parse({ kty, crv, x, y });
  const list = 'https://specialistvagen.example/api/wallet/status-lists/0';
  const withdrawn = Array.from({ length: 131 }, (_, index) => index * 1_000);
  return {
    issue: () =>
      operations.issueCredential({
        type: 'urn:specialistvagen:specialistbevis:1',
        issuer: 'https://specialistvagen.example',
        issuedAt: new Date(),
        open: { specialty: 'Prov', pdf_sha256: 'a'.repeat(64), test: true },
        disclosable: { name: 'Testperson A', birthdate: '1990-01-01', diary_number: 'ST 2026-00001' },
        holderKey,
        status: { list, index: 1 },
      }),
    verify: (credential) => operations.verifyCredential(credential),
    signStatusList: () =>
      operations.signStatusList({ list, issuedAt: new Date(), lifetime: 30, size: 131_072, withdrawn }),
  };
}
