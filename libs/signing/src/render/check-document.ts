import { PLATFORM_FIELD, type Block, type BlockDocument } from '../contract/block-document.js';
import { SigningError, type SigningReason } from '../signing-error.js';
import { isPrintable } from '../text/check-text.js';

/** Refuses, with all faults at once, a document that could not be printed exactly or signed as declared. */
export function checkDocument(document: BlockDocument): void {
  const reasons = [...textFaults(document), ...fieldFaults(document), ...shapeFaults(document)];
  if (reasons.length > 0) throw new SigningError('document-invalid', reasons);
}

function textFaults(document: BlockDocument): SigningReason[] {
  return printedTexts(document).flatMap((text) => {
    const bad = [...text].find(
      (character) => character !== '\n' && !isPrintable(character.codePointAt(0) ?? 0),
    );
    if (bad === undefined) return [];
    const name = (bad.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return [{ code: 'character-refused', text: `Tecknet U+${name} kan inte skrivas ut.` }];
  });
}

function printedTexts(document: BlockDocument): string[] {
  return [
    document.documentId,
    document.title,
    document.issuer,
    ...document.designation,
    document.testMarking ?? '',
    ...document.blocks.flatMap(blockTexts),
    ...document.signatureFields.flatMap((field) => [field.label, field.signer?.name ?? '', field.note ?? '']),
    ...(document.verification === undefined
      ? []
      : [document.verification.url, ...document.verification.lines]),
  ];
}

function blockTexts(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'field':
      return [block.label, block.value];
    case 'choices':
      return [block.label, ...block.options.map((option) => option.text)];
    case 'table':
      return [block.caption ?? '', ...block.columns.map((column) => column.header), ...block.rows.flat()];
    case 'list':
      return block.items;
  }
}

function fieldFaults(document: BlockDocument): SigningReason[] {
  const names = document.signatureFields.map((field) => field.name);
  const reasons: SigningReason[] = [];
  if (new Set(names).size !== names.length) reasons.push({ text: 'Två underskriftsfält har samma namn.' });
  for (const field of document.signatureFields) {
    const isReserved = field.name === PLATFORM_FIELD || field.name.startsWith('arkiv');
    if (isReserved || !/^[a-z][a-z0-9-]{0,30}$/.test(field.name)) {
      reasons.push({ field: field.name, text: `Fältnamnet ${field.name} kan inte användas.` });
    }
    if (field.kind === 'person' && field.signer === undefined) {
      reasons.push({ field: field.name, text: `Fältet ${field.name} säger inte vem som ska skriva under.` });
    }
  }
  return reasons;
}

function shapeFaults(document: BlockDocument): SigningReason[] {
  const reasons: SigningReason[] = [];
  let level = 1;
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      if (block.level > level + 1) reasons.push({ text: `Rubriken ${block.text} hoppar över en nivå.` });
      level = block.level;
    }
    if (block.kind === 'table' && block.rows.some((row) => row.length !== block.columns.length)) {
      reasons.push({ text: 'En tabellrad har fel antal celler.' });
    }
  }
  return reasons;
}
