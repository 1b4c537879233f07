import type { Reason } from '@specialistvagen/platform/contract';
import { formSpecification, type FormField, type FormSpecification } from '../contract/index.js';
import { scaleOf } from './independence-scale.js';

export type CheckedForm =
  | { readonly ok: true; readonly specification: FormSpecification }
  | { readonly ok: false; readonly reasons: Reason[] };

/** The versions of the same form that exist, whoever published them. */
export type EarlierForm = { readonly version: number; readonly isMine: boolean };

/** A form that somebody reads in: shape, references and version, with every fault told at once at its own place. */
export function checkForm(read: unknown, earlier: (form: string) => readonly EarlierForm[]): CheckedForm {
  const parsed = formSpecification.safeParse(read);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ message, path }) => ({
      text: path.length > 0 ? `${path.join('.')}: ${message}` : message,
      field: ['specification', ...path].join('.'),
    }));
    return { ok: false, reasons };
  }
  const specification = parsed.data;
  const reasons = [
    ...versionFaults(specification, earlier(specification.form)),
    ...repeated(
      specification.fields.map(({ id }) => id),
      'fields',
      'Två fält har samma id',
    ),
    ...specification.fields.flatMap(fieldFaults),
    ...(specification.fields.filter(({ kind }) => kind === 'goals').length > 1
      ? [{ text: 'Ett formulär har högst ett fält för delmål.', field: 'specification.fields' }]
      : []),
  ];
  return reasons.length > 0 ? { ok: false, reasons } : { ok: true, specification };
}

function versionFaults({ version }: FormSpecification, earlier: readonly EarlierForm[]): Reason[] {
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
