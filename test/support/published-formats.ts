import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import JSONstat from 'jsonstat-toolkit';
import { readPx } from './read-px.js';

/** What one cell says: its figure, or its mark. */
export type Said = number | string;
/** Cells by the codes of their variables' values, `Region=00&Tid=2026H1`, in the order of the variables' codes. */
export type Cells = Record<string, Said>;

const keyOf = (codes: Readonly<Record<string, string>>) =>
  Object.keys(codes)
    .sort()
    .map((code) => `${code}=${codes[code]}`)
    .join('&');

export function fromJsonStat(text: string): Cells {
  const json = JSON.parse(text) as Record<string, unknown>;
  const read = JSONstat(json) as JsonStatNode;
  const dataset = 'dataset' in json ? read.Dataset('dataset') : read;
  const rows = dataset.toTable({ type: 'arrobj', content: 'id', status: true }) as Row[];
  return Object.fromEntries(
    rows.map(({ value, status, ...codes }) => [
      keyOf(codes as Record<string, string>),
      value ?? status ?? '?',
    ]),
  );
}
type Row = { value: number | null; status: string | null } & Record<string, unknown>;
type JsonStatNode = { Dataset(id: string | number): JsonStatNode; toTable(options: object): unknown };

type JsonV1 = {
  columns: { code: string; type: string }[];
  data: { key: string[]; values: string[] }[];
};

export function fromJsonV1(text: string): Cells {
  const { columns, data } = JSON.parse(text) as JsonV1;
  const keys = columns.filter(({ type }) => type !== 'c');
  const measures = columns.filter(({ type }) => type === 'c');
  return Object.fromEntries(
    data.flatMap(({ key, values }) =>
      measures.map(({ code }, i) => [
        keyOf({ ...Object.fromEntries(keys.map((one, j) => [one.code, key[j] ?? ''])), ContentsCode: code }),
        figure(values[i] ?? '?'),
      ]),
    ),
  );
}

/** Figures are bare and marks are in quotation marks. */
export function fromWideCsv(text: string, sides: Sides, delimiter = ','): Cells {
  return fromGrid(parse(text, { delimiter, relaxColumnCount: true }) as string[][], sides);
}

export function fromLongCsv(text: string): Cells {
  const [header = [], ...rows] = parse(text) as string[][];
  return Object.fromEntries(
    rows.map((row) => [
      keyOf(Object.fromEntries(header.slice(0, -1).map((code, i) => [code, row[i] ?? '']))),
      figure(row.at(-1) ?? '?'),
    ]),
  );
}

/** Which variables' codes stand down the side and along the top. */
export type Sides = { stub: readonly string[]; heading: readonly string[] };

/** Rows of codes, the heading's codes joined by a blank in each column's name. */
function fromGrid(grid: readonly (readonly string[])[], sides: Sides): Cells {
  const [header = [], ...rows] = grid;
  const { stub, heading } = sides;
  return Object.fromEntries(
    rows.flatMap((row) =>
      header.slice(stub.length).map((name, i) => [
        keyOf({
          ...Object.fromEntries(stub.map((code, j) => [code, row[j] ?? ''])),
          ...Object.fromEntries(heading.map((code, j) => [code, name.split(' ')[j] ?? ''])),
        }),
        figure(row[stub.length + i] ?? '?'),
      ]),
    ),
  );
}

export function fromHtml(text: string, sides: Sides): Cells {
  const rows = text.match(/<tr>.*?<\/tr>/gs) ?? [];
  return fromGrid(
    rows.map((row) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => unescaped(cell ?? '')),
    ),
    sides,
  );
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The first sheet, read from the XML inside; a number's cell is not a text's. */
export function gridOfXlsx(bytes: Uint8Array): (string | number)[][] {
  const files = unzipSync(bytes);
  const xml = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>.*?<\/si>/gs)].map(([one]) => textOf(one));
  const sheet = xml('xl/worksheets/sheet1.xml');
  return [...sheet.matchAll(/<row[^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = '']) =>
    [...cells.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', inside = '']) => {
      if (/t="s"/.test(attributes)) return shared[Number(textOf(inside))] ?? '';
      return /t="(inlineStr|str)"/.test(attributes) ? textOf(inside) : Number(textOf(inside));
    }),
  );
}

const textOf = (xml: string) =>
  unescaped([...xml.matchAll(/<[vt][^>]*>(.*?)<\/[vt]>/gs)].map(([, one]) => one).join(''));

export function fromXlsx(bytes: Uint8Array, sides: Sides): Cells {
  return fromGrid(
    gridOfXlsx(bytes).map((row) => row.map(String)),
    sides,
  );
}

export async function fromParquet(bytes: Uint8Array): Promise<Cells> {
  const file = new Uint8Array(bytes).buffer;
  const rows = (await parquetReadObjects({ file })) as ParquetRow[];
  return Object.fromEntries(
    rows.map(({ value, status, ...texts }) => [
      keyOf(
        Object.fromEntries(
          Object.entries(texts as Record<string, string>).filter(([name]) => !name.endsWith('_text')),
        ),
      ),
      value ?? status ?? '?',
    ]),
  );
}
type ParquetRow = { value: number | null; status: string | null } & Record<string, unknown>;

export function fromPx(text: string): Cells {
  const { variables, cells } = readPx(text);
  let rows: Record<string, string>[] = [{}];
  for (const { code, codes } of variables)
    rows = rows.flatMap((row) => codes.map((one) => ({ ...row, [code]: one })));
  return Object.fromEntries(rows.map((row, i) => [keyOf(row), figure(cells[i] ?? '?')]));
}

function figure(text: string): Said {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
