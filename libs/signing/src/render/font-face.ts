import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { assetPath } from '../assets-folder.js';
import { sha256Hex } from '../canonical/sha256.js';

export type FaceName = 'regular' | 'bold';

/** The part of fontkit that is used here; its own types stop at the font. */
export interface FontkitGlyph {
  readonly id: number;
  readonly advanceWidth: number;
}
export interface FontkitSubset {
  includeGlyph(glyph: FontkitGlyph): number;
  encodeStream(): NodeJS.EventEmitter;
}
interface FontkitFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly bbox: {
    readonly minX: number;
    readonly minY: number;
    readonly maxX: number;
    readonly maxY: number;
  };
  glyphForCodePoint(codePoint: number): FontkitGlyph;
  createSubset(): FontkitSubset;
}

/** One parsed font. Parsing costs 10–16 ms, so it happens once in each thread. */
export class FontFace {
  private readonly glyphs = new Map<number, FontkitGlyph>();
  readonly sha256: string;
  readonly font: FontkitFont;

  constructor(
    readonly name: FaceName,
    readonly postscriptName: string,
    bytes: Uint8Array,
  ) {
    this.sha256 = sha256Hex(bytes);
    this.font = fontkit.create(bytes) as unknown as FontkitFont;
  }

  glyph(codePoint: number): FontkitGlyph {
    let glyph = this.glyphs.get(codePoint);
    if (glyph === undefined) {
      glyph = this.font.glyphForCodePoint(codePoint);
      this.glyphs.set(codePoint, glyph);
    }
    return glyph;
  }

  get unitsPerEm(): number {
    return this.font.unitsPerEm;
  }

  /** Width in font units. No kerning: one glyph a character keeps the bytes independent of shaping. */
  units(text: string): number {
    let units = 0;
    for (let index = 0; index < text.length; index += 1)
      units += this.glyph(text.charCodeAt(index)).advanceWidth;
    return units;
  }

  /** Width in points. */
  width(text: string, size: number): number {
    return (this.units(text) * size) / this.font.unitsPerEm;
  }
}

export type Faces = Readonly<Record<FaceName, FontFace>>;

let loaded: Faces | undefined;

export function faces(): Faces {
  loaded ??= {
    regular: loadFace('regular', 'LiberationSans', 'LiberationSans-Regular.ttf'),
    bold: loadFace('bold', 'LiberationSans-Bold', 'LiberationSans-Bold.ttf'),
  };
  return loaded;
}

/** Names the exact fonts in signed JSON: SHA-256 over the two file hashes. */
export function fontsHash(): string {
  const { regular, bold } = faces();
  return sha256Hex(`${regular.sha256}\n${bold.sha256}\n`);
}

function loadFace(name: FaceName, postscriptName: string, file: string): FontFace {
  return new FontFace(name, postscriptName, readFileSync(assetPath('fonts', file)));
}
