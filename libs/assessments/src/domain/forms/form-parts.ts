import type { FormField } from '../../contract/index.js';

export const independence = (label: string): FormField => ({
  kind: 'scale',
  id: 'independence',
  label,
  scale: 'independence',
  scaleVersion: 1,
  required: true,
});
export const goals: FormField = { kind: 'goals', id: 'goals', label: 'Delmål', required: false };
export const text = (id: string, label: string, help?: string): FormField => ({
  kind: 'text',
  id,
  label,
  ...(help === undefined ? {} : { help }),
  required: false,
});
export const many = (id: string, label: string, options: Readonly<Record<string, string>>): FormField => ({
  kind: 'choice',
  id,
  label,
  options: Object.entries(options).map(([value, word]) => ({ value, label: word })),
  many: true,
  required: false,
});
export const one = (id: string, label: string, options: Readonly<Record<string, string>>): FormField => ({
  kind: 'choice',
  id,
  label,
  options: Object.entries(options).map(([value, word]) => ({ value, label: word })),
  many: false,
  required: true,
});

export const strength = text('strength', 'Det här gick bra');
export const next = text('next', 'Det här är nästa steg');
