import { PDFDocument } from 'pdf-lib';
import type { Block, BlockDocument, FieldBlock } from '../contract/block-document.js';
import { sha256 } from '../canonical/sha256.js';
import { checkDocument } from './check-document.js';
import { Composer } from './composer.js';
import { drawPageFrame, drawTitle, footer } from './draw-frame.js';
import { drawSignatureArea, drawVerification, type PlacedField } from './draw-signatures.js';
import { drawTable } from './draw-table.js';
import { drawChoices, drawFields, drawHeading, drawList, drawParagraph } from './draw-text-blocks.js';
import { EmbeddedFont } from './embedded-font.js';
import { faces } from './font-face.js';
import { PdfAssembly } from './pdf-assembly.js';
import type { BaseRevision } from './base-revision.js';

/**
 * The first revision of a document: tagged PDF/A-3a and PDF/UA-1 with the JSON attached and every later signature
 * field declared. A function of its two arguments and the committed fonts: no clock, locale, zone or zlib, so anybody
 * can make the same bytes again. Throws `SigningError` `document-invalid`.
 */
export async function renderBlocks(document: BlockDocument, attachedJson: Uint8Array): Promise<BaseRevision> {
  checkDocument(document);
  const { regular, bold } = faces();
  const digest = sha256(attachedJson);
  const composer = new Composer({
    regular: new EmbeddedFont(regular, subsetTag(digest, 0)),
    bold: new EmbeddedFont(bold, subsetTag(digest, 6)),
  });
  const placed = compose(composer, document, digest.toString('hex'));
  const contents = composer.pages.map((page, index) => page.join('') + footer(composer, document, index));
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const assembly = new PdfAssembly(pdf.context, pdf, composer, document);
  return assembly.assemble(contents, placed, attachedJson, digest.toString('hex'));
}

function compose(composer: Composer, document: BlockDocument, jsonSha256: string): PlacedField[] {
  composer.onNewPage = (page) => drawPageFrame(composer, document, page);
  composer.openPage();
  drawTitle(composer, document);
  drawBlocks(composer, document.blocks);
  composer.gap(10);
  const placed = document.signatureFields.map((field) => drawSignatureArea(composer, field));
  if (document.verification !== undefined) drawVerification(composer, document.verification, jsonSha256);
  return placed;
}

function drawBlocks(composer: Composer, blocks: readonly Block[]): void {
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (block?.kind === 'field') index += drawFields(composer, neighbouringFields(blocks, index));
    else {
      if (block !== undefined) drawBlock(composer, block);
      index += 1;
    }
  }
}

function drawBlock(composer: Composer, block: Exclude<Block, FieldBlock>): void {
  switch (block.kind) {
    case 'heading':
      return drawHeading(composer, block);
    case 'paragraph':
      return drawParagraph(composer, block);
    case 'choices':
      return drawChoices(composer, block);
    case 'table':
      return drawTable(composer, block);
    case 'list':
      return drawList(composer, block);
  }
}

function neighbouringFields(blocks: readonly Block[], from: number): FieldBlock[] {
  const fields: FieldBlock[] = [];
  for (let index = from; index < from + 3; index += 1) {
    const block = blocks[index];
    if (block?.kind !== 'field') break;
    fields.push(block);
  }
  return fields;
}

/** Six capital letters (ISO 32000-1 9.6.4), from the data and not from chance. */
function subsetTag(digest: Uint8Array, from: number): string {
  return [...digest.subarray(from, from + 6)].map((byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
