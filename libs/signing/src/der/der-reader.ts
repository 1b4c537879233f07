/** One value in strict DER, as a view on the bytes. */
export interface DerValue {
  readonly tag: number;
  /** Tag, length and content. */
  readonly raw: Buffer;
  readonly content: Buffer;
}

/** Thrown for everything that is not minimal, definite-length DER of the expected shape. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Reads one value that must fill the bytes exactly. */
export function readDer(bytes: Uint8Array): DerValue {
  const buffer = asBuffer(bytes);
  const value = readAt(buffer, 0);
  if (value.raw.length !== buffer.length) throw new DerError('bytes after the value');
  return value;
}

/** Reads the value at the start and ignores what follows: for a value in a zero-padded hole. */
export function readDerPrefix(bytes: Uint8Array): DerValue {
  return readAt(asBuffer(bytes), 0);
}

/** The values inside a constructed one. */
export function children(value: DerValue): DerValue[] {
  const list: DerValue[] = [];
  for (let offset = 0; offset < value.content.length;) {
    const child = readAt(value.content, offset);
    list.push(child);
    offset += child.raw.length;
  }
  return list;
}

/** The children, whose tags must be exactly these. */
export function expectTags(value: DerValue, tags: readonly number[]): DerValue[] {
  const list = children(value);
  if (list.length !== tags.length || list.some((child, index) => child.tag !== tags[index])) {
    throw new DerError('unexpected structure');
  }
  return list;
}

export function only(value: DerValue, tag: number): DerValue {
  const [child] = expectTags(value, [tag]);
  if (child === undefined) throw new DerError('unexpected structure');
  return child;
}

export function childAt(list: readonly DerValue[], index: number, tag?: number): DerValue {
  const child = list[index];
  if (child === undefined || (tag !== undefined && child.tag !== tag))
    throw new DerError('unexpected structure');
  return child;
}

export function text(value: DerValue): string {
  if (value.tag !== 0x0c && value.tag !== 0x13) throw new DerError('not a text');
  return new TextDecoder('utf-8', { fatal: true }).decode(value.content);
}

/** UTCTime or GeneralizedTime, in seconds and UTC. */
export function instant(value: DerValue): Date {
  const raw = value.content.toString('latin1');
  const full = value.tag === 0x17 ? (Number(raw.slice(0, 2)) < 50 ? '20' : '19') + raw : raw;
  const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(full);
  if (match === null || (value.tag !== 0x17 && value.tag !== 0x18)) throw new DerError('not a time');
  const iso = `${match[1]}-${match[2]}-${match[3]}T${match[4]}:${match[5]}:${match[6]}.000Z`;
  const date = new Date(iso);
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) throw new DerError('not a time');
  return date;
}

function readAt(buffer: Buffer, offset: number): DerValue {
  const tag = byteAt(buffer, offset);
  if ((tag & 0x1f) === 0x1f) throw new DerError('long tag');
  const first = byteAt(buffer, offset + 1);
  if (first === 0x80) throw new DerError('indefinite length');
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (count > 3) throw new DerError('length out of range');
  let length = count === 0 ? first : 0;
  for (let index = 0; index < count; index += 1) length = length * 256 + byteAt(buffer, offset + 2 + index);
  if (count > 0 && (length < 0x80 || length < 2 ** (8 * (count - 1))))
    throw new DerError('length not minimal');
  const start = offset + 2 + count;
  if (start + length > buffer.length) throw new DerError('cut short');
  return {
    tag,
    raw: buffer.subarray(offset, start + length),
    content: buffer.subarray(start, start + length),
  };
}

function byteAt(buffer: Buffer, offset: number): number {
  const byte = buffer[offset];
  if (byte === undefined) throw new DerError('cut short');
  return byte;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
