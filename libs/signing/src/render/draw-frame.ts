import type { BlockDocument } from '../contract/block-document.js';
import { fillRectangle, horizontalRule, type Composer } from './composer.js';
import { CONTENT_WIDTH, PAGE, TEXT } from './typography.js';

const BAND_HEIGHT = 24;

/** Repeats on each page: the test band, and from page two on a short header. */
export function drawPageFrame(composer: Composer, document: BlockDocument, page: number): void {
  if (document.testMarking !== undefined) drawTestBand(composer, document.testMarking, page);
  if (page === 0) return;
  const top = PAGE.height - 36;
  composer.artifact(composer.lines([document.title], TEXT.footer, PAGE.left, top), 'Pagination');
  const designation = document.designation.join(' · ');
  const right = PAGE.width - PAGE.right;
  composer.artifact(composer.lineRight(designation, TEXT.footer, right, top), 'Pagination');
  composer.artifact(horizontalRule(PAGE.left, top - 13, CONTENT_WIDTH, 0.5, 'rule'), 'Pagination');
}

function drawTestBand(composer: Composer, marking: string, page: number): void {
  const box = { x: 0, y: PAGE.height - BAND_HEIGHT, width: PAGE.width, height: BAND_HEIGHT };
  composer.artifact(fillRectangle(box, 'warning'), 'Layout');
  const width = composer.fonts.bold.face.width(marking, TEXT.test.size);
  const text = composer.lines([marking], TEXT.test, (PAGE.width - width) / 2, PAGE.height - 5.5);
  // Read aloud once; on later pages it is there for the eye.
  if (page === 0) composer.tagged(composer.tree.root.add('P'), text);
  else composer.artifact(text, 'Pagination');
}

/** Page one: issuer and designation, the title, a rule. */
export function drawTitle(composer: Composer, document: BlockDocument): void {
  const top = composer.y + 6;
  const root = composer.tree.root;
  composer.tagged(root.add('P'), composer.lines([document.issuer], TEXT.issuer, PAGE.left, top));
  document.designation.forEach((line, index) => {
    const y = top - index * TEXT.designation.leading;
    const text = composer.lineRight(line, TEXT.designation, PAGE.width - PAGE.right, y);
    composer.tagged(root.add('P'), text);
  });
  const height = Math.max(TEXT.issuer.leading, document.designation.length * TEXT.designation.leading);
  composer.y = top - height - 20;
  composer.flow(root.add('H1'), document.title, TEXT.title, PAGE.left, CONTENT_WIDTH);
  composer.gap(6);
  composer.artifact(horizontalRule(PAGE.left, composer.y, CONTENT_WIDTH, 1.4, 'accent'), 'Layout');
  composer.gap(14);
}

/** Drawn last, when the number of pages is known. */
export function footer(composer: Composer, document: BlockDocument, page: number): string {
  const pageOf = `Sida ${page + 1} av ${composer.pages.length}`;
  const parts = [
    horizontalRule(PAGE.left, 48, CONTENT_WIDTH, 0.5, 'rule'),
    composer.lines([`Dokument ${document.documentId}`], TEXT.footer, PAGE.left, 42),
    composer.lineRight(pageOf, TEXT.footer, PAGE.width - PAGE.right, 42),
  ];
  return `/Artifact <</Type /Pagination>> BDC\n${parts.join('')}EMC\n`;
}
