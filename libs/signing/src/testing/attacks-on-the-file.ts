import { PDFDocument } from 'pdf-lib';
import {
  append,
  fakePage,
  forger,
  json,
  ours,
  pdfObject,
  sealed,
  signed,
  swap,
  whole,
  type Attack,
} from './attack-tools.js';

/** What can be done to the bytes of a genuine file, with or without the genuine keys. */
export const ATTACKS_ON_THE_FILE: readonly Attack[] = [
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
      const { bytes } = forger.store(await whole());
      return swap(bytes, '/Type /DSS /Certs', '/Type /XSS /Certs', true);
    },
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
    '39 the same field signed twice',
    'altered',
    'unexplained-revision',
    async () => (await forger.sign(await signed(), 'handledare')).bytes,
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
