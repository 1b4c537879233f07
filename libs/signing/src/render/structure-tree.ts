import { PDFHexString, PDFName, type PDFContext, type PDFDict, type PDFObject, type PDFRef } from 'pdf-lib';

type Kid =
  | StructureElement
  | { readonly page: number; readonly mcid: number }
  | { readonly page: number; readonly annotation: PDFRef };

/** One node of the logical structure (ISO 32000-1 14.7). Types are standard ones, so no role map is needed. */
export class StructureElement {
  readonly kids: Kid[] = [];

  constructor(
    readonly type: string,
    readonly options: { readonly alt?: string; readonly attributes?: Readonly<Record<string, string>> } = {},
  ) {}

  add(type: string, options?: StructureElement['options']): StructureElement {
    const child = new StructureElement(type, options);
    this.kids.push(child);
    return child;
  }
}

/** Collects which element owns each marked content, then writes elements and parent tree. */
export class StructureTree {
  readonly root = new StructureElement('Document');
  /** Per page, the owner of each marked content id. */
  private readonly owners: StructureElement[][] = [];
  private readonly annotations: { readonly ref: PDFRef; readonly owner: StructureElement }[] = [];

  /** Returns the new marked content's id on that page. */
  mark(page: number, owner: StructureElement): number {
    const owners = (this.owners[page] ??= []);
    owners.push(owner);
    owner.kids.push({ page, mcid: owners.length - 1 });
    return owners.length - 1;
  }

  addAnnotation(page: number, ref: PDFRef, alt: string): void {
    const owner = this.root.add('Form', { alt });
    owner.kids.push({ page, annotation: ref });
    this.annotations.push({ ref, owner });
  }

  /** `/StructParent` keys follow the pages' own. */
  annotationKey(ref: PDFRef): number {
    return this.pageKeys + this.annotations.findIndex((annotation) => annotation.ref === ref);
  }

  private get pageKeys(): number {
    return this.owners.length;
  }

  write(context: PDFContext, pages: readonly PDFRef[]): PDFRef {
    const rootRef = context.nextRef();
    const refs = new Map<StructureElement, PDFRef>();
    const top = this.writeElement(context, this.root, rootRef, pages, refs);
    const refOf = (element: StructureElement): PDFRef => refs.get(element) ?? rootRef;
    const numbers: PDFObject[] = [];
    pages.forEach((_page, index) => {
      const owners = (this.owners[index] ?? []).map(refOf);
      numbers.push(context.obj(index), context.register(context.obj(owners)));
    });
    this.annotations.forEach(({ ref, owner }) => {
      numbers.push(context.obj(this.annotationKey(ref)), refOf(owner));
    });
    const parentTree = context.register(context.obj({ Nums: numbers }));
    context.assign(
      rootRef,
      context.obj({
        Type: 'StructTreeRoot',
        K: [top],
        ParentTree: parentTree,
        ParentTreeNextKey: this.pageKeys + this.annotations.length,
      }),
    );
    return rootRef;
  }

  private writeElement(
    context: PDFContext,
    element: StructureElement,
    parent: PDFRef,
    pages: readonly PDFRef[],
    refs: Map<StructureElement, PDFRef>,
  ): PDFRef {
    const ref = context.nextRef();
    refs.set(element, ref);
    const dict: PDFDict = context.obj({ Type: 'StructElem', S: element.type, P: parent });
    if (element.options.alt !== undefined)
      dict.set(PDFName.of('Alt'), PDFHexString.fromText(element.options.alt));
    if (element.options.attributes !== undefined)
      dict.set(PDFName.of('A'), context.obj({ ...element.options.attributes }));
    const kids = element.kids.map((kid): PDFObject => {
      if (kid instanceof StructureElement) return this.writeElement(context, kid, ref, pages, refs);
      if ('annotation' in kid) return context.obj({ Type: 'OBJR', Obj: kid.annotation, Pg: pages[kid.page] });
      return context.obj({ Type: 'MCR', Pg: pages[kid.page], MCID: kid.mcid });
    });
    dict.set(PDFName.of('K'), context.obj(kids));
    context.assign(ref, dict);
    return ref;
  }
}
