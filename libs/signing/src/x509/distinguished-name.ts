import { children, childAt, text, type DerValue } from '../der/der-reader.js';
import { oid, printable, sequence, set, utf8, type Der } from '../der/der-writer.js';
import { OID } from '../der/oids.js';

export type NameAttribute = readonly [attribute: string, value: string];

const PRINTABLE_ATTRIBUTES = new Set<string>([OID.countryName, OID.serialNumber]);

/** One attribute an RDN, in the given order. Country and serial number are PrintableString (X.520). */
export function distinguishedName(attributes: readonly NameAttribute[]): Der {
  const rdns = attributes.map(([attribute, value]) =>
    set(sequence(oid(attribute), PRINTABLE_ATTRIBUTES.has(attribute) ? printable(value) : utf8(value))),
  );
  return sequence(...rdns);
}

/** Attribute by the hexadecimal DER of its type. A repeated attribute is refused by returning null. */
export function readName(name: DerValue): ReadonlyMap<string, string> | null {
  const attributes = new Map<string, string>();
  for (const rdn of children(name)) {
    const pair = children(childAt(children(rdn), 0, 0x30));
    const type = childAt(pair, 0, 0x06).raw.toString('hex');
    if (attributes.has(type) || children(rdn).length !== 1 || pair.length !== 2) return null;
    attributes.set(type, text(childAt(pair, 1)));
  }
  return attributes;
}

export function nameAttribute(name: ReadonlyMap<string, string>, attribute: string): string | null {
  return name.get(oid(attribute).toString('hex')) ?? null;
}
