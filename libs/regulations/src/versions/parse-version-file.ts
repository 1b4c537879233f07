import { createHash } from 'node:crypto';
import { z } from 'zod';
import { goalsFileSchema, intygTypesFileSchema, metaSchema, specialtySchema } from '../law-data/schemas.js';
import { parseTemplate } from '../templates/template-store.js';
import { templateSchema, type HashedTemplate } from '../templates/template.js';
import { isPlainDate } from '../time/index.js';
import { VERSION_FILE_SCHEMA, type VersionContent } from './regulation-version.js';
import { fault, type VersionFault } from './version-faults.js';

/** The largest regulation is 2 MB as a file. */
const LARGEST_FILE = 20_000_000;

/** The parts that could be read; a part with faults is left out, so that the others can be checked as well. */
export type ParsedParts = { -readonly [part in keyof VersionContent]?: VersionContent[part] };
/** What the file calls itself, as far as that can be read. */
export type ClaimedName = { readonly designation: string | null; readonly version: string | null };
export type ParsedFile = {
  readonly parts: ParsedParts;
  readonly name: ClaimedName;
  readonly faults: readonly VersionFault[];
};

const withdrawalSchema = z.strictObject({
  id: z.string().min(1),
  from: z.string().refine(isPlainDate),
  reason: z.string().min(1).max(1000),
});

const NO_NAME: ClaimedName = { designation: null, version: null };

const claimedNameSchema = z
  .object({
    designation: z.string().nullable().catch(null),
    version: z.string().nullable().catch(null),
  })
  .catch(NO_NAME);

const KEYS = ['schema', 'meta', 'goals', 'intygTypes', 'specialties', 'templates', 'withdrawnTemplates'];

/** A template's file is its JSON in this one form, so that the same template has the same hash in every version file. */
export function templateBytes(template: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(template, null, 2)}\n`);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function decoded(bytes: Uint8Array): string | VersionFault {
  if (bytes.length === 0) return fault('', 'empty', 'Filen är tom.');
  if (bytes.length > LARGEST_FILE) return fault('', 'too-large', 'Filen är större än 20 MB.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fault(
      '',
      'not-utf-8',
      'Filen är inte UTF-8 (kanske Latin-1). Spara den som UTF-8 och försök igen.',
    );
  }
}

function parsedJson(text: string): { readonly value: unknown } | VersionFault {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    const at = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const line = text.slice(0, at).split('\n').length;
    const where = at >= text.length ? 'Filen är avhuggen: den tar slut' : 'Filen är inte JSON: det går fel';
    return fault('', 'not-json', `${where} på rad ${line}.`);
  }
}

function issueFault(at: string, issue: z.core.$ZodIssue): VersionFault[] {
  const path = [at, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      fault(`${path}.${key}`, 'unknown-field', `${path}.${key} är inget känt fält.`),
    );
  const isMissing = issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
  return [fault(path, 'wrong-shape', isMissing ? `${path} saknas.` : `${path} har fel form.`)];
}

function part<T>(at: string, schema: z.ZodType<T>, value: unknown, faults: VersionFault[]): T | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  faults.push(...parsed.error.issues.flatMap((issue) => issueFault(at, issue)));
  return undefined;
}

function parsedTemplates(value: unknown, faults: VersionFault[]): HashedTemplate[] | undefined {
  const list = part('templates', z.array(z.unknown()), value, faults);
  return list?.flatMap((one, index) =>
    part(`templates.${index}`, templateSchema, one, faults) ? [parseTemplate(templateBytes(one))] : [],
  );
}

function parsedParts(value: Readonly<Record<string, unknown>>): ParsedFile {
  const faults: VersionFault[] = Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key) => fault(key, 'unknown-field', `${key} är inget känt fält.`));
  const parts: ParsedParts = {};
  const found = {
    meta: part('meta', metaSchema, value['meta'], faults),
    goalsFile: part('goals', goalsFileSchema, value['goals'], faults),
    intygTypesFile: part('intygTypes', intygTypesFileSchema, value['intygTypes'], faults),
    specialties: part('specialties', z.array(specialtySchema), value['specialties'] ?? [], faults),
    templates: parsedTemplates(value['templates'], faults),
    withdrawnTemplates: part(
      'withdrawnTemplates',
      z.array(withdrawalSchema),
      value['withdrawnTemplates'] ?? [],
      faults,
    ),
  };
  for (const [name, content] of Object.entries(found))
    if (content !== undefined) Object.assign(parts, { [name]: content });
  return { parts, faults, name: claimedNameSchema.parse(value['meta']) };
}

/** The bytes as far as they can be understood: what could be read, and everything that could not. */
export function parseVersionFile(bytes: Uint8Array): ParsedFile {
  const text = decoded(bytes);
  if (typeof text !== 'string') return { parts: {}, name: NO_NAME, faults: [text] };
  const json = parsedJson(text);
  if ('code' in json) return { parts: {}, name: NO_NAME, faults: [json] };
  const root = z.looseObject({ schema: z.literal(VERSION_FILE_SCHEMA) }).safeParse(json.value);
  if (root.success) return parsedParts(root.data);
  return {
    parts: {},
    name: NO_NAME,
    faults: [
      fault('schema', 'wrong-shape', `Filen är ingen föreskriftsversion (schema ${VERSION_FILE_SCHEMA}).`),
    ],
  };
}
