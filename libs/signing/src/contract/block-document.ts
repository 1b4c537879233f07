/**
 * A document as a list of blocks. Nothing here knows what the document is about: a template maps signed JSON to
 * blocks, the renderer maps blocks to bytes, and both are pure, so that the bytes can be made again and compared.
 */
export interface BlockDocument {
  /** Printed in the footer of each page. */
  readonly documentId: string;
  readonly title: string;
  readonly lang: 'sv-SE';
  /** Printed at the top left of page one, for example the name of the product. */
  readonly issuer: string;
  /** Printed at the top right of page one, for example regulation and annex. */
  readonly designation: readonly string[];
  /** Printed on each page when present. Every document outside production carries one. */
  readonly testMarking?: string;
  readonly blocks: readonly Block[];
  /** In order of printing. The platform's own seal (`plattform`) is always there and is not listed. */
  readonly signatureFields: readonly SignatureField[];
  /** Printed after the signature areas, with a QR code of `url` followed by `#` and 128 bits of the JSON's SHA-256. */
  readonly verification?: { readonly url: string; readonly lines: readonly string[] };
}

export type Block = HeadingBlock | ParagraphBlock | FieldBlock | ChoicesBlock | TableBlock | ListBlock;

export interface HeadingBlock {
  readonly kind: 'heading';
  /** The document's title is level 1; blocks start at 2 and never skip a level downwards. */
  readonly level: 2 | 3;
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly style?: 'body' | 'note' | 'strong';
}

/** A label above its value. Neighbouring fields narrower than `full` share a row. */
export interface FieldBlock {
  readonly kind: 'field';
  readonly label: string;
  /** Line breaks are kept. An empty value prints as a dash. */
  readonly value: string;
  readonly width?: 'full' | 'half' | 'third';
}

/** Ticked and unticked boxes. */
export interface ChoicesBlock {
  readonly kind: 'choices';
  readonly label: string;
  readonly options: readonly { readonly text: string; readonly isChosen: boolean }[];
}

/** Rows flow over pages; the header row is repeated. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width; 1 when left out. */
  readonly weight?: number;
  readonly align?: 'left' | 'right';
}

export interface ListBlock {
  readonly kind: 'list';
  readonly isOrdered?: boolean;
  readonly items: readonly string[];
}

/** One area of the page where one named person, or the authority's seal, is to sign. */
export interface SignatureField {
  /** `[a-z][a-z0-9-]{0,30}`, unique, neither `plattform` nor `arkiv…`. */
  readonly name: string;
  /** The role, in the words of the form. */
  readonly label: string;
  readonly kind: 'person' | 'authority-seal';
  /** Who must sign. The verifier refuses everybody else. Required for `person`. */
  readonly signer?: { readonly name: string; readonly identifier: string };
  readonly note?: string;
}

/** The seal that closes the first revision of every document. */
export const PLATFORM_FIELD = 'plattform';
