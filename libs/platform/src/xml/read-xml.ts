import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Reason } from '../contract/domain-error.js';
import { XML_FAULTS, XmlFault } from './xml-fault.js';

export type XmlElement = {
  /** Without prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By the name as it was written: `type`, `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The element's own text, that of its children left out. */
  readonly text: string;
};
export type ReadXml =
  { readonly ok: true; readonly root: XmlElement } | { readonly ok: false; readonly reason: Reason };

const MAX_DEPTH = 60;
const MAX_ELEMENTS = 50_000;
const MAX_ATTRIBUTES = 100_000;

/**
 * A file of XML from somebody else, as a tree. A DTD is refused before the first element, and the parser declares,
 * fetches and expands no entity; what is not well-formed, too deep or too large in number is refused too. How many bytes
 * come in is the caller's limit. saxes, because it is strict: a lenient reader shows another file than the sender signed.
 */
export function readXml(bytes: Uint8Array): ReadXml {
  try {
    return { ok: true, root: treeOf(textOf(bytes)) };
  } catch (error) {
    if (error instanceof XmlFault) return { ok: false, reason: { text: error.message, field: 'file' } };
    throw error;
  }
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault(XML_FAULTS.notUtf8);
  }
}

type Parser = SaxesParser<{ xmlns: true }>;
type Open = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

function treeOf(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  refuseHostile(parser);
  const found = collectInto(parser);
  parser.write(text).close();
  return found.root ?? refuse('notXml');
}

/** The parser keeps one listener an event: these and those that collect have none in common. */
function refuseHostile(parser: Parser): void {
  const count = { elements: 0, attributes: 0 };
  parser.on('error', () => refuse('notXml'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && encoding.toLowerCase() !== 'utf-8') refuse('notUtf8');
  });
  parser.on('attribute', () => {
    if ((count.attributes += 1) > MAX_ATTRIBUTES) refuse('tooMany');
  });
  parser.on('opentagstart', () => {
    if ((count.elements += 1) > MAX_ELEMENTS) refuse('tooMany');
  });
}

function collectInto(parser: Parser): { root?: XmlElement } {
  const found: { root?: XmlElement } = {};
  const above: Open[] = [];
  const add = (more: string) => {
    const element = above.at(-1);
    if (element) element.text += more;
  };
  parser.on('opentag', (tag) => {
    if (above.length >= MAX_DEPTH) refuse('tooDeep');
    const element = opened(tag);
    const parent = above.at(-1);
    if (parent) parent.children.push(element);
    else found.root = element;
    above.push(element);
  });
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => above.pop());
  return found;
}

function opened({ local, uri, attributes }: SaxesTagNS): Open {
  const values = Object.values(attributes).map(({ name, value }) => [name, value] as const);
  return { name: local, namespace: uri, attributes: new Map(values), children: [], text: '' };
}

function refuse(fault: keyof typeof XML_FAULTS): never {
  throw new XmlFault(XML_FAULTS[fault]);
}
