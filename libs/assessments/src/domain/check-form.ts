import type { Reason } from '@specialistvagen/platform/contract';
import type { z } from 'zod';
import { formField, formSpecification, type FormField, type FormSpecification } from '../contract/index.js';
import { scaleOf } from './independence-scale.js';

export type CheckedForm =
  | { readonly ok: true; readonly specification: FormSpecification }
  | { readonly ok: false; readonly reasons: Reason[] };

/** The versions of the same form that exist, whoever published them. */
export type EarlierForm = { readonly version: number; readonly isMine: boolean };

/** A form that somebody reads in: shape, references and version, with every fault told at once at its own place. */
export function checkForm(read: unknown, earlier: (form: string) => readonly EarlierForm[]): CheckedForm {
  const parsed = formSpecification.safeParse(read);
  const shape = parsed.success ? [] : parsed.error.issues.map(shapeFault);
  const reasons = [...shape, ...referenceFaults(readable(read), earlier)];
  return parsed.success && reasons.length === 0
    ? { ok: true, specification: parsed.data }
    : { ok: false, reasons };
}

/** A name that is told again in a refusal; any other is a fault already, and could itself be a number that somebody has. */
const PLAIN_NAME = /^([A-Za-z]{1,40}|\d{1,3})$/;

/** Every text that somebody reads on the form, at its place, whatever its shape: what else it may not hold is asked of each. */
export function formTexts(
  read: unknown,
  path: readonly PropertyKey[] = ['specification'],
): [string, string][] {
  if (typeof read === 'string') return [[path.join('.'), read]];
  if (typeof read !== 'object' || read === null) return [];
  return Object.entries(read).flatMap(([key, value]) =>
    PLAIN_NAME.test(key) ? formTexts(value, [...path, key]) : [],
  );
}

type Readable = {
  readonly form: string | null;
  readonly version: number | null;
  /** By place; null where the field has a fault of its own shape. */
  readonly fields: readonly (FormField | null)[];
};

/** What can be judged although something else is wrong. */
function readable(read: unknown): Readable {
  const { form, version, fields } = (typeof read === 'object' && read !== null ? read : {}) as Record<
    string,
    unknown
  >;
  const { shape } = formSpecification;
  return {
    form: shape.form.safeParse(form).data ?? null,
    version: shape.version.safeParse(version).data ?? null,
    fields: Array.isArray(fields) ? fields.map((field) => formField.safeParse(field).data ?? null) : [],
  };
}

function referenceFaults(
  { form, version, fields }: Readable,
  earlier: (form: string) => readonly EarlierForm[],
): Reason[] {
  const known = fields.flatMap((field) => field ?? []);
  return [
    ...(form === null || version === null ? [] : versionFaults(version, earlier(form))),
    ...repeated(
      known.map(({ id }) => id),
      'fields',
      'Två fält har samma id',
    ),
    ...fields.flatMap((field, index) => (field ? fieldFaults(field, index) : [])),
    ...(known.filter(({ kind }) => kind === 'goals').length > 1
      ? [{ text: 'Ett formulär har högst ett fält för delmål.', field: 'specification.fields' }]
      : []),
  ];
}

type Issue = z.core.$ZodIssue;

/** In words for whoever wrote it; what the contract says of a value is said already. */
const SHAPE: Readonly<Partial<Record<Issue['code'], (issue: Issue) => string>>> = {
  invalid_type: () => 'Uppgiften saknas eller är av fel slag.',
  invalid_value: () => 'Värdet är inte ett av dem som kan väljas.',
  invalid_union: () => 'Värdet är inte ett av dem som kan väljas.',
  unrecognized_keys: (issue) => unknownNames(issue.code === 'unrecognized_keys' ? issue.keys : []),
};

function unknownNames(keys: readonly string[]): string {
  const told = keys.filter((key) => PLAIN_NAME.test(key));
  return `Uppgifter som inte finns på ett formulär${told.length > 0 ? `: ${told.join(', ')}` : ''}.`;
}

function shapeFault(issue: Issue): Reason {
  const [part, index] = issue.path;
  const text = SHAPE[issue.code]?.(issue) ?? issue.message;
  const place = part === 'fields' && typeof index === 'number' ? `Fält ${index + 1}: ` : '';
  return { text: `${place}${text}`, field: ['specification', ...issue.path].join('.') };
}

function versionFaults(version: number, earlier: readonly EarlierForm[]): Reason[] {
  const field = 'specification.version';
  const latest = Math.max(0, ...earlier.map((one) => one.version));
  return [
    ...(version === latest + 1 ? [] : [{ text: `Nästa version av formuläret är ${latest + 1}.`, field }]),
    ...(earlier.some(({ isMine }) => !isMine)
      ? [{ text: 'Formuläret är någon annans. Ge ditt ett eget id.', field: 'specification.form' }]
      : []),
  ];
}

function fieldFaults(field: FormField, index: number): Reason[] {
  const at = `fields.${index}`;
  if (field.kind === 'scale' && !scaleOf(field.scale, field.scaleVersion)) {
    return [
      {
        text: `Skalan ${field.scale} version ${field.scaleVersion} finns inte.`,
        field: `specification.${at}.scale`,
      },
    ];
  }
  if (field.kind !== 'choice') return [];
  return repeated(
    field.options.map(({ value }) => value),
    `${at}.options`,
    'Två alternativ har samma värde',
  );
}

function repeated(values: readonly string[], field: string, text: string): Reason[] {
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return [...new Set(twice)].map((value) => ({
    text: `${text}: ${value}.`,
    field: `specification.${field}`,
  }));
}
