import { PDFHexString, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { FontFace, FontkitGlyph } from './font-face.js';

/**
 * One font of one document: collects the glyphs that are used and writes the subset. Written here and not by pdf-lib's
 * embedder because that one shapes each run (slow), puts more than 100 entries in one `beginbfchar`, and takes a
 * glyph's Unicode value from whichever document happened to use the parsed font first.
 */
export class EmbeddedFont {
  private readonly subset;
  private readonly codes = new Map<number, string>();
  private readonly used: { readonly id: number; readonly codePoint: number; readonly glyph: FontkitGlyph }[] =
    [];

  constructor(
    readonly face: FontFace,
    private readonly tag: string,
  ) {
    this.subset = face.font.createSubset();
  }

  /** The text as glyph numbers of this subset, four hexadecimal digits each. */
  encode(text: string): string {
    let hex = '';
    for (let index = 0; index < text.length; index += 1) hex += this.code(text.charCodeAt(index));
    return hex;
  }

  private code(codePoint: number): string {
    const known = this.codes.get(codePoint);
    if (known !== undefined) return known;
    const glyph = this.face.glyph(codePoint);
    const id = this.subset.includeGlyph(glyph);
    if (!this.used.some((entry) => entry.id === id)) this.used.push({ id, codePoint, glyph });
    const code = hex4(id);
    this.codes.set(codePoint, code);
    return code;
  }

  /** Registers the font's five objects and returns the Type0 font. */
  async embed(context: PDFContext): Promise<PDFRef> {
    const name = `${this.tag}+${this.face.postscriptName}`;
    const descriptor = context.register(
      context.obj({ ...this.descriptor(name), FontFile2: await this.fontFile(context) }),
    );
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        CIDToGIDMap: 'Identity',
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        DW: 0,
        W: this.widths(),
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(context.flateStream(this.toUnicode())),
      }),
    );
  }

  private descriptor(name: string): Record<string, string | number | number[]> {
    const { font } = this.face;
    const scale = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
    return {
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [scale(font.bbox.minX), scale(font.bbox.minY), scale(font.bbox.maxX), scale(font.bbox.maxY)],
      ItalicAngle: 0,
      Ascent: scale(font.ascent),
      Descent: scale(font.descent),
      CapHeight: scale(font.capHeight),
      XHeight: scale(font.xHeight),
      StemV: this.face.name === 'bold' ? 140 : 80,
    };
  }

  private async fontFile(context: PDFContext): Promise<PDFRef> {
    const bytes = await collect(this.subset.encodeStream());
    return context.register(context.flateStream(bytes, { Length1: bytes.length }));
  }

  private widths(): (number | number[])[] {
    const widths = new Map(this.used.map(({ id, glyph }) => [id, this.width(glyph)]));
    const rows: (number | number[])[] = [];
    let run: number[] = [];
    for (const id of [...widths.keys()].sort((a, b) => a - b)) {
      if (!widths.has(id - 1)) rows.push(id, (run = []));
      run.push(widths.get(id) ?? 0);
    }
    return rows;
  }

  private width(glyph: FontkitGlyph): number {
    return Math.round((glyph.advanceWidth * 100000) / this.face.font.unitsPerEm) / 100;
  }

  private toUnicode(): string {
    const entries = this.used.map(({ id, codePoint }) => `<${hex4(id)}> <${hex4(codePoint)}>`);
    const blocks: string[] = [];
    // At most 100 entries a block: Adobe Technical Note 5411.
    for (let from = 0; from < entries.length; from += 100) {
      const block = entries.slice(from, from + 100);
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
    }
    return [CMAP_HEAD, ...blocks, 'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend'].join(
      '\n',
    );
  }
}

const CMAP_HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange`;

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

function collect(stream: NodeJS.EventEmitter): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Uint8Array[] = [];
    stream.on('data', (part: Uint8Array) => parts.push(part));
    stream.on('end', () => resolve(Buffer.concat(parts)));
    stream.on('error', reject);
  });
}

/** UTF-16BE with byte order mark, as PDF text strings want it. */
export function textString(text: string): PDFHexString {
  return PDFHexString.fromText(text);
}
