import type { FontFace } from './font-face.js';

/** Lines no wider than `width` points. Line breaks in the text are kept; an over-long word is cut. */
export function wrapText(text: string, face: FontFace, size: number, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, face, size, width));
}

function wrapParagraph(paragraph: string, face: FontFace, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(paragraph)) {
    const candidate = line + piece;
    if (face.width(candidate.trimEnd(), size) <= width) {
      line = candidate;
      continue;
    }
    if (line.trimEnd() !== '') lines.push(line.trimEnd());
    line = cutLongPiece(piece, lines, face, size, width);
  }
  lines.push(line.trimEnd());
  return lines;
}

/** A break is allowed after a space, and after a hyphen or slash between two other characters. */
function pieces(paragraph: string): string[] {
  return paragraph.match(/[^ ]*?[^ ][-/](?=[^ \d])|[^ ]* +|[^ ]+/g) ?? [];
}

function cutLongPiece(piece: string, lines: string[], face: FontFace, size: number, width: number): string {
  let rest = piece;
  while (face.width(rest.trimEnd(), size) > width && rest.length > 1) {
    let end = rest.length - 1;
    while (end > 1 && face.width(rest.slice(0, end), size) > width) end -= 1;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return rest;
}
