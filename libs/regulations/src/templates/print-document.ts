/**
 * What a template prints, as generic blocks. Same shape as the block document of the rendering library, which this library
 * does not import; a document that this type accepts is accepted there.
 */
export type PrintDocument = {
  readonly documentId: string;
  readonly title: string;
  readonly lang: 'sv-SE';
  readonly issuer: string;
  readonly designation: readonly string[];
  readonly testMarking?: string;
  readonly blocks: readonly PrintBlock[];
  readonly signatureFields: readonly PrintSignatureField[];
  readonly verification?: { readonly url: string; readonly lines: readonly string[] };
};

export type PrintBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: 'body' | 'note' | 'strong' }
  | {
      readonly kind: 'field';
      readonly label: string;
      readonly value: string;
      readonly width?: 'full' | 'half' | 'third';
    }
  | {
      readonly kind: 'table';
      readonly caption?: string;
      readonly columns: readonly PrintColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly isOrdered?: boolean; readonly items: readonly string[] };

export type PrintColumn = {
  readonly header: string;
  readonly weight?: number;
  readonly align?: 'left' | 'right';
};

export type PrintSignatureField = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'person' | 'authority-seal';
  readonly signer?: { readonly name: string; readonly identifier: string };
  readonly note?: string;
};
