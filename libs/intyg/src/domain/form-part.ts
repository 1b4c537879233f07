import { formFields } from '@specialistvagen/regulations';
import type { FormField, Template } from '@specialistvagen/regulations';
import type { DraftContent } from '../contract/content.js';
import type { Participant } from './intyg.js';
import { writtenOn } from './written.js';

type Signed = readonly Pick<Participant, 'field' | 'role'>[];

/**
 * The form's own fields that people fill in; identity, rows and signature blocks come when the document is frozen. Nothing
 * but what the form has: an empty field is left out.
 */
export function formPart(
  content: DraftContent,
  template: Template,
  participants: Signed,
): Record<string, unknown> {
  const { fields } = writtenOn(content);
  const part: Record<string, unknown> = {};
  for (const field of formFields(template.form)) {
    const value = isDecidedBySigner(field) ? choiceOf(field, participants) : typed(field, fields[field.id]);
    if (value !== undefined) part[field.id] = value;
  }
  return part;
}

/** *Handledare / Kursledare*, *Ja / Nej*: the box follows from who is asked to sign, so the two can never differ. */
export function isDecidedBySigner(field: FormField): field is Extract<FormField, { kind: 'choice' }> {
  return field.kind === 'choice' && field.signer !== undefined;
}

function choiceOf(field: Extract<FormField, { kind: 'choice' }>, participants: Signed): string | undefined {
  const role = participants.find((one) => one.field === field.signer)?.role;
  return field.choices.find((choice) => choice.role === role)?.id;
}

function typed(field: FormField, value: unknown): unknown {
  if (field.filledBy === 'platform' || value === undefined || value === '') return undefined;
  if (field.kind !== 'period') return value;
  const { from, to } = value as { from: string | null; to: string | null };
  return from && to ? { from, to } : undefined;
}

/** A field of the form as the page names it; what is not drafted keeps its own name. */
export function pageField(
  field: string | undefined,
  content: DraftContent,
  template: Template,
): string | undefined {
  if (field === undefined) return undefined;
  const [id = ''] = field.split('.');
  const drafted = formFields(template.form).some((one) => one.id === id && one.filledBy !== 'platform');
  if (!drafted) return field;
  return content.kind === 'form' ? `content.fields.${field}` : `content.${field}`;
}

/** Faults here lie with the signer alone. */
export function isSignersField(field: string | undefined, template: Template): boolean {
  if (field === undefined) return false;
  if (/^(content\.)?signatures\./.test(field) || field === 'supervisorTrainingYear') return true;
  const id = field.replace(/^content\.(fields\.)?/, '').split('.')[0];
  return formFields(template.form).some((one) => one.id === id && one.filledBy === 'signer');
}
