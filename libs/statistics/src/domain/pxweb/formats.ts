import { csv } from './csv.js';
import type { DataTable } from './data-table.js';
import { allInStub } from './grid.js';
import type { Naming } from './grid.js';
import { html } from './html.js';
import { jsonStat1 } from './json-stat1.js';
import { jsonStat2 } from './json-stat2.js';
import { jsonV1 } from './json-v1.js';
import type { PxLinks } from './links.js';
import { orderedJson } from './ordered-json.js';
import { parquet } from './parquet.js';
import { isPxProblem, pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import { pxFile } from './px-file.js';
import { xlsx } from './xlsx.js';

/** A file, ready to be sent. */
export type PxFile = { content: string | Buffer; contentType: string; fileName: string };

export type FormatOptions = { naming: Naming; title: boolean; separator: string };
const PLAIN: FormatOptions = { naming: 'texts', title: false, separator: ',' };

type Format = {
  contentType: string;
  suffix: string;
  write: (table: DataTable, options: FormatOptions, links: PxLinks) => string | Buffer | Promise<Buffer>;
};

const json = (contentType: string, write: (table: DataTable, links: PxLinks) => unknown): Format => ({
  contentType,
  suffix: 'json',
  write: (table, _, links) => orderedJson(write(table, links)),
});
const CSV = 'text/csv; charset=utf-8';

const FORMATS = {
  'json-stat2': json('application/json; charset=utf-8', jsonStat2),
  'json-stat': json('application/json; charset=utf-8', jsonStat1),
  json: json('application/json; charset=utf-8', jsonV1),
  csv: { contentType: CSV, suffix: 'csv', write: csv },
  csv2: { contentType: CSV, suffix: 'csv', write: (table, options) => csv(allInStub(table), options) },
  csv3: {
    contentType: CSV,
    suffix: 'csv',
    write: (table, options) => csv(allInStub(table), { ...options, naming: 'codes' }),
  },
  px: { contentType: 'application/octet-stream; charset=utf-8', suffix: 'px', write: pxFile },
  xlsx: {
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    suffix: 'xlsx',
    write: xlsx,
  },
  html: { contentType: 'text/html; charset=utf-8', suffix: 'html', write: html },
  parquet: { contentType: 'application/vnd.apache.parquet', suffix: 'parquet', write: parquet },
} as const satisfies Record<string, Format>;
export type FormatName = keyof typeof FORMATS;

/** The names of each version; version 2 calls PxWeb's own JSON `json-px`. */
export const V2_FORMATS: Readonly<Record<string, FormatName>> = {
  'json-stat2': 'json-stat2',
  csv: 'csv',
  px: 'px',
  xlsx: 'xlsx',
  parquet: 'parquet',
  html: 'html',
  'json-px': 'json',
};
export const V1_FORMATS: Readonly<Record<string, FormatName>> = {
  json: 'json',
  'json-stat': 'json-stat',
  'json-stat2': 'json-stat2',
  csv: 'csv',
  csv2: 'csv2',
  csv3: 'csv3',
  px: 'px',
  xlsx: 'xlsx',
  parquet: 'parquet',
};

export type Output = { format: FormatName; options: FormatOptions };

/** Writes what was chosen in a format. */
export async function write(table: DataTable, { format, options }: Output, links: PxLinks): Promise<PxFile> {
  const { contentType, suffix, write: content }: Format = FORMATS[format];
  return {
    content: await content(table, options, links),
    contentType,
    fileName: `${table.cube.id}.${suffix}`,
  };
}

const NAMINGS: Readonly<Record<string, Naming>> = {
  usecodes: 'codes',
  usetexts: 'texts',
  usecodesandtexts: 'both',
};
const SEPARATORS: Readonly<Record<string, string>> = {
  separatortab: '\t',
  separatorspace: ' ',
  separatorsemicolon: ';',
};
const WITH_NAMES: readonly FormatName[] = ['csv', 'xlsx', 'html'];

/**
 * `outputFormat` and `outputFormatParams` of version 2, in any case. One naming and one separator at most, each where it means
 * something; anything else is an unsupported format, as at the reference server.
 */
export function outputOf(asked: string | undefined, params: readonly string[]): Output | PxProblem {
  const name = asked === undefined || asked === '' ? 'json-stat2' : asked.toLowerCase();
  const format = Object.hasOwn(V2_FORMATS, name) ? V2_FORMATS[name] : undefined;
  if (!format) return pxProblem('unsupportedFormat');
  const options = optionsOf(
    params.map((one) => one.toLowerCase()),
    format,
  );
  return isPxProblem(options) ? options : { format, options };
}

function optionsOf(params: readonly string[], format: FormatName): FormatOptions | PxProblem {
  const found = <T>(table: Readonly<Record<string, T>>) =>
    params.flatMap((one) => (Object.hasOwn(table, one) ? [table[one] as T] : []));
  const [namings, separators] = [found(NAMINGS), found(SEPARATORS)];
  const titles = params.filter((one) => one === 'includetitle');
  const isKnown = namings.length + separators.length + titles.length === params.length;
  const isAlone = namings.length <= 1 && separators.length <= 1;
  const belongs =
    (separators.length === 0 || format === 'csv') && (params.length === 0 || WITH_NAMES.includes(format));
  if (!isKnown || !isAlone || !belongs) return pxProblem('unsupportedFormat');
  return {
    naming: namings[0] ?? PLAIN.naming,
    title: titles.length > 0,
    separator: separators[0] ?? PLAIN.separator,
  };
}

/** The format of version 1's `response.format`; px when none is named, as its specification says. */
export function outputOfV1(asked: string | undefined): Output | undefined {
  const name = (asked ?? 'px').toLowerCase();
  const format = Object.hasOwn(V1_FORMATS, name) ? V1_FORMATS[name] : undefined;
  return format ? { format, options: PLAIN } : undefined;
}
