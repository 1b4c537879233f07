import 'reflect-metadata';
import { X509Certificate } from '@peculiar/x509';
import { AsnConvert } from '@peculiar/asn1-schema';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { TSTInfo } from '@peculiar/asn1-tsp';
import type { PersonalSignature } from '../contract/signing-request.js';
import { readSignedData } from '../cms/signed-data.js';
import { extractParts } from '../pades/extract-parts.js';
import { SigningError } from '../signing-error.js';
import { sampleJson, templates } from '../testing/sample-registry.js';
import { signatureRequest, signedByBoth, signingInstance } from '../testing/signing-instance.js';

const { operations } = signingInstance();
const prepared = async (): Promise<Uint8Array> =>
  (await operations.prepare(sampleJson(await operations.pins()))).pdf;

async function refusal(traits: Partial<PersonalSignature>): Promise<string[]> {
  const request = signatureRequest('handledare', traits);
  return codesOf(operations.signPersonal(await prepared(), request));
}

async function codesOf(attempt: Promise<unknown>): Promise<string[]> {
  const error: unknown = await attempt.then(
    () => null,
    (caught: unknown) => caught,
  );
  if (!(error instanceof SigningError)) throw new Error(`not refused: ${String(error)}`);
  return error.reasons.flatMap(({ code }) => (code === undefined ? [error.code] : [code]));
}

const minutes = (count: number): string => new Date(Date.now() + count * 60_000).toISOString();

describe('the signing service refuses', () => {
  const { authentication, signer } = signatureRequest('handledare');
  const cases: [string, string, Partial<PersonalSignature>][] = [
    [
      'a sign-in below level 3',
      'assurance-too-low',
      {
        authentication: { ...authentication, authnContextClassRef: 'http://id.elegnamnden.se/loa/1.0/loa2' },
      },
    ],
    [
      'a sign-in by somebody else',
      'wrong-signer',
      { authentication: { ...authentication, subject: 'hsa-SE0000000000-C' } },
    ],
    [
      'a sign-in from before the request',
      'authentication-too-early',
      { authentication: { ...authentication, authenticationInstant: minutes(-2) }, requestedAt: minutes(-1) },
    ],
    [
      'a sign-in of twenty minutes ago',
      'authentication-too-old',
      {
        authentication: { ...authentication, authenticationInstant: minutes(-20) },
        requestedAt: minutes(-30),
      },
    ],
    [
      'a sign-in from the future',
      'authentication-too-old',
      { authentication: { ...authentication, authenticationInstant: minutes(5) } },
    ],
    [
      'a person who is not named in the document',
      'wrong-signer',
      { signer: { ...signer, displayName: 'Testperson C' } },
    ],
    [
      'a personal identity number as identifier',
      'request-refused',
      { signer: { ...signer, identifier: '19900101-9802' } },
    ],
    ['a field that the document lacks', 'field-unknown', { field: 'annan' }],
  ];
  it.each(cases)('%s', async (_name, code, traits) => {
    expect(await refusal(traits)).toContain(code);
  });

  it('the same request twice, also for another document', async () => {
    const request = signatureRequest('handledare');
    await operations.signPersonal(await prepared(), request);
    expect(await codesOf(operations.signPersonal(await prepared(), request))).toEqual(['replayed']);
  });

  it('a field that is already signed', async () => {
    const { pdf } = await operations.signPersonal(await prepared(), signatureRequest('handledare'));
    const again = operations.signPersonal(pdf, signatureRequest('handledare'));
    expect(await codesOf(again)).toEqual(['field-already-signed']);
  });

  it('a document that is not sealed, or changed since', async () => {
    const { pdf } = await operations.render(sampleJson(await operations.pins()));
    expect(await codesOf(operations.signPersonal(pdf, signatureRequest('handledare')))).toEqual([
      'seal-missing',
    ]);
    const changed = Buffer.concat([await prepared(), Buffer.from(' ')]);
    expect(await codesOf(operations.signPersonal(changed, signatureRequest('handledare')))).toEqual([
      'unexplained-revision',
    ]);
  });

  it('the authority’s seal in a person’s field', async () => {
    expect(await codesOf(operations.seal(await prepared(), 'handledare', 'Beslut'))).toEqual([
      'field-unknown',
    ]);
  });
});

describe('preparing refuses', () => {
  it('other keys, other fonts, a missing marking and an unknown template', async () => {
    const pins = await operations.pins();
    const other = sampleJson({ ...pins, platformSeal: 'a'.repeat(64) });
    expect(await codesOf(operations.prepare(other))).toEqual(['pins-differ']);
    expect(await codesOf(operations.prepare(sampleJson({ ...pins, fonts: 'a'.repeat(64) })))).toEqual([
      'pins-differ',
    ]);
    expect(await codesOf(operations.prepare(sampleJson(pins, {}, false)))).toEqual(['test-marking-wrong']);
    const unknown = { ...sampleJson(pins), template: { id: 'other', hash: 'a'.repeat(64) } };
    expect(await codesOf(operations.prepare(unknown))).toEqual(['template-unknown']);
  });

  it('text that cannot be printed', async () => {
    const json = sampleJson(await operations.pins(), { text: 'Bra 👍' });
    expect(await codesOf(operations.prepare(json))).toContain('character-refused');
  });
});

describe('the certificate and the signature', () => {
  it('name the person, the level and nothing that identifies more', async () => {
    const parts = await extractParts(await signedByBoth(operations), templates);
    const [certificate] = readSignedData(parts[1]?.p7 ?? Buffer.alloc(0)).certificates;
    const parsed = new X509Certificate(certificate?.der ?? Buffer.alloc(0));
    expect(parsed.subject).toBe('C=SE, G=Testperson, SN=A, 2.5.4.5=hsa-SE0000000000-A, CN=Testperson A');
    expect(parsed.notAfter.getTime() - parsed.notBefore.getTime()).toBe(3_600_000);
    expect(parsed.extensions.map(({ type, critical }) => [type, critical])).toEqual([
      ['2.5.29.19', true],
      ['2.5.29.15', true],
      ['2.5.29.35', false],
      ['1.2.752.201.5.1', false],
      ['2.5.29.56', false],
      ['0.4.0.194121.2.1', false],
    ]);
    const context = Buffer.from(
      parsed.getExtension('1.2.752.201.5.1')?.value ?? new ArrayBuffer(0),
    ).toString();
    expect(context).toContain('AuthnContextClassRef="http://id.elegnamnden.se/loa/1.0/loa3"');
    expect(context.match(/<saci:AttributeMapping /g)).toHaveLength(4);
  });

  it('read the same in an independent ASN.1 library', async () => {
    const parts = await extractParts(await signedByBoth(operations), templates);
    for (const { p7 } of parts) {
      const content = AsnConvert.parse(p7, ContentInfo);
      const signed = AsnConvert.parse(content.content, SignedData);
      const [signer] = signed.signerInfos;
      expect([signed.version, signed.signerInfos.length, signer?.version]).toEqual([1, 1, 1]);
      expect(signer?.signatureAlgorithm.algorithm).toBe('1.2.840.10045.4.3.2');
      expect(signer?.signedAttrs?.map(({ attrType }) => attrType).sort()).toEqual([
        '1.2.840.113549.1.9.16.2.47',
        '1.2.840.113549.1.9.3',
        '1.2.840.113549.1.9.4',
        '1.2.840.113549.1.9.52',
      ]);
      const [stamp] = signer?.unsignedAttrs ?? [];
      const token = AsnConvert.parse(stamp?.attrValues[0] ?? new ArrayBuffer(0), ContentInfo);
      const inner = AsnConvert.parse(token.content, SignedData).encapContentInfo.eContent?.single?.buffer;
      expect(
        AsnConvert.parse(inner ?? new ArrayBuffer(0), TSTInfo).messageImprint.hashAlgorithm.algorithm,
      ).toBe('2.16.840.1.101.3.4.2.1');
      expect(Buffer.from(AsnConvert.serialize(content)).equals(p7)).toBe(true);
    }
  });
});
