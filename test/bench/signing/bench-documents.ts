import { randomUUID } from 'node:crypto';
import { buildSignedJson, templateOf } from '@specialistvagen/regulations';
import { LOA3 } from '@specialistvagen/signing';
import type { DocumentPins, PersonalSignature } from '@specialistvagen/signing';
import { FORMS, aPlatform } from '../../../libs/regulations/src/templates/signed-document.builder.js';

const TYPE = 'SOS-2021-B2';
const FIELD = 'handledare';

/** Bilaga 2 about a test person, each time with an id of its own: nothing can have been rendered before. */
export function aSignedJson(pins: DocumentPins): unknown {
  const template = templateOf(TYPE);
  if (!template) throw new Error(`Mallen ${TYPE} saknas.`);
  const built = buildSignedJson({
    template,
    documentId: randomUUID(),
    form: FORMS[TYPE] ?? {},
    platform: aPlatform(TYPE, { pins }),
  });
  if (!built.ok) throw new Error(JSON.stringify(built.faults));
  return built.json;
}

/** What the api asks of the signing service after a fresh sign-in. */
export function aRequest(pins: DocumentPins): PersonalSignature {
  const signer = aPlatform(TYPE, { pins }).signers.find(({ field }) => field === FIELD);
  if (!signer) throw new Error(`Fältet ${FIELD} saknas.`);
  const { name, identifier } = signer;
  const now = Date.now();
  return {
    requestId: randomUUID(),
    field: FIELD,
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
