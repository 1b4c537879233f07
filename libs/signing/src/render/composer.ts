import type { EmbeddedFont } from './embedded-font.js';
import type { FaceName } from './font-face.js';
import { SigningError } from '../signing-error.js';
import { StructureTree, type StructureElement } from './structure-tree.js';
import { COLOUR, PAGE, type Colour, type TextStyle } from './typography.js';
import { wrapText } from './wrap-text.js';

/** Far above any real document; stops hostile JSON from filling the memory of a verifier. */
const MAX_PAGES = 200;

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The page being filled: a cursor that moves down, operators, and the structure they belong to. */
export class Composer {
  readonly tree = new StructureTree();
  readonly pages: string[][] = [];
  /** Called when a page opens, to draw what repeats. */
  onNewPage: (page: number) => void = () => undefined;
  /** Distance of the cursor from the bottom edge. */
  y = 0;

  constructor(readonly fonts: Readonly<Record<FaceName, EmbeddedFont>>) {}

  get page(): number {
    return this.pages.length - 1;
  }

  get room(): number {
    return this.y - PAGE.bottom;
  }

  openPage(): void {
    if (this.pages.length >= MAX_PAGES) {
      throw new SigningError('document-invalid', [{ text: `Dokumentet blir längre än ${MAX_PAGES} sidor.` }]);
    }
    this.pages.push([]);
    this.y = PAGE.height - PAGE.top;
    this.onNewPage(this.page);
  }

  /** Opens a page when fewer than `height` points are left. True when it did. */
  ensure(height: number): boolean {
    if (this.room >= height) return false;
    this.openPage();
    return true;
  }

  gap(height: number): void {
    this.y -= height;
  }

  /** Draws content that belongs to the element. */
  tagged(element: StructureElement, operators: string): void {
    const mcid = this.tree.mark(this.page, element);
    this.draw(`/${element.type} <</MCID ${mcid}>> BDC\n${operators}EMC\n`);
  }

  /** Draws what is not part of the reading: rules, repeated headers, page numbers. */
  artifact(operators: string, type = ''): void {
    this.draw(`/Artifact ${type === '' ? 'BMC' : `<</Type /${type}>> BDC`}\n${operators}EMC\n`);
  }

  draw(operators: string): void {
    this.pages[this.page]?.push(operators);
  }

  wrap(text: string, style: TextStyle, width: number): string[] {
    return wrapText(text, this.fonts[style.face].face, style.size, width);
  }

  /** Text operators for lines whose first top edge is at `top`. */
  lines(lines: readonly string[], style: TextStyle, x: number, top: number): string {
    const face = style.face === 'bold' ? 'F2' : 'F1';
    const head = `BT /${face} ${number(style.size)} Tf ${COLOUR[style.colour]} rg ${number(style.leading)} TL `;
    const first = `${number(x)} ${number(top - baseline(style))} Td\n`;
    const font = this.fonts[style.face];
    return `${head}${first}${lines.map((line) => `<${font.encode(line)}> Tj T*\n`).join('')}ET\n`;
  }

  /** Right-aligned text, one line. */
  lineRight(text: string, style: TextStyle, right: number, top: number): string {
    return this.lines([text], style, right - this.fonts[style.face].face.width(text, style.size), top);
  }

  /** Flows the text from the cursor down, over as many pages as it takes. */
  flow(element: StructureElement, text: string, style: TextStyle, x: number, width: number): void {
    let rest = this.wrap(text, style, width);
    while (rest.length > 0) {
      this.ensure(style.leading);
      const count = Math.max(1, Math.floor(this.room / style.leading));
      const now = rest.slice(0, count);
      this.tagged(element, this.lines(now, style, x, this.y));
      this.y -= now.length * style.leading;
      rest = rest.slice(count);
    }
  }
}

/** Two decimals at most: enough for print, and the same text on every machine. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function fillRectangle(box: Rectangle, colour: Colour): string {
  return `${COLOUR[colour]} rg ${number(box.x)} ${number(box.y)} ${number(box.width)} ${number(box.height)} re f\n`;
}

export function horizontalRule(
  x: number,
  y: number,
  width: number,
  thickness: number,
  colour: Colour,
): string {
  const line = `${number(x)} ${number(y)} m ${number(x + width)} ${number(y)} l S\n`;
  return `${COLOUR[colour]} RG ${number(thickness)} w ${line}`;
}

/** From the line's top edge to its baseline. */
function baseline(style: TextStyle): number {
  return (style.leading - style.size) / 2 + style.size * 0.8;
}
