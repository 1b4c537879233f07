import { asksOf, formFields, goalKindsOf, rolesOf, specialtyById } from '@specialistvagen/regulations';
import type { FormField, FormSigner, HashedTemplate, RuleFacts } from '@specialistvagen/regulations';
import type { FormFieldView, FormView } from '../contract/form.js';
import type { SignerRole } from '../contract/intyg-type.js';
import type { IntygView } from '../contract/views.js';
import { isDecidedBySigner } from './form-part.js';
import { attachmentOf, namesSpecialty } from './intyg-template.js';
import type { PinnedVersion } from './intyg-template.js';
import { isChosen } from './participants.js';
import { shownDay } from './swedish-dates.js';

/** The form's specification in the shape that a page draws, so that a new form needs no code there either. */
export function formView(hashed: HashedTemplate, pinned: PinnedVersion): FormView {
  const { template } = hashed;
  return {
    type: template.type,
    attachment: attachmentOf(hashed),
    title: template.title,
    regulation: pinned,
    templateId: template.id,
    fieldsConfidence: template.fieldsConfidence,
    fields: template.form.sections.flatMap(({ heading, fields }) =>
      fields.map((field) => fieldView(field, heading)),
    ),
    signers: template.form.signers.map(signerView),
  };
}

function fieldView(field: FormField, heading: string | null): FormFieldView {
  const { id, label, kind, isRequired, filledBy } = field;
  return {
    id,
    heading,
    label,
    kind,
    isRequired,
    filledBy,
    maxLength: kind === 'text' || kind === 'long-text' ? field.maxLength : null,
    isDecidedBySigner: isDecidedBySigner(field),
    choices: kind === 'choice' ? field.choices.map((one) => ({ id: one.id, label: one.label })) : [],
    goalKinds: kind === 'goals' ? [...goalKindsOf(field)] : [],
  };
}

const WRITTEN_BY_SIGNER = ['workplace', 'supervisorTrainingYear'] as const;

function signerView(signer: FormSigner): FormView['signers'][number] {
  const roles = rolesOf(signer).flatMap((role): SignerRole[] => (role === 'authority' ? [] : [role]));
  const asked = new Set(roles.flatMap((role) => asksOf(signer, role).map(({ ask }) => ask.id)));
  return {
    field: signer.field,
    label: signer.label,
    roles,
    isChosen: isChosen(signer),
    asks: WRITTEN_BY_SIGNER.filter((id) => asked.has(id)),
  };
}

/** The fields as they would be printed; rows have their own table, identity and signatures are not shown. */
export function printedFields(
  { template }: HashedTemplate,
  { signing, training }: RuleFacts,
): IntygView['printed'] {
  const { specialty } = training.post;
  const known: Record<string, unknown> = { ...signing?.form };
  if (namesSpecialty(template) && specialty) known['specialtyApplied'] = specialtyById(specialty)?.name;
  return formFields(template.form).flatMap((field) => {
    const value = shownValue(field, known[field.id]);
    return value === '' ? [] : [{ field: field.id, label: field.label, value }];
  });
}

function shownValue(field: FormField, value: unknown): string {
  if (field.kind === 'choice') return field.choices.find(({ id }) => id === value)?.label ?? '';
  if (typeof value === 'string') return value;
  if (field.kind === 'goals' && Array.isArray(value)) return value.join(', ');
  if (field.kind !== 'period' || !value) return '';
  const { from, to } = value as { from: string; to: string };
  return `${shownDay(from)}–${shownDay(to)}`;
}
