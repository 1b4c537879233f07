import type {
  ChoicesBlock,
  FieldBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
} from '../contract/block-document.js';
import { COLOUR, CONTENT_WIDTH, PAGE, TEXT } from './typography.js';
import { number, type Composer } from './composer.js';

const COLUMN_GAP = 18;
/** A row of narrow fields taller than this is printed as full-width fields that may flow over pages. */
const TALLEST_ROW = 180;

export function drawHeading(composer: Composer, block: HeadingBlock): void {
  const style = block.level === 2 ? TEXT.heading2 : TEXT.heading3;
  const before = block.level === 2 ? 16 : 10;
  // A heading never stands alone at the foot of a page.
  if (!composer.ensure(before + style.leading + 44)) composer.gap(before);
  composer.flow(composer.tree.root.add(`H${block.level}`), block.text, style, PAGE.left, CONTENT_WIDTH);
  composer.gap(block.level === 2 ? 5 : 3);
}

export function drawParagraph(composer: Composer, block: ParagraphBlock): void {
  composer.flow(
    composer.tree.root.add('P'),
    block.text,
    TEXT[block.style ?? 'body'],
    PAGE.left,
    CONTENT_WIDTH,
  );
  composer.gap(6);
}

export function drawList(composer: Composer, block: ListBlock): void {
  const numbering = block.isOrdered === true ? 'Decimal' : 'Disc';
  const list = composer.tree.root.add('L', { attributes: { O: 'List', ListNumbering: numbering } });
  block.items.forEach((item, index) => {
    const entry = list.add('LI');
    composer.ensure(TEXT.body.leading);
    const label = block.isOrdered === true ? `${index + 1}.` : '•';
    composer.tagged(entry.add('Lbl'), composer.lines([label], TEXT.body, PAGE.left, composer.y));
    composer.flow(entry.add('LBody'), item, TEXT.body, PAGE.left + 18, CONTENT_WIDTH - 18);
    composer.gap(2);
  });
  composer.gap(4);
}

/** Boxes are drawn; a reader that cannot see them is told `Valt` or `Inte valt`. */
export function drawChoices(composer: Composer, block: ChoicesBlock): void {
  composer.ensure(TEXT.label.leading + 2 * TEXT.body.leading);
  composer.flow(composer.tree.root.add('P'), block.label, TEXT.label, PAGE.left, CONTENT_WIDTH);
  composer.gap(2);
  const list = composer.tree.root.add('L', { attributes: { O: 'List', ListNumbering: 'None' } });
  for (const option of block.options) {
    const entry = list.add('LI');
    composer.ensure(TEXT.body.leading);
    const spoken = option.isChosen ? 'Valt: ' : 'Inte valt: ';
    composer.tagged(entry.add('Lbl', { alt: spoken }), box(composer.y, option.isChosen));
    composer.flow(entry.add('LBody'), option.text, TEXT.body, PAGE.left + 18, CONTENT_WIDTH - 18);
    composer.gap(1);
  }
  composer.gap(6);
}

function box(top: number, isChosen: boolean): string {
  const [x, y, side] = [PAGE.left + 0.5, top - 11.5, 8.5];
  const frame = `${COLOUR.ink} RG 0.9 w ${number(x)} ${number(y)} ${side} ${side} re S\n`;
  if (!isChosen) return frame;
  const stroke = (x1: number, y1: number, x2: number, y2: number): string =>
    `${number(x + x1)} ${number(y + y1)} m ${number(x + x2)} ${number(y + y2)} l S\n`;
  return `${frame}1.3 w ${stroke(2, 2, 6.5, 6.5)}${stroke(2, 6.5, 6.5, 2)}`;
}

const COLUMNS = { full: 1, half: 2, third: 3 } as const;

/** Takes as many neighbouring fields as fit in one row; returns how many were drawn. */
export function drawFields(composer: Composer, fields: readonly FieldBlock[]): number {
  const first = fields[0];
  if (first === undefined) return 0;
  const columns = COLUMNS[first.width ?? 'full'];
  const row = fields.slice(0, columns).filter((field, index, all) => sameWidth(all, index, first));
  const width = (CONTENT_WIDTH - COLUMN_GAP * (columns - 1)) / columns;
  const height = Math.max(...row.map((field) => fieldHeight(composer, field, width)));
  if (columns === 1 || height > TALLEST_ROW) {
    drawField(composer, first, PAGE.left, CONTENT_WIDTH);
    return 1;
  }
  composer.ensure(height);
  const top = composer.y;
  row.forEach((field, index) => {
    composer.y = top;
    drawField(composer, field, PAGE.left + index * (width + COLUMN_GAP), width);
  });
  composer.y = top - height;
  return row.length;
}

function sameWidth(fields: readonly FieldBlock[], index: number, first: FieldBlock): boolean {
  return fields.slice(0, index + 1).every((field) => (field.width ?? 'full') === (first.width ?? 'full'));
}

function fieldHeight(composer: Composer, field: FieldBlock, width: number): number {
  const label = composer.wrap(field.label, TEXT.label, width).length * TEXT.label.leading;
  return label + composer.wrap(shown(field), TEXT.value, width).length * TEXT.value.leading + 9;
}

function drawField(composer: Composer, field: FieldBlock, x: number, width: number): void {
  const group = composer.tree.root.add('Div');
  composer.ensure(TEXT.label.leading + TEXT.value.leading);
  composer.flow(group.add('P'), field.label, TEXT.label, x, width);
  composer.flow(group.add('P'), shown(field), TEXT.value, x, width);
  composer.gap(9);
}

const shown = (field: FieldBlock): string => (field.value === '' ? '–' : field.value);
