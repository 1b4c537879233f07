import { readFileSync } from 'node:fs';
import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from 'pdf-lib';
import { assetPath } from '../assets-folder.js';
import { PLATFORM_FIELD, type BlockDocument } from '../contract/block-document.js';
import { ARCHIVE_FIELDS, type BaseRevision, type FieldObject } from './base-revision.js';
import { number, type Composer } from './composer.js';
import type { PlacedField } from './draw-signatures.js';
import { instantOfUuid7, pdfDate, PRODUCER, xmpPacket } from './metadata.js';
import { COLOUR, PAGE } from './typography.js';

interface Widget {
  readonly ref: PDFRef;
  readonly placed: PlacedField;
}

/** Compressed once a thread, by the same code that compresses everything else here. */
let colourProfile: Uint8Array | undefined;

/** Turns composed pages into the objects of the file. Order of registration decides the bytes; keep it. */
export class PdfAssembly {
  private readonly createdAt: Date | null;

  constructor(
    private readonly context: PDFContext,
    private readonly pdf: PDFDocument,
    private readonly composer: Composer,
    private readonly document: BlockDocument,
  ) {
    this.createdAt = instantOfUuid7(document.documentId);
  }

  async assemble(
    contents: readonly string[],
    placed: readonly PlacedField[],
    json: Uint8Array,
    jsonSha256: string,
  ): Promise<BaseRevision> {
    const widgets = this.declareWidgets(placed);
    const pages = await this.addPages(contents);
    for (const { ref, placed: field } of widgets)
      this.composer.tree.addAnnotation(field.page, ref, field.label);
    const dss = this.context.register(this.context.obj({ Type: 'DSS' }));
    this.setCatalog(widgets, pages, dss, json);
    const dictionaries = widgets.map((widget) => this.writeWidget(widget, pages));
    this.setAnnotations(widgets);
    this.setTrailer(jsonSha256);
    // The platform's seal takes the first free number, so the permission can point to it before it exists.
    const size = this.context.largestObjectNumber + 1;
    this.pdf.catalog.set(PDFName.of('Perms'), this.context.obj({ DocMDP: PDFRef.of(size) }));
    const body = await this.pdf.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
      objectsPerTick: Infinity,
    });
    const bytes = Buffer.concat([body, Buffer.from('\n')]);
    const fields = widgets.map((widget, index) => this.fieldObject(widget, dictionaries[index]));
    return { bytes, fields, dssObject: dss.objectNumber, size, ...this.closing(bytes) };
  }

  private declareWidgets(placed: readonly PlacedField[]): Widget[] {
    const lastPage = this.composer.pages.length - 1;
    const hidden = (name: string, label: string): PlacedField => ({
      name,
      label,
      page: lastPage,
      box: { x: 0, y: 0, width: 0, height: 0 },
    });
    const all = [
      hidden(PLATFORM_FIELD, 'Plattformens sigill'),
      ...placed,
      ...ARCHIVE_FIELDS.map((name, index) => hidden(name, `Arkivstämpel ${index + 1}`)),
    ];
    return all.map((field) => ({ ref: this.context.nextRef(), placed: field }));
  }

  private async addPages(contents: readonly string[]): Promise<PDFRef[]> {
    const [f1, f2] = [this.context.nextRef(), this.context.nextRef()];
    const resources = this.context.register(this.context.obj({ Font: { F1: f1, F2: f2 } }));
    const pages = contents.map((content, index) => {
      const page = this.pdf.addPage([PAGE.width, PAGE.height]);
      page.node.set(PDFName.of('Resources'), resources);
      page.node.set(PDFName.of('Contents'), this.context.register(this.context.flateStream(content)));
      page.node.set(PDFName.of('StructParents'), PDFNumber.of(index));
      page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
      return page.ref;
    });
    const { regular, bold } = this.composer.fonts;
    this.context.assign(f1, await this.fontDictionary(regular.embed(this.context)));
    this.context.assign(f2, await this.fontDictionary(bold.embed(this.context)));
    return pages;
  }

  /** The Type0 font moves to the number that the resources already name. */
  private async fontDictionary(embedded: Promise<PDFRef>): Promise<PDFObject> {
    const ref = await embedded;
    const dictionary = this.context.lookup(ref, PDFDict);
    this.context.delete(ref);
    return dictionary;
  }

  private setCatalog(
    widgets: readonly Widget[],
    pages: readonly PDFRef[],
    dss: PDFRef,
    json: Uint8Array,
  ): void {
    const { context } = this;
    const fileSpecification = this.attach(json);
    const title = PDFHexString.fromText('intyg.json');
    const entries: Record<string, PDFObject> = {
      Lang: PDFString.of(this.document.lang),
      MarkInfo: context.obj({ Marked: true }),
      ViewerPreferences: context.obj({ DisplayDocTitle: true }),
      Metadata: this.metadata(),
      OutputIntents: context.obj([this.outputIntent()]),
      StructTreeRoot: this.composer.tree.write(context, pages),
      AF: context.obj([fileSpecification]),
      Names: context.obj({ EmbeddedFiles: { Names: [title, fileSpecification] } }),
      AcroForm: context.obj({ Fields: widgets.map(({ ref }) => ref), SigFlags: 3 }),
      DSS: dss,
    };
    for (const [key, value] of Object.entries(entries)) this.pdf.catalog.set(PDFName.of(key), value);
  }

  /** Not compressed: anybody can read the data with a text editor, and a verifier never has to inflate anything. */
  private attach(json: Uint8Array): PDFRef {
    const { context } = this;
    const modified = this.createdAt === null ? {} : { ModDate: PDFString.of(pdfDate(this.createdAt)) };
    const file = context.stream(json, {
      Type: 'EmbeddedFile',
      Subtype: 'application/json',
      Params: { Size: json.length, ...modified },
    });
    const stream = context.register(file);
    return context.register(
      context.obj({
        Type: 'Filespec',
        F: PDFString.of('intyg.json'),
        UF: PDFHexString.fromText('intyg.json'),
        Desc: PDFHexString.fromText('De uppgifter som är underskrivna'),
        AFRelationship: 'Source',
        EF: { F: stream, UF: stream },
      }),
    );
  }

  private metadata(): PDFRef {
    const createdAt = this.createdAt === null ? null : `${this.createdAt.toISOString().slice(0, 19)}Z`;
    const packet = new TextEncoder().encode(xmpPacket(this.document, createdAt));
    return this.context.register(this.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' }));
  }

  private outputIntent(): PDFObject {
    colourProfile ??= this.context.flateStream(readFileSync(assetPath('icc', 'sRGB.icc'))).getContents();
    const stream = this.context.stream(colourProfile, { N: 3, Filter: 'FlateDecode' });
    const profile = this.context.register(stream);
    return this.context.obj({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: PDFString.of('sRGB'),
      Info: PDFString.of('sRGB'),
      DestOutputProfile: profile,
    });
  }

  private writeWidget({ ref, placed }: Widget, pages: readonly PDFRef[]): PDFDict {
    const { box } = placed;
    const rectangle = [box.x, box.y, box.x + box.width, box.y + box.height].map(rounded);
    const dictionary = this.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(placed.name),
      TU: PDFHexString.fromText(placed.label),
      F: 132,
      P: pages[placed.page],
      Rect: rectangle,
      StructParent: this.composer.tree.annotationKey(ref),
    });
    if (box.width > 0) dictionary.set(PDFName.of('AP'), this.context.obj({ N: this.frame(placed) }));
    this.context.assign(ref, dictionary);
    return dictionary;
  }

  private frame({ box }: PlacedField): PDFRef {
    const [width, height] = [rounded(box.width), rounded(box.height)];
    const inner = `0.25 0.25 ${number(width - 0.5)} ${number(height - 0.5)} re S`;
    const operators = `${COLOUR.rule} RG 0.5 w ${inner}\n`;
    const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} };
    return this.context.register(this.context.stream(operators, form));
  }

  private setAnnotations(widgets: readonly Widget[]): void {
    this.pdf.getPages().forEach((page, index) => {
      const refs = widgets.filter(({ placed }) => placed.page === index).map(({ ref }) => ref);
      if (refs.length > 0) page.node.set(PDFName.of('Annots'), this.context.obj(refs));
    });
  }

  private setTrailer(jsonSha256: string): void {
    const date = this.createdAt === null ? null : PDFString.of(pdfDate(this.createdAt));
    this.context.trailerInfo.Info = this.context.register(
      this.context.obj({
        Title: PDFHexString.fromText(this.document.title),
        Creator: PDFHexString.fromText(PRODUCER),
        Producer: PDFHexString.fromText(PRODUCER),
        ...(date === null ? {} : { CreationDate: date, ModDate: date }),
      }),
    );
    const id = PDFHexString.of(jsonSha256.slice(0, 32).toUpperCase());
    this.context.trailerInfo.ID = this.context.obj([id, id]);
  }

  private fieldObject({ ref, placed }: Widget, dictionary: PDFDict | undefined): FieldObject {
    const written = String(dictionary);
    return {
      name: placed.name,
      objectNumber: ref.objectNumber,
      openDictionary: written.slice(0, written.lastIndexOf('>>')),
    };
  }

  private closing(bytes: Buffer): Pick<BaseRevision, 'startXref' | 'constantTrailer'> {
    const { Root, Info, ID } = this.context.trailerInfo;
    const startXref = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(bytes.subarray(-60).toString('latin1'))?.[1]);
    const id = String(ID).replace(/\s+/g, ' ');
    return { startXref, constantTrailer: `/Root ${String(Root)} /Info ${String(Info)} /ID ${id}` };
  }
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
