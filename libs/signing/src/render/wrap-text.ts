import type { FontFace } from './font-face.js';

/** Lines no wider than `width` points. Line breaks in the text are kept; an over-long word is cut. */
export function wrapText(text: string, face: FontFace, size: number, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, face, size, width));
}

function wrapParagraph(paragraph: string, face: FontFace, size: number, width: number): string[] {
  const limit = (width * face.unitsPerEm) / size;
  const lines: string[] = [];
  let line = '';
  let lineUnits = 0;
  for (const piece of pieces(paragraph)) {
    const units = face.units(piece);
    if (lineUnits + face.units(piece.trimEnd()) <= limit) {
      line += piece;
      lineUnits += units;
      continue;
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = units <= limit ? piece : cutLongPiece(piece, lines, face, limit);
    lineUnits = face.units(line);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A break is allowed after a space, and after a hyphen or slash between two other characters. */
function pieces(paragraph: string): string[] {
  return paragraph.match(/[^ ]*?[^ ][-/](?=[^ \d])|[^ ]* +|[^ ]+/g) ?? [];
}

function cutLongPiece(piece: string, lines: string[], face: FontFace, limit: number): string {
  let rest = piece;
  while (face.units(rest.trimEnd()) > limit && rest.length > 1) {
    let end = 1;
    for (let units = face.units(rest.charAt(0)); end < rest.length; end += 1) {
      units += face.units(rest.charAt(end));
      if (units > limit) break;
    }
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest;
}
