import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from 'pdf-lib';

const name = (value: string): PDFName => PDFName.of(value);
type Check = readonly [what: string, holds: boolean];

/**
 * What PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) ask of our own files, read by a program that did not write the
 * later revisions. Empty when everything holds. veraPDF says more, where it is installed.
 */
export async function archiveFaults(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const checks = [
    ...catalogChecks(pdf),
    ...colourAndMetadataChecks(pdf),
    ...attachmentChecks(pdf),
    ...pageChecks(pdf),
    ...fontChecks(pdf.context),
    ...forbiddenChecks(pdf, Buffer.from(bytes)),
  ];
  return checks.filter(([, holds]) => !holds).map(([what]) => what);
}

function catalogChecks({ catalog, context }: PDFDocument): Check[] {
  const is = (key: string, inner: string, value: string): boolean =>
    String(catalog.lookupMaybe(name(key), PDFDict)?.get(name(inner))) === value;
  const title = context.lookupMaybe(context.trailerInfo.Info, PDFDict)?.lookup(name('Title'));
  return [
    ['language', catalog.lookupMaybe(name('Lang'), PDFString)?.asString() === 'sv-SE'],
    ['tagged', is('MarkInfo', 'Marked', 'true')],
    ['title shown', is('ViewerPreferences', 'DisplayDocTitle', 'true')],
    ['title', title instanceof PDFHexString && title.decodeText().length > 0],
    ['structure', catalog.lookupMaybe(name('StructTreeRoot'), PDFDict) !== undefined],
    ['file id', context.trailerInfo.ID !== undefined],
  ];
}

function colourAndMetadataChecks({ catalog, context }: PDFDocument): Check[] {
  const intents = catalog.lookupMaybe(name('OutputIntents'), PDFArray)?.asArray() ?? [];
  const intent = context.lookupMaybe(intents[0], PDFDict);
  const metadata = catalog.lookup(name('Metadata'));
  const xmp =
    metadata instanceof PDFRawStream && !metadata.dict.has(name('Filter'))
      ? Buffer.from(metadata.getContents()).toString('utf8')
      : '';
  return [
    ['output intent', String(intent?.get(name('S'))) === '/GTS_PDFA1' && intents.length === 1],
    ['colour profile', intent?.lookup(name('DestOutputProfile')) instanceof PDFRawStream],
    ['PDF/A-3a', xmp.includes('<pdfaid:part>3<') && xmp.includes('<pdfaid:conformance>A<')],
    ['PDF/UA-1', xmp.includes('<pdfuaid:part>1<')],
    ['title in the metadata', /<dc:title>.*<rdf:li xml:lang="x-default">[^<]+</.test(xmp)],
  ];
}

function attachmentChecks({ catalog, context }: PDFDocument): Check[] {
  const files = catalog.lookupMaybe(name('AF'), PDFArray)?.asArray() ?? [];
  const file = context.lookupMaybe(files[0], PDFDict);
  return [
    ['one attachment', files.length === 1],
    ['attachment’s relation', String(file?.get(name('AFRelationship'))) === '/Source'],
    ['attachment’s description', file?.has(name('Desc')) ?? false],
  ];
}

function pageChecks(pdf: PDFDocument): Check[] {
  const tree = pdf.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const numbers = tree?.lookupMaybe(name('ParentTree'), PDFDict)?.lookupMaybe(name('Nums'), PDFArray);
  const owned = parents(numbers?.asArray() ?? []);
  return pdf.getPages().flatMap((page, index): Check[] => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    return [
      [`page ${index + 1}: reading order by structure`, String(page.node.get(name('Tabs'))) === '/S'],
      [`page ${index + 1}: content has owners`, owned.has(String(page.node.get(name('StructParents'))))],
      ...annotations.map((ref): Check => {
        const widget = pdf.context.lookup(ref, PDFDict);
        const owner = pdf.context.lookupMaybe(owned.get(String(widget.get(name('StructParent')))), PDFDict);
        return [`page ${index + 1}: ${ref.toString()}`, isFormWidget(widget, owner)];
      }),
    ];
  });
}

/** ISO 14289-1 7.18: each widget belongs to a Form element, is named for a screen reader and prints. */
function isFormWidget(widget: PDFDict, owner: PDFDict | undefined): boolean {
  return (
    String(widget.get(name('Subtype'))) === '/Widget' &&
    String(widget.get(name('F'))) === '132' &&
    widget.has(name('TU')) &&
    String(owner?.get(name('S'))) === '/Form'
  );
}

function parents(numbers: readonly PDFObject[]): ReadonlyMap<string, PDFRef | undefined> {
  const owners = new Map<string, PDFRef | undefined>();
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const owner = numbers[index + 1];
    owners.set(String(numbers[index]), owner instanceof PDFRef ? owner : undefined);
  }
  return owners;
}

function fontChecks(context: PDFContext): Check[] {
  const dictionaries = context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const ofKind = (kind: string): PDFDict[] =>
    dictionaries.filter((one) => String(one.get(name('Type'))) === kind);
  const type0 = ofKind('/Font').filter((font) => String(font.get(name('Subtype'))) === '/Type0');
  return [
    ['fonts', type0.length > 0],
    ['every font maps to characters', type0.every((font) => font.has(name('ToUnicode')))],
    ['every font is embedded', ofKind('/FontDescriptor').every((font) => font.has(name('FontFile2')))],
  ];
}

/** ISO 19005-3 6.1.3, 6.1.7, 6.6: nothing encrypted, no LZW, nothing that acts. */
function forbiddenChecks({ context, catalog }: PDFDocument, bytes: Buffer): Check[] {
  const keys = context.enumerateIndirectObjects().flatMap(([, object]) => {
    const dictionary = object instanceof PDFRawStream ? object.dict : object;
    return dictionary instanceof PDFDict ? dictionary.keys().map(String) : [];
  });
  return [
    ['not encrypted', context.trailerInfo.Encrypt === undefined],
    ['nothing that acts', !keys.some((key) => ['/JS', '/AA', '/OpenAction', '/Launch'].includes(key))],
    ['one file inside', keys.filter((key) => key === '/EF').length === 1],
    ['no LZW', !bytes.includes('/LZWDecode')],
    [
      'signatures only',
      String(catalog.lookupMaybe(name('AcroForm'), PDFDict)?.get(name('SigFlags'))) === '3',
    ],
  ];
}
