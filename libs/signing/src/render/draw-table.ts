import type { TableBlock } from '../contract/block-document.js';
import { fillRectangle, horizontalRule, type Composer } from './composer.js';
import type { StructureElement } from './structure-tree.js';
import { CONTENT_WIDTH, PAGE, TEXT, type TextStyle } from './typography.js';

const PADDING = { x: 5, y: 4 } as const;

interface Column {
  readonly x: number;
  readonly width: number;
  readonly isRight: boolean;
}

export function drawTable(composer: Composer, block: TableBlock): void {
  const columns = layColumns(block);
  if (block.caption !== undefined) {
    composer.ensure(70);
    composer.flow(composer.tree.root.add('P'), block.caption, TEXT.label, PAGE.left, CONTENT_WIDTH);
    composer.gap(3);
  }
  const table = composer.tree.root.add('Table');
  const header = block.columns.map((column) => column.header);
  composer.ensure(60);
  drawHeader(composer, columns, header, table.add('TR'));
  for (const row of block.rows) drawRow(composer, columns, row, table.add('TR'), header);
  composer.gap(10);
}

function layColumns(block: TableBlock): Column[] {
  const total = block.columns.reduce((sum, column) => sum + (column.weight ?? 1), 0);
  let x: number = PAGE.left;
  return block.columns.map((column) => {
    const width = (CONTENT_WIDTH * (column.weight ?? 1)) / total;
    const laid = { x, width, isRight: column.align === 'right' };
    x += width;
    return laid;
  });
}

/** The header is content once; where a table goes on over the page, it is repeated as an artifact. */
function drawHeader(
  composer: Composer,
  columns: Column[],
  header: string[],
  row: StructureElement | null,
): void {
  const cells = wrapCells(composer, columns, header, TEXT.tableHeader);
  const height = tallest(cells) * TEXT.tableHeader.leading + 2 * PADDING.y;
  const box = { x: PAGE.left, y: composer.y - height, width: CONTENT_WIDTH, height };
  composer.artifact(fillRectangle(box, 'tint'), 'Layout');
  columns.forEach((column, index) => {
    const operators = cellLines(composer, column, cells[index] ?? [], TEXT.tableHeader);
    if (row === null) composer.artifact(operators, 'Pagination');
    else composer.tagged(row.add('TH', { attributes: { O: 'Table', Scope: 'Column' } }), operators);
  });
  composer.y -= height;
  composer.artifact(horizontalRule(PAGE.left, composer.y, CONTENT_WIDTH, 0.8, 'accent'), 'Layout');
}

function drawRow(
  composer: Composer,
  columns: Column[],
  row: readonly string[],
  element: StructureElement,
  header: string[],
): void {
  const owners = columns.map(() => element.add('TD'));
  let rest: string[][] | null = wrapCells(composer, columns, row, TEXT.tableCell);
  while (rest !== null) {
    const count = linesThatFit(composer, tallest(rest));
    if (count === 0) {
      composer.openPage();
      drawHeader(composer, columns, header, null);
      continue;
    }
    columns.forEach((column, index) => {
      const owner = owners[index];
      const lines = rest?.[index]?.slice(0, count) ?? [];
      if (owner !== undefined) composer.tagged(owner, cellLines(composer, column, lines, TEXT.tableCell));
    });
    composer.y -= Math.min(count, tallest(rest)) * TEXT.tableCell.leading + 2 * PADDING.y;
    rest = tallest(rest) > count ? rest.map((lines) => lines.slice(count)) : null;
  }
  composer.artifact(horizontalRule(PAGE.left, composer.y, CONTENT_WIDTH, 0.5, 'rule'), 'Layout');
}

/** A row is kept whole where a page can hold it; a taller one is cut between lines. */
function linesThatFit(composer: Composer, wanted: number): number {
  const fit = Math.floor((composer.room - 2 * PADDING.y) / TEXT.tableCell.leading);
  const wholePage = Math.floor((PAGE.height - PAGE.top - PAGE.bottom - 60) / TEXT.tableCell.leading);
  if (wanted <= fit) return wanted;
  return wanted <= wholePage || fit < 3 ? 0 : fit;
}

function wrapCells(
  composer: Composer,
  columns: Column[],
  texts: readonly string[],
  style: TextStyle,
): string[][] {
  return columns.map((column, index) =>
    composer.wrap(texts[index] ?? '', style, column.width - 2 * PADDING.x),
  );
}

function tallest(cells: readonly string[][]): number {
  return Math.max(1, ...cells.map((lines) => lines.length));
}

function cellLines(composer: Composer, column: Column, lines: readonly string[], style: TextStyle): string {
  const top = composer.y - PADDING.y;
  if (!column.isRight) return composer.lines(lines, style, column.x + PADDING.x, top);
  const right = column.x + column.width - PADDING.x;
  return lines
    .map((line, index) => composer.lineRight(line, style, right, top - index * style.leading))
    .join('');
}
