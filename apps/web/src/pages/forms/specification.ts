import type { Specification, SpecifiedField } from '../../client/assessment-forms.js';

export type Kind = 'scale' | 'text' | 'choice' | 'many' | 'yes-no' | 'goals';
export type FieldRow = { id: string; kind: Kind; label: string; required: boolean; options: string };
export type FormDraft = {
  form: string;
  version: number;
  title: string;
  method: string;
  wording: string;
  rows: FieldRow[];
};

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 30);

/** Two labels may read alike: the place tells them apart. */
const named = (text: string, at: number, taken: readonly string[]) => {
  const bare = slug(text) || 'val';
  return taken.includes(bare) ? `${bare}-${at + 1}` : bare;
};

const optionsOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .reduce<{ value: string; label: string }[]>(
      (options, label, at) => [
        ...options,
        {
          value: named(
            label,
            at,
            options.map(({ value }) => value),
          ),
          label,
        },
      ],
      [],
    );

function fieldOf({ id, kind, label, required, options }: FieldRow): SpecifiedField {
  const common = { id, label: label.trim(), required };
  switch (kind) {
    case 'scale':
      return { ...common, kind, scale: 'independence', scaleVersion: 1 };
    case 'choice':
    case 'many':
      return { ...common, kind: 'choice', many: kind === 'many', options: optionsOf(options) };
    default:
      return { ...common, kind };
  }
}

export function specificationOf(draft: FormDraft): Specification {
  return {
    form: draft.form || `${slug(draft.title) || 'formular'}-${crypto.randomUUID().slice(0, 4)}`,
    version: draft.version,
    method: draft.method as Specification['method'],
    title: draft.title.trim(),
    wording: draft.wording.trim(),
    fields: draft.rows.map(fieldOf),
  };
}

export function draftOf({ form, version, title, method, wording, fields }: Specification): FormDraft {
  const rows = fields.map((field) => ({
    id: field.id,
    kind: field.kind === 'choice' ? (field.many ? ('many' as const) : ('choice' as const)) : field.kind,
    label: field.label,
    required: field.required,
    options: field.kind === 'choice' ? field.options.map(({ label }) => label).join('\n') : '',
  }));
  return { form, version: version + 1, title, method, wording, rows };
}

let made = 0;
export const emptyRow = (kind: Kind): FieldRow => {
  made += 1;
  return {
    id: `falt-${Date.now().toString(36)}-${made}`,
    kind,
    label: '',
    required: kind === 'scale',
    options: '',
  };
};
