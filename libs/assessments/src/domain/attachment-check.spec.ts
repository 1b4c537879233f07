import { deflateSync, crc32 } from 'node:zlib';
import { PDFDocument, PDFName, PDFString, type PDFDict } from 'pdf-lib';
import { checkAttachment } from './attachment-check.js';

const ascii = (text: string) => Buffer.from(text, 'latin1');
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (type: string, data: Buffer) => {
  const body = Buffer.concat([ascii(type), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
};
const header = (width: number, height: number) =>
  chunk('IHDR', Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]));
const pixels = chunk('IDAT', deflateSync(Buffer.from([0, 0, 0, 0])));
const END = chunk('IEND', Buffer.alloc(0));
const png = ({
  more = [],
  width = 1,
  after = Buffer.alloc(0),
}: { more?: Buffer[]; width?: number; after?: Buffer } = {}) =>
  Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    header(width, 1),
    ...more,
    pixels,
    END,
    after,
  ]);

const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), uint32(data.length + 2).subarray(2), data]);
const jpeg = ({
  more = [],
  width = 8,
  after = Buffer.alloc(0),
}: { more?: Buffer[]; width?: number; after?: Buffer } = {}) =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...more,
    segment(0xc0, Buffer.from([8, 0, 8, width >> 8, width & 0xff, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    after,
  ]);

async function pdf(
  change: (catalog: PDFDict, document: PDFDocument) => void = () => undefined,
  packed = true,
) {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  change(document.catalog, document);
  return Buffer.from(await document.save({ useObjectStreams: packed }));
}
const action =
  (type: string, more: Record<string, PDFString> = {}) =>
  (catalog: PDFDict, { context }: PDFDocument) =>
    catalog.set(PDFName.of('OpenAction'), context.obj({ Type: 'Action', S: type, ...more }));

const verdict = async (bytes: Buffer) => {
  const check = await checkAttachment(bytes);
  return check.mediaType ?? check.reasons.map(({ text }) => text).join(' ');
};
const archive = Buffer.concat([ascii('PK\x03\x04'), Buffer.alloc(30), ascii('PK\x05\x06'), Buffer.alloc(18)]);

describe('what is kept', () => {
  it.each([
    ['a photograph', async () => jpeg(), 'image/jpeg'],
    [
      'a photograph with a second one behind it, as phones lay them',
      async () => jpeg({ after: jpeg() }),
      'image/jpeg',
    ],
    ['a screenshot', async () => png(), 'image/png'],
    ['a PDF of pages', async () => pdf(), 'application/pdf'],
    ['a PDF of pages, written the old way', async () => pdf(undefined, false), 'application/pdf'],
    [
      'a PDF that opens on its first page',
      async () =>
        pdf((catalog, document) =>
          catalog.set(
            PDFName.of('OpenAction'),
            document.context.obj([document.getPage(0).ref, PDFName.of('Fit')]),
          ),
        ),
      'application/pdf',
    ],
  ])('%s', async (_what, file, mediaType) => {
    expect(await verdict(await file())).toBe(mediaType);
  });
});

describe('another kind of file is refused, and told what to do', () => {
  it.each([
    [
      'an SVG',
      ascii('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'),
      /SVG-bilder kan innehålla program/,
    ],
    ['an SVG behind a declaration', ascii('<?xml version="1.0"?>\n<!-- x --><svg/>'), /SVG-bilder/],
    ['a web page', ascii('<!DOCTYPE html><script>1</script>'), /Webbsidor/],
    ['a phone’s HEIC', ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /HEIC.*JPEG/],
    ['a Word document', archive, /Spara dokumentet som PDF/],
    ['an animation', ascii('GIF89a\x01\0\x01\0'), /GIF/],
    ['a program', ascii('MZ\x90\0'), /varken PDF, PNG eller JPEG/],
    ['nothing', Buffer.alloc(0), /varken/],
  ])('%s', async (_what, file, reason) => {
    expect(await verdict(file)).toMatch(reason);
  });

  it('more than 10 MB', async () => {
    expect(await verdict(png({ after: Buffer.alloc(10_485_761) }))).toMatch(/större än 10 MB/);
  });
});

describe('a file that is two files at once is refused', () => {
  it.each([
    ['a PNG with a web page after its end', async () => png({ after: ascii('<script>x()</script>') })],
    ['a PNG with an archive after its end', async () => png({ after: archive })],
    ['a PNG with a PDF in a text', async () => png({ more: [chunk('tEXt', ascii('x\0%PDF-1.7'))] })],
    ['a PNG with a script in a text', async () => png({ more: [chunk('tEXt', ascii('x\0<script>'))] })],
    ['a JPEG with an archive after its end', async () => jpeg({ after: archive })],
    ['a JPEG with a PDF in a comment', async () => jpeg({ more: [segment(0xfe, ascii('%PDF-1.4'))] })],
    ['a JPEG with a web page in a comment', async () => jpeg({ more: [segment(0xfe, ascii('<html>'))] })],
    ['a PDF with an archive after its end', async () => Buffer.concat([await pdf(), archive])],
    [
      'a PDF with a web page in front of its pages',
      async () =>
        Buffer.from(
          (await pdf(undefined, false)).toString('latin1').replace('\n', '\n%<script>x()</script>\n'),
          'latin1',
        ),
    ],
  ])('%s', async (_what, file) => {
    expect(await verdict(await file())).toMatch(/gömd i/);
  });
});

describe('a broken image is refused', () => {
  const turned = (bytes: Buffer, at: number) => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    return copy;
  };
  it.each([
    ['a PNG with a wrong check sum', turned(png(), 20), /skadad/],
    ['a PNG that stops', png().subarray(0, 40), /skadad/],
    ['a PNG of a hundred thousand times a hundred thousand', png({ width: 200_000_000 }), /megapixlar/],
    ['a JPEG that stops', jpeg().subarray(0, 45), /skadad/],
    [
      'a JPEG without pixels',
      Buffer.concat([Buffer.from([0xff, 0xd8]), segment(0xe0, ascii('JFIF\0')), Buffer.from([0xff, 0xd9])]),
      /skadad/,
    ],
  ])('%s', async (_what, file, reason) => {
    expect(await verdict(file)).toMatch(reason);
  });
});

describe('a PDF that does something is refused', () => {
  const javaScript = { JS: PDFString.of('app.alert(1)') };
  it.each([
    ['runs a script when it is opened', async () => pdf(action('JavaScript', javaScript)), /JavaScript/],
    [
      'does so outside packed objects',
      async () => pdf(action('JavaScript', javaScript), false),
      /JavaScript/,
    ],
    [
      'starts a program',
      async () => pdf(action('Launch', { F: PDFString.of('cmd.exe') })),
      /startar program/,
    ],
    [
      'sends what is written in it',
      async () => pdf(action('SubmitForm', { F: PDFString.of('http://x.invalid') })),
      /skickar uppgifter/,
    ],
    ['opens another file', async () => pdf(action('GoToR', { F: PDFString.of('//x/y') })), /startar program/],
    [
      'acts when a page is shown',
      async () => pdf((_, d) => d.getPage(0).node.set(PDFName.of('AA'), d.context.obj({}))),
      /startar program/,
    ],
    [
      'plays a film',
      async () => pdf((_, d) => d.context.register(d.context.obj({ Type: 'Annot', Subtype: 'RichMedia' }))),
      /medier/,
    ],
    [
      'asks through an XFA form',
      async () => pdf((c, d) => c.set(PDFName.of('AcroForm'), d.context.obj({ XFA: [] }))),
      /medier/,
    ],
  ])('that %s', async (_what, file, reason) => {
    expect(await verdict(await file())).toMatch(reason);
  });

  it('that carries other files', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    await document.attach(Buffer.from('x'), 'lab.csv');
    expect(await verdict(Buffer.from(await document.save()))).toMatch(/bifogade filer/);
  });

  it('that did so in an earlier revision', async () => {
    const before = await pdf(action('JavaScript', javaScript), false);
    const text = before.toString('latin1');
    const catalog = /(\d+) 0 obj\s*<<\s*\/Type \/Catalog[\s\S]*?endobj/.exec(text)?.[0] ?? '';
    const clean = catalog.replace(/\/OpenAction[\s\S]*?(?=>>\s*endobj)/, '');
    expect(catalog).toContain('Catalog');
    expect(await verdict(Buffer.from(`${text}\n${clean}\n%%EOF\n`, 'latin1'))).toMatch(/JavaScript/);
  });

  it('that writes its commands in disguise', async () => {
    const plain = (await pdf(action('JavaScript', javaScript), false)).toString('latin1');
    const disguised = plain.replaceAll('/JavaScript', '/J#61vaScript').replaceAll('/JS', '/J#53');
    expect(await verdict(Buffer.from(disguised, 'latin1'))).toMatch(/förklädda/);
  });

  it('that cannot be read through', async () => {
    expect(await verdict(ascii('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF'))).toMatch(/skadad/);
    expect(await verdict((await pdf()).subarray(0, 300))).toMatch(/skadad/);
  });

  it('whose packed objects swell beyond reason', async () => {
    const bomb = deflateSync(Buffer.alloc(80 * 1024 * 1024));
    const file = Buffer.concat([
      ascii(
        `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${bomb.length} >>\nstream\n`,
      ),
      bomb,
      ascii('\nendstream\nendobj\n%%EOF\n'),
    ]);
    expect(await verdict(file)).toMatch(/orimlig storlek/);
  });

  it('that is locked', async () => {
    const text = (await pdf(undefined, false)).toString('latin1');
    const locked = text.replace(
      /trailer\s*<</,
      'trailer\n<< /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (x) /U (x) >>',
    );
    expect(await verdict(Buffer.from(locked, 'latin1'))).toMatch(/lösenord/);
  });
});
