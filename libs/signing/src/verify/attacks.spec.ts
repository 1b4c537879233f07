import { generateKeyPairSync } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { readSignedData, buildSignedData } from '../cms/signed-data.js';
import type { Verdict } from '../contract/verification.js';
import { children, readDer, childAt } from '../der/der-reader.js';
import { OID } from '../der/oids.js';
import { oid, sequence, set, tagged } from '../der/der-writer.js';
import { plainRevision, type PdfObject } from '../pades/revision-writer.js';
import { securityStoreRevision } from '../pades/security-store.js';
import { fileSigner } from '../trust/create-trust.js';
import { Forger, type Draft, type Forged } from '../testing/forger.js';
import { sampleDocument } from '../testing/sample-document.js';
import { sampleJson } from '../testing/sample-registry.js';
import { signingInstance } from '../testing/signing-instance.js';
import { distinguishedName } from '../x509/distinguished-name.js';
import { issueCertificate, keyUsage, notAnAuthority } from '../x509/issue-certificate.js';
import type { ReasonCode } from './reasons.js';

const ours = signingInstance();
const theirs = signingInstance();
const forger = new Forger(ours.dataDir);
const stranger = new Forger(theirs.dataDir);

const json = async (form = {}, test = true) => sampleJson(await ours.operations.pins(), form, test);
const sealed = async (form = {}): Promise<Draft> => forger.seal(await forger.draft(await json(form)));
const signed = async (forged: Forged = {}): Promise<Draft> =>
  forger.sign(await sealed(), 'handledare', forged);
const whole = async (forged: Forged = {}): Promise<Draft> => forger.sign(await signed(forged), 'extern');

const pdfObject = (number: number, body: string): PdfObject => ({
  number,
  body: Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'),
});
function append(draft: Draft, objects: readonly PdfObject[]): Draft {
  const { bytes, next } = plainRevision(draft.state, objects);
  return { bytes: Buffer.concat([draft.bytes, bytes]), state: next };
}
/** Replaces text with other text of the same length, in a copy. */
function swap(bytes: Buffer, from: string, to: string, last = false): Buffer {
  const copy = Buffer.from(bytes);
  const at = last ? copy.lastIndexOf(from, undefined, 'latin1') : copy.indexOf(from, 0, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error(`nothing to swap: ${from}`);
  copy.write(to, at, 'latin1');
  return copy;
}
const selfMade = (commonName: string, isOnCurve = true): NonNullable<Forged['key']> => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = distinguishedName([[OID.commonName, commonName]]);
  const sign = fileSigner(privateKey);
  const spki = publicKey.export({ format: 'der', type: 'spki' });
  const content = {
    issuer: name,
    subject: name,
    publicKey: isOnCurve ? spki : Buffer.concat([spki.subarray(0, 27), Buffer.alloc(64, 1)]),
    notBefore: new Date(Date.now() - 1000),
    notAfter: new Date(Date.now() + 3_600_000),
    extensions: [notAnAuthority(), keyUsage('personal')],
  };
  return { sign, chain: [issueCertificate(content, sign)] };
};
const asKey = ({ certificate, sign }: Forger['keys']['platformSeal']): NonNullable<Forged['key']> => ({
  sign,
  chain: [certificate.der],
});
const fakePage = pdfObject(9, '<< /Length 0 >>\nstream\n\nendstream');
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

type Attack = [name: string, verdict: Verdict, code: ReasonCode, file: () => Promise<Uint8Array>];

const attacks: Attack[] = [
  [
    '01 one byte of the page flipped',
    'altered',
    'base-differs',
    async () => swap((await whole()).bytes, '/Tabs /S', '/Tabs /R'),
  ],
  [
    '02 an update that replaces a page’s content',
    'altered',
    'unexplained-revision',
    async () => append(await whole(), [fakePage]).bytes,
  ],
  [
    '03 bytes after the last signature',
    'altered',
    'unexplained-revision',
    async () => Buffer.concat([(await whole()).bytes, Buffer.from('9 0 obj\n<<>>\nendobj\n')]),
  ],
  [
    '04 content swapped between two signatures',
    'altered',
    'unexplained-revision',
    async () => (await forger.sign(append(await signed(), [fakePage]), 'extern')).bytes,
  ],
  [
    '05 an object hidden in a signature’s own revision',
    'altered',
    'unexplained-revision',
    async () =>
      (
        await forger.sign(await signed(), 'extern', {
          revision: (r) => ({ ...r, before: Buffer.concat([fakePage.body, r.before]) }),
        })
      ).bytes,
  ],
  [
    '06 an annotation laid over the page',
    'altered',
    'unexplained-revision',
    async () =>
      append(await whole(), [pdfObject(5, '<< /Type /Annot /Subtype /FreeText >>'), pdfObject(400, '<<>>')])
        .bytes,
  ],
  [
    '07 the gap of a ByteRange moved',
    'altered',
    'unexplained-revision',
    async () => swap((await whole()).bytes, '/ByteRange [0 ', '/ByteRange [1 ', true),
  ],
  [
    '08 a signature emptied',
    'altered',
    'signature-unreadable',
    async () => {
      const { bytes } = await whole();
      const at = bytes.lastIndexOf('/Contents <') + 11;
      bytes.fill('0', at, at + 16384);
      return bytes;
    },
  ],
  [
    '09 a ByteRange renamed',
    'altered',
    'unexplained-revision',
    async () => swap((await whole()).bytes, '/ByteRange', '/ByteRanke', true),
  ],
  [
    '10 a ByteRange with a negative number',
    'altered',
    'unexplained-revision',
    async () => swap((await whole()).bytes, '/ByteRange [0 ', '/ByteRange [- ', true),
  ],
  [
    '11 data hidden behind a signature',
    'altered',
    'unexplained-revision',
    async () => swap((await whole()).bytes, '0000> >>', '00FF> >>', true),
  ],
  [
    '12 another page sealed and signed by the genuine keys',
    'altered',
    'base-differs',
    async () => {
      const draft = await forger.seal(
        await forger.draft(await json(), (base) => swap(base, '/Tabs /S', '/Tabs /R')),
      );
      return (await forger.sign(await forger.sign(draft, 'handledare'), 'extern')).bytes;
    },
  ],
  [
    '13 other data sealed and signed by the genuine keys under the same page',
    'altered',
    'base-differs',
    async () => {
      const draft = await forger.seal(
        await forger.draft(await json(), (base) => swap(base, '"text":"Uppgifterna', '"text":"Uppgiftarna')),
      );
      return (await forger.sign(await forger.sign(draft, 'handledare'), 'extern')).bytes;
    },
  ],
  [
    '14 a signing CA of one’s own with identical names',
    'altered',
    'issuer-unknown',
    async () =>
      (await whole({ keys: { ...stranger.keys, timestampAuthority: forger.keys.timestampAuthority } })).bytes,
  ],
  [
    '15 a self-signed certificate',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: selfMade('Testperson A') })).bytes,
  ],
  [
    '15b a key that is no point on the curve',
    'altered',
    'signature-invalid',
    async () => (await whole({ key: selfMade('Testperson A', false) })).bytes,
  ],
  [
    '16 another real person signs',
    'altered',
    'wrong-signer',
    async () =>
      (
        await whole({
          signer: {
            givenName: 'Testperson',
            surname: 'C',
            displayName: 'Testperson C',
            identifier: 'hsa-SE0000000000-C',
          },
        })
      ).bytes,
  ],
  [
    '16b a namesake signs',
    'altered',
    'wrong-signer',
    async () =>
      (
        await whole({
          signer: {
            givenName: 'Testperson',
            surname: 'A',
            displayName: 'Testperson A',
            identifier: 'hsa-SE0000000000-X',
          },
        })
      ).bytes,
  ],
  [
    '17 a name shown that is not the certificate’s',
    'altered',
    'name-differs',
    async () => (await whole({ name: 'Testperson D' })).bytes,
  ],
  [
    '18 the same person in two roles',
    'altered',
    'same-person',
    async () => {
      const [a] = sampleDocument().signatureFields;
      const fields = ['handledare', 'extern'].map((name) => ({ ...a, name }));
      const draft = await forger.sign(await sealed({ fields }), 'handledare');
      return (
        await forger.sign(draft, 'extern', {
          signer: {
            givenName: 'Testperson',
            surname: 'A',
            displayName: 'Testperson A',
            identifier: 'hsa-SE0000000000-A',
          },
        })
      ).bytes;
    },
  ],
  [
    '19 a sign-in at level 2',
    'altered',
    'assurance-too-low',
    async () =>
      (await whole({ authentication: { authnContextClassRef: 'http://id.elegnamnden.se/loa/1.0/loa2' } }))
        .bytes,
  ],
  [
    '19b a sign-in from an hour before',
    'altered',
    'authentication-time',
    async () => (await whole({ authentication: { authenticationInstant: hoursAgo(1).toISOString() } })).bytes,
  ],
  [
    '20 a certificate that had ended',
    'altered',
    'certificate-not-valid',
    async () => (await whole({ issuedAt: hoursAgo(2) })).bytes,
  ],
  [
    '21 a certificate dated ahead',
    'altered',
    'certificate-not-valid',
    async () => (await whole({ issuedAt: hoursAgo(-2) })).bytes,
  ],
  [
    '22 a stranger’s time stamp',
    'altered',
    'timestamp-untrusted',
    async () =>
      (await whole({ timestampAuthority: stranger.timestamps(stranger.keys.timestampAuthority) })).bytes,
  ],
  [
    '22b a time stamp by a seal’s key',
    'altered',
    'timestamp-untrusted',
    async () => (await whole({ timestampAuthority: forger.timestamps(forger.keys.platformSeal) })).bytes,
  ],
  [
    '23 a time stamp lifted from another signature',
    'altered',
    'timestamp-imprint',
    async () =>
      (
        await whole({
          timestampAuthority: {
            stamp: () => forger.timestamps(forger.keys.timestampAuthority).stamp(Buffer.alloc(32, 7)),
          },
        })
      ).bytes,
  ],
  [
    '24 no time stamp',
    'altered',
    'timestamp-missing',
    async () =>
      (
        await whole({
          contents: (cms) => buildSignedData({ ...readSignedData(cms), signatureTimestamp: null }),
        })
      ).bytes,
  ],
  [
    '25 signed by the CA’s own key',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: asKey(forger.keys.signingAuthority) })).bytes,
  ],
  [
    '26 signed with the time stamp certificate',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: asKey(forger.keys.timestampAuthority) })).bytes,
  ],
  [
    '26b signed with a seal in a person’s field',
    'altered',
    'issuer-unknown',
    async () => (await whole({ key: asKey(forger.keys.authoritySeal) })).bytes,
  ],
  [
    '27 cut back to before the last signature',
    'superseded-revision',
    'signature-missing',
    async () => (await signed()).bytes,
  ],
  [
    '28 a signature moved from another document',
    'altered',
    'content-changed',
    async () => {
      const other = await forger.sign(await sealed({ text: 'Något annat.' }), 'handledare');
      const from = other.bytes.lastIndexOf('/Contents <') + 11;
      const { bytes } = await whole();
      const first = bytes.indexOf('/Contents <', bytes.indexOf('/Contents <') + 1) + 11;
      other.bytes.copy(bytes, first, from, from + 16384);
      return bytes;
    },
  ],
  [
    '29 two signers in one signature',
    'altered',
    'signature-unreadable',
    async () => (await whole({ contents: twoSigners })).bytes,
  ],
  [
    '29b BER of indefinite length',
    'altered',
    'unexplained-revision',
    async () => (await whole({ contents: indefinite })).bytes,
  ],
  [
    '29c a spare certificate',
    'altered',
    'issuer-unknown',
    async () =>
      (
        await whole({
          contents: (cms) => {
            const parts = readSignedData(cms);
            return buildSignedData({
              ...parts,
              certificates: [...parts.certificates, forger.keys.authoritySeal.certificate],
            });
          },
        })
      ).bytes,
  ],
  [
    '30 a file cut short',
    'altered',
    'unexplained-revision',
    async () => {
      const { bytes } = await whole();
      return bytes.subarray(0, bytes.length - 300);
    },
  ],
  [
    '31 junk before the header',
    'altered',
    'base-differs',
    async () => Buffer.concat([Buffer.from('junk\n'), (await whole()).bytes]),
  ],
  ['32 not a PDF', 'unreadable', 'not-a-pdf', () => Promise.resolve(Buffer.from('PK\u0003\u0004 not a PDF'))],
  ['32b an empty file', 'unreadable', 'not-a-pdf', () => Promise.resolve(Buffer.alloc(0))],
  ['32c a foreign PDF', 'not-issued-here', 'no-data', async () => (await PDFDocument.create()).save()],
  [
    '33 saved again by a PDF program',
    'altered',
    'base-differs',
    async () =>
      (await PDFDocument.load((await whole()).bytes, { updateMetadata: false })).save({
        useObjectStreams: false,
      }),
  ],
  [
    '34 archive material that also swaps the form',
    'altered',
    'unexplained-revision',
    async () => {
      const draft = await whole();
      const { bytes } = securityStoreRevision(draft.state, {
        certificates: [forger.keys.signingAuthority.certificate.der],
        revocationLists: [],
      });
      return swap(Buffer.concat([draft.bytes, bytes]), '/Type /DSS /Certs', '/Type /XSS /Certs', true);
    },
  ],
  [
    '34b anything hidden as archive material',
    'altered',
    'archive-invalid',
    async () => {
      const draft = await whole();
      const { bytes } = securityStoreRevision(draft.state, {
        certificates: [Buffer.from('hidden')],
        revocationLists: [],
      });
      return Buffer.concat([draft.bytes, bytes]);
    },
  ],
  [
    '34c archive stamp of a stranger',
    'altered',
    'archive-invalid',
    async () =>
      (await forger.archive(await whole(), stranger.timestamps(stranger.keys.timestampAuthority))).bytes,
  ],
  [
    '35 the page without any signature',
    'not-issued-here',
    'seal-missing',
    async () => (await forger.draft(await json())).bytes,
  ],
  [
    '36 a new catalogue',
    'altered',
    'unexplained-revision',
    async () => {
      const { bytes } = append(await whole(), [pdfObject(401, '<< /Type /Catalog >>')]);
      return swap(bytes, '/Root 2 0 R', '/Root 9 0 R', true);
    },
  ],
  [
    '37 a person signs before the seal',
    'altered',
    'seal-not-first',
    async () => (await forger.sign(await forger.draft(await json()), 'handledare')).bytes,
  ],
  [
    '38 sealed with the authority’s key',
    'altered',
    'issuer-unknown',
    async () =>
      (await forger.seal(await forger.draft(await json()), { key: asKey(forger.keys.authoritySeal) })).bytes,
  ],
  [
    '39 the same field signed twice',
    'altered',
    'unexplained-revision',
    async () => (await forger.sign(await signed(), 'handledare')).bytes,
  ],
  [
    '40 a whole document by strangers',
    'not-issued-here',
    'issuer-unknown',
    async () =>
      (
        await stranger.sign(
          await stranger.sign(
            await stranger.seal(await stranger.draft(sampleJson(await theirs.operations.pins()))),
            'handledare',
          ),
          'extern',
        )
      ).bytes,
  ],
  [
    '41 sealed in test without the marking',
    'altered',
    'test-marking-missing',
    async () => (await forger.seal(await forger.draft(await json({}, false)))).bytes,
  ],
  [
    '42 data that no template takes',
    'not-issued-here',
    'template-unknown',
    async () => {
      const unknown = await json();
      return swap((await forger.draft(unknown)).bytes, unknown.template.hash, 'a'.repeat(64));
    },
  ],
  [
    '42b a genuine document of an unknown template',
    'unreadable',
    'template-unknown',
    async () => {
      const known = await json();
      return swap((await whole()).bytes, known.template.hash, 'a'.repeat(64));
    },
  ],
  [
    '43 an update that says nothing',
    'altered',
    'unexplained-revision',
    async () => append(await whole(), []).bytes,
  ],
  [
    '44 other fonts named',
    'unreadable',
    'renderer-unknown',
    async () => swap((await whole()).bytes, (await ours.operations.pins()).fonts, 'b'.repeat(64)),
  ],
];

function twoSigners(cms: Buffer): Buffer {
  const parts = children(childAt(children(childAt(children(readDer(cms)), 1)), 0));
  const signer = childAt(children(childAt(parts, 4)), 0).raw;
  return sequence(
    oid(OID.signedData),
    tagged(0, sequence(...parts.slice(0, 4).map(({ raw }) => raw), set(signer, signer))),
  );
}
function indefinite(cms: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x30, 0x80]), readDer(cms).content, Buffer.from([0, 0])]);
}
describe('the strict verifier', () => {
  it.each(attacks)('refuses %s', async (_name, verdict, code, file) => {
    const report = await ours.operations.verify(await file());
    expect(report.reasons.map((reason) => reason.code)).toContain(code);
    expect(report.verdict).toBe(verdict);
  });

  it('accepts what the same forger makes when nothing is forged', async () => {
    expect(await ours.operations.verify((await whole()).bytes)).toMatchObject({
      verdict: 'in-force',
      reasons: [],
    });
  });

  it('refuses a genuine copy that the issuer never stored', async () => {
    const { bytes } = await whole();
    const report = await ours.operations.verify(bytes, { status: 'in-force', revisions: ['a'.repeat(64)] });
    expect(report).toMatchObject({ verdict: 'altered', reasons: [{ code: 'revision-unknown' }] });
  });

  it('says replaced, revoked and void as the issuer says', async () => {
    const { bytes } = await whole();
    const verdicts = await Promise.all(
      (['replaced', 'revoked', 'void'] as const).map((status) => ours.operations.verify(bytes, { status })),
    );
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['replaced', 'revoked', 'revoked']);
  });
});
