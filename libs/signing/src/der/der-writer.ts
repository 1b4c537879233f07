/**
 * DER encoding for the signing path. The kept libraries (`@peculiar/asn1-*`) describe the same structures but take
 * about ten times as long for each signature; specs parse what is written here with them and compare.
 */
export type Der = Buffer;

export function tlv(tag: number, ...parts: readonly Uint8Array[]): Der {
  let length = 0;
  for (const part of parts) length += part.length;
  return Buffer.concat([header(tag, length), ...parts]);
}

function header(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  if (length < 0x100) return Buffer.from([tag, 0x81, length]);
  if (length < 0x10000) return Buffer.from([tag, 0x82, length >> 8, length & 0xff]);
  return Buffer.from([tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]);
}

export const sequence = (...parts: readonly Uint8Array[]): Der => tlv(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Der => tlv(0x31, ...parts);
/** SET OF in DER order: sorted by encoding. */
export const setOf = (...parts: readonly Uint8Array[]): Der =>
  tlv(0x31, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
export const octets = (bytes: Uint8Array): Der => tlv(0x04, bytes);
export const bits = (bytes: Uint8Array, unused = 0): Der => tlv(0x03, Buffer.from([unused]), bytes);
export const utf8 = (text: string): Der => tlv(0x0c, Buffer.from(text, 'utf8'));
export const printable = (text: string): Der => tlv(0x13, Buffer.from(text, 'latin1'));
export const nothing = (): Der => Buffer.from([0x05, 0x00]);
export const truth = (): Der => Buffer.from([0x01, 0x01, 0xff]);
/** Context-specific, constructed. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]): Der => tlv(0xa0 + number, ...parts);
/** Context-specific, primitive. */
export const taggedPrimitive = (number: number, bytes: Uint8Array): Der => tlv(0x80 + number, bytes);

/** Non-negative integer from its big-endian bytes or a small number. */
export function integer(value: number | Uint8Array): Der {
  const bytes = typeof value === 'number' ? smallInteger(value) : value;
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const trimmed = bytes.subarray(start);
  return (trimmed[0] ?? 0) >= 0x80 ? tlv(0x02, Buffer.from([0]), trimmed) : tlv(0x02, trimmed);
}

function smallInteger(value: number): Buffer {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(value, 0, 6);
  return bytes;
}

const knownOids = new Map<string, Der>();

export function oid(dotted: string): Der {
  let der = knownOids.get(dotted);
  if (der === undefined) {
    const [first = 0n, second = 0n, ...rest] = dotted.split('.').map(BigInt);
    der = tlv(0x06, Buffer.from([first * 40n + second, ...rest].flatMap(base128)));
    knownOids.set(dotted, der);
  }
  return der;
}

function base128(arc: bigint): number[] {
  const digits = [Number(arc & 0x7fn)];
  for (let left = arc >> 7n; left > 0n; left >>= 7n) digits.unshift(Number(left & 0x7fn) | 0x80);
  return digits;
}

/** X.509 time: UTCTime through 2049, GeneralizedTime after (RFC 5280 4.1.2.5). */
export function time(instant: Date): Der {
  const text = compact(instant);
  return instant.getUTCFullYear() < 2050
    ? tlv(0x17, Buffer.from(text.slice(2)))
    : tlv(0x18, Buffer.from(text));
}

export function generalizedTime(instant: Date): Der {
  return tlv(0x18, Buffer.from(compact(instant)));
}

function compact(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;
}
