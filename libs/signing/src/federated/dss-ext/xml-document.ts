import { createRequire } from 'node:module';

/** What is read of an element; the parser's own types would bring a browser's globals into every file. */
export interface XmlNode {
  readonly nodeType: number;
  readonly namespaceURI: string | null;
  readonly localName: string | null;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<XmlNode>;
  getAttribute(name: string): string | null;
}
interface XmlDocument {
  readonly documentElement: XmlNode | null;
  getElementsByTagNameNS(namespace: string, name: string): ArrayLike<XmlNode>;
}
interface Parser {
  parseFromString(xml: string, type: string): XmlDocument | undefined;
}

const { DOMParser } = createRequire(import.meta.url)('@xmldom/xmldom') as {
  DOMParser: new (options: { errorHandler: Record<string, (message: unknown) => void> }) => Parser;
};

/** Thrown for everything that is not the XML of a message. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}

/** Parses without mercy: what a lenient parser would mend, and every DTD, is refused. */
export function parseXml(xml: string): XmlDocument & { readonly documentElement: XmlNode } {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new XmlError('document type');
  const refuse = (message: unknown): never => {
    throw new XmlError(String(message).slice(0, 100));
  };
  const document = new DOMParser({
    errorHandler: { warning: refuse, error: refuse, fatalError: refuse },
  }).parseFromString(xml, 'text/xml');
  if (document?.documentElement == null) throw new XmlError('no root');
  return document as XmlDocument & { readonly documentElement: XmlNode };
}

export function elementsOf(node: XmlNode): XmlNode[] {
  return Array.from(node.childNodes).filter(({ nodeType }) => nodeType === 1);
}

export function childrenNamed(node: XmlNode, namespace: string, name: string): XmlNode[] {
  return elementsOf(node).filter((child) => isNamed(child, namespace, name));
}

export const isNamed = (node: XmlNode, namespace: string, name: string): boolean =>
  node.namespaceURI === namespace && node.localName === name;

/** The one child of that name; twice is as bad as never. */
export function child(node: XmlNode, namespace: string, name: string): XmlNode {
  const [found, ...more] = childrenNamed(node, namespace, name);
  if (found === undefined || more.length > 0) throw new XmlError(`${name} once`);
  return found;
}

export function optionalChild(node: XmlNode, namespace: string, name: string): XmlNode | null {
  return childrenNamed(node, namespace, name).length === 0 ? null : child(node, namespace, name);
}

export const textOf = (node: XmlNode): string => (node.textContent ?? '').trim();

/** An attribute that must be there. */
export function attribute(node: XmlNode, name: string): string {
  const value = node.getAttribute(name);
  if (value === null || value === '') throw new XmlError(`${name} missing`);
  return value;
}

export function bytesOf(node: XmlNode): Buffer {
  const text = textOf(node).replace(/\s+/g, '');
  if (text === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) throw new XmlError('not base64');
  return Buffer.from(text, 'base64');
}

/** xs:dateTime in UTC. */
export function instantOf(node: XmlNode): Date {
  const text = textOf(node);
  const at = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(text) || Number.isNaN(at.getTime()))
    throw new XmlError('not an instant in UTC');
  return at;
}
