import { create as createQr } from 'qrcode';
import type { BlockDocument, SignatureField } from '../contract/block-document.js';
import { fillRectangle, number, type Composer, type Rectangle } from './composer.js';
import { COLOUR, CONTENT_WIDTH, PAGE, TEXT } from './typography.js';

const PADDING = 10;
const QR_SIDE = 72;

export interface PlacedField {
  readonly name: string;
  readonly label: string;
  readonly page: number;
  /** Relative to the page; zero-sized for fields that are not shown. */
  readonly box: Rectangle;
}

/**
 * The area of one signer. What stands here never changes: that it is signed, by whom and when, is in the file's
 * signatures, not in its looks, so nothing on the page can pretend.
 */
export function drawSignatureArea(composer: Composer, field: SignatureField): PlacedField {
  const width = CONTENT_WIDTH - 2 * PADDING;
  const name = field.signer?.name ?? '';
  const notes = field.note === undefined ? [] : composer.wrap(field.note, TEXT.note, width);
  const label = composer.wrap(field.label, TEXT.label, width);
  const nameLines = name === '' ? [] : composer.wrap(name, TEXT.strong, width);
  const text = label.length * TEXT.label.leading + nameLines.length * TEXT.strong.leading;
  const height = text + notes.length * TEXT.note.leading + 2 * PADDING;
  composer.ensure(height);
  const box = { x: PAGE.left, y: composer.y - height, width: CONTENT_WIDTH, height };
  composer.artifact(fillRectangle({ ...box, width: 3 }, 'accent'), 'Layout');
  const group = composer.tree.root.add('Div');
  composer.gap(PADDING);
  composer.flow(group.add('P'), field.label, TEXT.label, PAGE.left + PADDING, width);
  if (name !== '') composer.flow(group.add('P'), name, TEXT.strong, PAGE.left + PADDING, width);
  if (field.note !== undefined)
    composer.flow(group.add('P'), field.note, TEXT.note, PAGE.left + PADDING, width);
  composer.y = box.y - 10;
  return { name: field.name, label: field.label, page: composer.page, box };
}

/** The code carries the address and 128 bits of the data's hash: QR version 6 for a short address. */
export function drawVerification(
  composer: Composer,
  verification: NonNullable<BlockDocument['verification']>,
  jsonSha256: string,
): void {
  composer.ensure(QR_SIDE + 12);
  composer.gap(6);
  const top = composer.y;
  const target = `${verification.url}#${jsonSha256.slice(0, 32)}`;
  const figure = composer.tree.root.add('Figure', { alt: `QR-kod med adressen ${target}` });
  composer.tagged(figure, qrOperators(target, PAGE.left, top - QR_SIDE, QR_SIDE));
  const x = PAGE.left + QR_SIDE + 14;
  const width = CONTENT_WIDTH - QR_SIDE - 14;
  for (const line of verification.lines) {
    composer.flow(composer.tree.root.add('P'), line, TEXT.note, x, width);
    composer.gap(3);
  }
  composer.flow(composer.tree.root.add('P'), verification.url, TEXT.note, x, width);
  composer.y = Math.min(composer.y, top - QR_SIDE) - 6;
}

function qrOperators(text: string, x: number, y: number, side: number): string {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  const unit = side / modules.size;
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column) === 0) continue;
      let end = column + 1;
      while (end < modules.size && modules.get(row, end) !== 0) end += 1;
      const left = number(x + column * unit);
      squares.push(
        `${left} ${number(y + side - (row + 1) * unit)} ${number((end - column) * unit)} ${number(unit)} re`,
      );
      column = end;
    }
  }
  return `${COLOUR.ink} rg\n${squares.join('\n')}\nf\n`;
}
