import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { LOA3, type PersonalSignature } from '../contract/signing-request.js';
import { SigningOperations, type SigningOperationsOptions } from '../pool/signing-operations.js';
import { createTrust } from '../trust/create-trust.js';
import { templates, sampleJson } from './sample-registry.js';

/** A fresh hierarchy in a temporary folder. */
export function signingInstance(options: Partial<SigningOperationsOptions> & { isTest?: boolean } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'signing-'));
  const { isTest = true, ...others } = options;
  createTrust(dataDir, { isTest, now: others.now?.() ?? new Date() });
  const operations = new SigningOperations({ dataDir, templates, ...others });
  return { dataDir, trustDir: join(dataDir, 'trust'), operations };
}

const PEOPLE = {
  handledare: {
    givenName: 'Testperson',
    surname: 'A',
    displayName: 'Testperson A',
    identifier: 'hsa-SE0000000000-A',
  },
  extern: {
    givenName: 'Testperson',
    surname: 'B',
    displayName: 'Testperson B',
    identifier: 'hsa-SE0000000000-B',
  },
} as const;

/** A request as an api makes it after a fresh sign-in. */
export function signatureRequest(
  field: keyof typeof PEOPLE,
  traits: Partial<PersonalSignature> = {},
  now: Date = new Date(),
): PersonalSignature {
  const signer = traits.signer ?? PEOPLE[field];
  return {
    requestId: randomUUID(),
    field,
    signer,
    authentication: {
      identityProvider: 'https://idp.example',
      subject: signer.identifier,
      authenticationInstant: new Date(now.getTime() - 5_000).toISOString(),
      authnContextClassRef: LOA3,
      assertionRef: '_assertion-1',
      serviceId: 'https://specialistvagen.example',
    },
    requestedAt: new Date(now.getTime() - 30_000).toISOString(),
    signRequester: 'https://specialistvagen.example',
    signMessage: 'Jag intygar att uppgifterna är riktiga.',
    reason: 'Intygande',
    ...traits,
  };
}

/** Sealed, then signed by both people. */
export async function signedByBoth(operations: SigningOperations): Promise<Uint8Array> {
  const prepared = await operations.prepare(sampleJson(await operations.pins()));
  const first = await operations.signPersonal(prepared.pdf, signatureRequest('handledare'));
  return (await operations.signPersonal(first.pdf, signatureRequest('extern'))).pdf;
}
