import type { Numbers } from '../numbers.js';
import type { GenuineFile } from './corpus.js';
import { mutateCms } from './mutate-cms.js';

/** Makes another file of a genuine one; `others` lends pieces. */
export type Mutator = (file: GenuineFile, numbers: Numbers, others: readonly GenuineFile[]) => Buffer;

/** What transport, an editor, a PDF program or somebody patient may do to a file. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  'byte set': ({ bytes }, numbers) => setBytes(bytes, numbers),
  'bit flipped': ({ bytes }, numbers) => {
    const copy = Buffer.from(bytes);
    const at = numbers.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << numbers.below(8));
    return copy;
  },
  'bytes inserted': ({ bytes }, numbers) =>
    splice(bytes, numbers.below(bytes.length + 1), 0, numbers.bytes(1 + numbers.below(60))),
  'bytes removed': ({ bytes }, numbers) =>
    splice(bytes, numbers.below(bytes.length), 1 + numbers.below(400), Buffer.alloc(0)),
  'bytes repeated': ({ bytes }, numbers) => {
    const at = numbers.below(bytes.length);
    return splice(bytes, at, 0, bytes.subarray(at, at + 1 + numbers.below(2000)));
  },
  'cut short': ({ bytes }, numbers) => bytes.subarray(0, numbers.below(bytes.length)),
  'text added': ({ bytes }, numbers) =>
    splice(bytes, pickBreak(bytes, numbers), 0, Buffer.from(numbers.pick(TEXTS), 'latin1')),
  'object replaced': replaceObject,
  'number changed': changeNumber,
  'byte range changed': changeByteRange,
  'hexadecimal changed': changeHexadecimal,
  'signature changed inside': changeSignature,
  'signature from elsewhere': ({ bytes }, numbers, others) => {
    const from = numbers.pick(others).bytes;
    const [own, foreign] = [numbers.pick(holesOf(bytes)), numbers.pick(holesOf(from))];
    return overwrite(bytes, own.start, from.subarray(foreign.start, foreign.end));
  },
  'revision removed': ({ bytes, ends }, numbers) => {
    const index = numbers.below(ends.length - 1);
    return Buffer.concat([bytes.subarray(0, ends[index]), bytes.subarray(ends[index + 1])]);
  },
  'revision repeated': (file, numbers) => {
    const piece = revisionOf(file, numbers);
    const at = numbers.pick(file.ends);
    return splice(file.bytes, at, 0, piece);
  },
  'revisions exchanged': (file, numbers) => {
    const pieces = piecesOf(file);
    const [one, other] = [1 + numbers.below(pieces.length - 1), 1 + numbers.below(pieces.length - 1)];
    const swapped = pieces.map(
      (piece, index) => pieces[index === one ? other : index === other ? one : index] ?? piece,
    );
    return Buffer.concat(swapped);
  },
  'revision from elsewhere': (file, numbers, others) => {
    const piece = revisionOf(numbers.pick(others), numbers);
    const index = numbers.below(file.ends.length);
    return Buffer.concat([
      file.bytes.subarray(0, file.ends[index]),
      piece,
      file.bytes.subarray(numbers.below(2) === 0 ? file.ends[index + 1] : file.ends[index]),
    ]);
  },
  'first revision from elsewhere': (file, numbers, others) => {
    const other = numbers.pick(others);
    return Buffer.concat([other.bytes.subarray(0, other.ends[0]), file.bytes.subarray(file.ends[0])]);
  },
};

const TEXTS = [
  '9 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n',
  '%%EOF\n',
  'startxref\n0\n%%EOF\n',
  'xref\n0 1\n0000000000 65535 f \n',
  'trailer\n<< /Size 1 /Root 1 0 R >>\n',
  '/V 1 0 R\n',
  '/ByteRange [0 1 2 3] ',
  '/Contents <00> ',
  '% ',
  ' ',
  '\n',
  '\0',
  '>>',
  '<<',
  '/JS (app.alert(1)) ',
];

function setBytes(bytes: Buffer, numbers: Numbers): Buffer {
  const copy = Buffer.from(bytes);
  for (let times = 1 + numbers.below(3); times > 0; times -= 1)
    copy[numbers.below(copy.length)] = numbers.below(256);
  return copy;
}

export function splice(bytes: Buffer, at: number, remove: number, insert: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, at), insert, bytes.subarray(at + remove)]);
}

function overwrite(bytes: Buffer, at: number, other: Uint8Array): Buffer {
  const copy = Buffer.from(bytes);
  copy.set(other.subarray(0, copy.length - at), at);
  return copy;
}

/** A place after a line feed: where a PDF program would add something. */
function pickBreak(bytes: Buffer, numbers: Numbers): number {
  return bytes.indexOf('\n', numbers.below(bytes.length)) + 1;
}

function replaceObject({ bytes }: GenuineFile, numbers: Numbers): Buffer {
  const text = bytes.toString('latin1');
  const starts = [...text.matchAll(/\b\d{1,6} 0 obj\n/g)].map(({ index }) => index);
  const [to, from] = [numbers.pick(starts), numbers.pick(starts)];
  const end = (start: number): number => text.indexOf('endobj\n', start) + 'endobj\n'.length;
  return splice(bytes, to, end(to) - to, bytes.subarray(from, end(from)));
}

/** In a trailer, a cross-reference entry, a reference or a length. */
function changeNumber({ bytes, ends }: GenuineFile, numbers: Numbers): Buffer {
  const from = numbers.pick([0, ...ends.slice(0, -1)]);
  const text = bytes.subarray(from, from + 4000).toString('latin1');
  const found = [...text.matchAll(/\d+/g)];
  if (found.length === 0) return setBytes(bytes, numbers);
  const { index, 0: digits } = numbers.pick(found);
  const other = numbers.pick([
    String(Number(digits) + 1),
    '0',
    '-1',
    '99999999999',
    digits.padStart(12, '0'),
    '',
  ]);
  return splice(bytes, from + index, digits.length, Buffer.from(other));
}

function changeByteRange({ bytes }: GenuineFile, numbers: Numbers): Buffer {
  const text = bytes.toString('latin1');
  const { index, 0: range } = numbers.pick([...text.matchAll(/\/ByteRange \[[^\]]*\] */g)]);
  const values = range.match(/\d+/g) ?? [];
  const at = numbers.below(values.length);
  const changed = values.map((value, place) =>
    place === at ? String(Math.max(0, Number(value) + numbers.pick([-2, -1, 1, 2, 16_386]))) : value,
  );
  const shapes = [
    changed,
    [...values, ...changed],
    values.slice(0, 2),
    ['-1', ...values.slice(1)],
    values.reverse(),
  ];
  const written = `/ByteRange [${numbers.pick(shapes).join(numbers.pick([' ', '  ', '\t']))}]`;
  return splice(bytes, index, range.length, Buffer.from(written.padEnd(range.length)));
}

function changeHexadecimal({ bytes }: GenuineFile, numbers: Numbers): Buffer {
  const hole = numbers.pick(holesOf(bytes));
  const at = hole.start + numbers.below(hole.end - hole.start);
  const other = numbers.pick([' ', '\n', 'a', 'f', 'F', '0', '>', '<', '%', '\0']);
  return numbers.below(2) === 0
    ? splice(bytes, at, 1, Buffer.from(other))
    : splice(bytes, at, 0, Buffer.from(other));
}

function changeSignature({ bytes }: GenuineFile, numbers: Numbers): Buffer {
  const hole = numbers.pick(holesOf(bytes));
  const der = Buffer.from(bytes.subarray(hole.start, hole.end).toString('latin1'), 'hex');
  const length = hole.end - hole.start;
  const hex = mutateCms(der, numbers).toString('hex').toUpperCase().padEnd(length, '0').slice(0, length);
  return overwrite(bytes, hole.start, Buffer.from(hex, 'latin1'));
}

interface Hole {
  readonly start: number;
  readonly end: number;
}

function holesOf(bytes: Buffer): Hole[] {
  const mark = '/Contents <';
  const holes: Hole[] = [];
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 1)) {
    const start = at + mark.length;
    holes.push({ start, end: bytes.indexOf('>', start) });
  }
  return holes;
}

function piecesOf({ bytes, ends }: GenuineFile): Buffer[] {
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

/** Any but the first. */
function revisionOf(file: GenuineFile, numbers: Numbers): Buffer {
  return numbers.pick(piecesOf(file).slice(1));
}
