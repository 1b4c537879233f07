import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { canonicalJson } from '../canonical/canonical-json.js';
import { LOA3, type PersonalSignature } from '../contract/signing-request.js';
import type { VerificationReport } from '../contract/verification.js';
import { initialState, signatureRevision } from '../pades/revision-writer.js';
import { signRevision } from '../pades/sign-revision.js';
import { SERVICE_ID, SigningOperations, serviceRequest } from '../pool/signing-operations.js';
import { RenderCache } from '../render/render-cache.js';
import { renderBlocks } from '../render/render-blocks.js';
import { EmbeddedSigningService } from '../service/embedded-signing-service.js';
import { sampleDocument } from '../testing/sample-document.js';
import { sampleJson, templates } from '../testing/sample-registry.js';
import { loadTrust } from '../trust/load-trust.js';
import { loadSigningKeys } from '../trust/signing-keys.js';
import { EmbeddedTimestampAuthority } from '../tsp/timestamp-authority.js';
import { verifyDocument } from '../verify/verify-document.js';

export interface SigningBenchmark {
  /** A sealed document with two personal signatures, for peers to read. */
  readonly document: Uint8Array;
  /** Blocks → PDF/A, fonts already parsed. */
  render(): Promise<unknown>;
  /** One-time key, certificate, CMS, time stamp, file: level B-T. Without the self-check. */
  sign(): Promise<unknown>;
  /** Three signatures and three time stamps; the rendering is remembered. */
  verify(): Promise<VerificationReport>;
  /** The same, and rendered again. */
  verifyWithRender(): Promise<VerificationReport>;
}

/** The operations whose speed is promised, on a sample document; `dataDir` has a test hierarchy (`createTrust`). */
export async function signingBenchmark(dataDir: string): Promise<SigningBenchmark> {
  const operations = new SigningOperations({ dataDir, templates });
  const signedJson = sampleJson(await operations.pins());
  const { pdf } = await operations.prepare(signedJson);
  const first = await operations.signPersonal(pdf, request('handledare'));
  const { pdf: document } = await operations.signPersonal(first.pdf, request('extern'));
  const trust = loadTrust(join(dataDir, 'trust'));
  const cache = new RenderCache();
  const verify = (kept?: RenderCache) =>
    verifyDocument(document, { trust, templates, ...(kept === undefined ? {} : { cache: kept }) });
  return {
    document,
    render: () => renderBlocks(sampleDocument(), canonicalJson(signedJson)),
    sign: await signer(dataDir, signedJson),
    verify: () => verify(cache),
    verifyWithRender: () => verify(),
  };
}

async function signer(dataDir: string, signedJson: unknown): Promise<() => Promise<unknown>> {
  const keys = loadSigningKeys(dataDir);
  const now = (): Date => new Date();
  const replayGuard = { accept: () => true };
  const service = new EmbeddedSigningService({ keys, serviceId: SERVICE_ID, replayGuard, now });
  const { certificate, sign } = keys.timestampAuthority;
  const timestamps = new EmbeddedTimestampAuthority(certificate, sign, now);
  const base = await renderBlocks(sampleDocument(), canonicalJson(signedJson));
  const field = base.fields.find(({ name }) => name === 'handledare');
  if (field === undefined) throw new Error('the sample document lacks its field');
  const dictionary = {
    kind: 'approval',
    modified: '20261122093000',
    name: 'Testperson A',
    reason: 'Prov',
  } as const;
  return () => {
    const revision = signatureRevision(initialState(base), field, dictionary);
    const asked = request('handledare');
    return signRevision(
      base.bytes,
      revision,
      (toBeSigned) => service.signPersonal(serviceRequest(asked, toBeSigned, now())),
      timestamps,
    );
  };
}

function request(field: 'handledare' | 'extern'): PersonalSignature {
  const letter = field === 'handledare' ? 'A' : 'B';
  const identifier = `hsa-SE0000000000-${letter}`;
  return {
    requestId: randomUUID(),
    field,
    signer: { givenName: 'Testperson', surname: letter, displayName: `Testperson ${letter}`, identifier },
    authentication: {
      identityProvider: 'https://idp.example',
      subject: identifier,
      authenticationInstant: new Date().toISOString(),
      authnContextClassRef: LOA3,
      assertionRef: '_benchmark',
      serviceId: 'https://specialistvagen.example',
    },
    requestedAt: new Date(Date.now() - 1000).toISOString(),
    signRequester: 'https://specialistvagen.example',
    signMessage: 'Prov',
    reason: 'Prov',
  };
}
