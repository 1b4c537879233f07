import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import { endsAsArchive, hasForeignPart } from './foreign-parts.js';
import { pdfParts, swells } from './attachment-pdf-parts.js';

const PRINT_ANEW = 'Skriv ut den som en ny PDF och ladda upp den nya.';
const BROKEN = `PDF-filen är skadad eller avbruten. ${PRINT_ANEW}`;
const HIDDEN_FILE = `En annan fil är gömd i PDF-filen. ${PRINT_ANEW}`;
const LOCKED = 'PDF-filen är låst med lösenord. Spara den utan lösenord och ladda upp den igen.';
const SWELLS = `PDF-filen packar upp sig till orimlig storlek. ${PRINT_ANEW}`;

type Active = {
  readonly words: string;
  readonly keys: readonly string[];
  readonly values: readonly string[];
};

/** What makes a PDF do something (ISO 32000-1 7.11.4, 12.5, 12.6, 12.7.8): by the name of an entry, or of its value. */
const ACTIVE: readonly Active[] = [
  { words: 'program (JavaScript)', keys: ['JS', 'JavaScript'], values: ['JavaScript'] },
  {
    words: 'bifogade filer',
    keys: ['EmbeddedFiles', 'EF', 'AF'],
    values: ['EmbeddedFile', 'FileAttachment', 'GoToE'],
  },
  {
    words: 'kommandon som startar program eller skickar uppgifter',
    keys: ['Launch', 'AA'],
    values: ['Launch', 'SubmitForm', 'ImportData', 'GoToR'],
  },
  {
    words: 'film, ljud eller andra inbäddade medier',
    keys: ['RichMediaContent', 'XFA'],
    values: ['RichMedia', 'Movie', 'Sound', 'Screen', 'Rendition', '3D'],
  },
];

/** A letter written by its number (7.3.5): no program does, and a name that is written so is meant to be overlooked. */
const DISGUISED = /\/[^\s<>[\]()/%]{0,127}#(?:4[1-9a-f]|5[0-9a]|6[1-9a-f]|7[0-9a])/i;

/** Every fault of the file at once; empty for a PDF that only shows pages. */
export async function pdfFaults(bytes: Buffer): Promise<string[]> {
  const text = bytes.toString('latin1');
  if (!/%%EOF[\s\0]*$/.test(text.slice(-2_048))) return [text.includes('%%EOF') ? HIDDEN_FILE : BROKEN];
  const parts = pdfParts(text);
  if (!parts) return [BROKEN];
  const { outside } = parts;
  if (endsAsArchive(text) || hasForeignPart(outside)) return [HIDDEN_FILE];
  if (DISGUISED.test(outside)) return [`PDF-filen innehåller förklädda kommandon. ${PRINT_ANEW}`];
  if (await swells(bytes, parts)) return [SWELLS];
  const found = new Set(ACTIVE.filter((active) => isNamedIn(outside, active)));
  try {
    const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    for (const [, object] of document.context.enumerateIndirectObjects()) activeParts(object, found);
    if (document.getPageCount() === 0) return [BROKEN];
  } catch (error) {
    return [isLocked(error) ? LOCKED : BROKEN];
  }
  return [...found].map(({ words }) => `PDF-filen innehåller ${words}. ${PRINT_ANEW}`);
}

/** pdf-lib's own error is no `instanceof` itself (its classes are compiled to ES5): it is known by what it says. */
const isLocked = (error: unknown) => error instanceof Error && /is encrypted/.test(error.message);

/** Also in objects that a later revision of the file has replaced: a reader with its own idea of the file may find them. */
function isNamedIn(outside: string, { keys, values }: Active): boolean {
  return [...keys, ...values].some((name) => new RegExp(`/${name}(?![A-Za-z0-9#])`).test(outside));
}

function activeParts(object: PDFObject, found: Set<Active>): void {
  if (object instanceof PDFStream) activeParts(object.dict, found);
  if (object instanceof PDFArray) for (const one of object.asArray()) activeParts(one, found);
  if (!(object instanceof PDFDict)) return;
  for (const [key, value] of object.entries()) {
    const name = key.decodeText();
    const said = value instanceof PDFName ? value.decodeText() : '';
    for (const active of ACTIVE)
      if (active.keys.includes(name) || (KINDS.has(name) && active.values.includes(said))) found.add(active);
    activeParts(value, found);
  }
}

/** The entries whose value says what a thing is or does. */
const KINDS = new Set(['S', 'Type', 'Subtype']);
