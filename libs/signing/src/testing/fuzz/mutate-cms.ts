import { children, readDerPrefix, type DerValue } from '../../der/der-reader.js';
import { tlv } from '../../der/der-writer.js';
import type { Numbers } from '../numbers.js';

type Change = (value: DerValue, numbers: Numbers) => Buffer;

/** Changes of one value in the tree; the lengths above it are written anew, so that the whole is still well-formed. */
const CHANGES: readonly Change[] = [
  (value) => Buffer.concat([value.raw, value.raw]),
  () => Buffer.alloc(0),
  (value, numbers) => tlv(numbers.below(256), value.content),
  (value, numbers) => tlv(value.tag, flipped(value.content, numbers)),
  (value, numbers) => tlv(value.tag, value.content.subarray(0, numbers.below(value.content.length + 1))),
  (value, numbers) => tlv(value.tag, value.content, numbers.bytes(1 + numbers.below(4))),
  (value) => tlv(value.tag, Buffer.from([0]), value.content),
  // BER: indefinite length, and a length with a leading zero.
  (value) => Buffer.concat([Buffer.from([value.tag, 0x80]), value.content, Buffer.alloc(2)]),
  (value) =>
    Buffer.concat([
      Buffer.from([
        value.tag,
        0x83,
        value.content.length >> 16,
        (value.content.length >> 8) & 255,
        value.content.length & 255,
      ]),
      value.content,
    ]),
  (value) =>
    tlv(
      value.tag,
      ...partsOf(value)
        .reverse()
        .map(({ raw }) => raw),
    ),
];

/** A CMS with one value changed somewhere, or some bytes of it. */
export function mutateCms(padded: Buffer, numbers: Numbers): Buffer {
  let root: DerValue;
  try {
    root = readDerPrefix(padded);
  } catch {
    return flipped(padded, numbers);
  }
  if (numbers.below(4) === 0) return flipped(root.raw, numbers);
  return changed(root, numbers, numbers.below(9));
}

/** Goes down as far as there is a way, at most `depth` levels, and changes what it comes to. */
function changed(value: DerValue, numbers: Numbers, depth: number): Buffer {
  const parts = partsOf(value);
  if (depth === 0 || parts.length === 0) return numbers.pick(CHANGES)(value, numbers);
  const at = numbers.below(parts.length);
  return tlv(
    value.tag,
    ...parts.map((part, index) => (index === at ? changed(part, numbers, depth - 1) : part.raw)),
  );
}

/** Also inside an OCTET STRING, where certificates keep their extensions and stamps what they attest. */
function partsOf(value: DerValue): DerValue[] {
  const mayHold = (value.tag & 0x20) !== 0 || value.tag === 0x04;
  try {
    return mayHold ? children(value) : [];
  } catch {
    return [];
  }
}

function flipped(bytes: Buffer, numbers: Numbers): Buffer {
  const copy = Buffer.from(bytes);
  if (copy.length === 0) return numbers.bytes(1);
  const at = numbers.below(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 + numbers.below(255));
  return copy;
}
