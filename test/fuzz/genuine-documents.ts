import { randomUUID } from 'node:crypto';
import { buildSignedJson, renderTemplate, templateOf } from '@specialistvagen/regulations';
import { LOA3 } from '@specialistvagen/signing';
import type { DocumentPins, PersonalSignature, SigningPool } from '@specialistvagen/signing';
import { FORMS, aPlatform } from '../../libs/regulations/src/templates/signed-document.builder.js';

/** One signer, two, and the authority's seal. */
const TYPES = ['SOS-2021-B2', 'SOS-2021-B4', 'SOS-2021-B7', 'OUT-BT-INTYG'] as const;

/** Finished documents about test people: as signed, and archived once and twice. */
export async function genuineDocuments(pool: SigningPool): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const type of TYPES) {
    const signed = await signedDocument(pool, type);
    const once = (await pool.archive(signed)).pdf;
    files.push(signed, once, (await pool.archive(once)).pdf);
  }
  // Another of the same length: what stands in one fits exactly in the other.
  files.push(await signedDocument(pool, TYPES[0]));
  return files;
}

export async function signedDocument(pool: SigningPool, type: string): Promise<Uint8Array> {
  const json = aSignedJson(type, await pool.pins());
  let { pdf }: { pdf: Uint8Array } = await pool.prepare(json);
  for (const { name, kind, signer } of renderTemplate(json)?.signatureFields ?? []) {
    const made =
      kind === 'person' && signer !== undefined
        ? await pool.signPersonal(pdf, aRequest(name, signer))
        : await pool.seal(pdf, name, 'Beslut');
    pdf = made.pdf;
  }
  return pdf;
}

function aSignedJson(type: string, pins: DocumentPins): unknown {
  const template = templateOf(type);
  if (!template) throw new Error(`Mallen ${type} saknas.`);
  const built = buildSignedJson({
    template,
    documentId: randomUUID(),
    form: FORMS[type] ?? {},
    platform: aPlatform(type, { pins }),
  });
  if (!built.ok) throw new Error(JSON.stringify(built.faults));
  return built.json;
}

function aRequest(
  field: string,
  { name, identifier }: { name: string; identifier: string },
): PersonalSignature {
  const now = Date.now();
  return {
    requestId: randomUUID(),
    field,
    signer: { givenName: name, surname: name, displayName: name, identifier },
    authentication: {
      identityProvider: 'https://idp.example',
      subject: identifier,
      authenticationInstant: new Date(now - 5_000).toISOString(),
      authnContextClassRef: LOA3,
      assertionRef: randomUUID(),
      serviceId: 'https://specialistvagen.example',
    },
    requestedAt: new Date(now - 30_000).toISOString(),
    signRequester: 'https://specialistvagen.example',
    signMessage: 'Jag intygar att uppgifterna är riktiga.',
    reason: 'Intygande',
  };
}
