import type { FormField, FormSpecification } from '@specialistvagen/assessments/contract';

export type Kind = 'scale' | 'text' | 'choice' | 'many' | 'yes-no' | 'goals';
export type Option = { value: string; label: string };
export type FieldRow = {
  id: string;
  kind: Kind;
  label: string;
  help?: string | undefined;
  required: boolean;
  options: string;
  /** The options of the version before: what has been answered names their values. */
  before?: readonly Option[] | undefined;
  scale?: { scale: string; scaleVersion: number } | undefined;
};
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

/** An option keeps its value under the same label, or in the same place when only the words were mended. */
function optionsOf(text: string, before: readonly Option[]): Option[] {
  const labels = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const options: Option[] = [];
  for (const [at, label] of labels.entries()) {
    const same = before.find((one) => one.label === label);
    const mended = labels.length === before.length ? before[at] : undefined;
    const isFree = mended !== undefined && !labels.includes(mended.label);
    const kept = same ?? (isFree ? mended : undefined);
    const taken = [...options, ...before].map(({ value }) => value);
    options.push({ value: kept?.value ?? named(label, at, taken), label });
  }
  return options;
}

const INDEPENDENCE = { scale: 'independence', scaleVersion: 1 };

function fieldOf({ id, kind, label, help, required, options, before, scale }: FieldRow): FormField {
  const common = { id, label: label.trim(), required, ...(help?.trim() ? { help: help.trim() } : {}) };
  switch (kind) {
    case 'scale':
      return { ...common, kind, ...(scale ?? INDEPENDENCE) };
    case 'choice':
    case 'many':
      return { ...common, kind: 'choice', many: kind === 'many', options: optionsOf(options, before ?? []) };
    default:
      return { ...common, kind };
  }
}

export function specificationOf(draft: FormDraft): FormSpecification {
  return {
    form: draft.form || `${slug(draft.title) || 'formular'}-${crypto.randomUUID().slice(0, 4)}`,
    version: draft.version,
    method: draft.method as FormSpecification['method'],
    title: draft.title.trim(),
    wording: draft.wording.trim(),
    fields: draft.rows.map(fieldOf),
  };
}

export function draftOf({ form, version, title, method, wording, fields }: FormSpecification): FormDraft {
  const rows = fields.map((field) => ({
    id: field.id,
    kind: field.kind === 'choice' ? (field.many ? ('many' as const) : ('choice' as const)) : field.kind,
    label: field.label,
    help: field.help,
    required: field.required,
    options: field.kind === 'choice' ? field.options.map(({ label }) => label).join('\n') : '',
    before: field.kind === 'choice' ? field.options : undefined,
    scale: field.kind === 'scale' ? { scale: field.scale, scaleVersion: field.scaleVersion } : undefined,
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
