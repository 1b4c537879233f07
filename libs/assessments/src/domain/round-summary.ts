import { createHash } from 'node:crypto';
import type { AssessmentAnswers, FormField, FormSpecification, SummarisedField } from '../contract/index.js';
import { scaleOf } from './independence-scale.js';

/** Field by field, so that nothing ties one person's answers together. */
export function summaryOf(
  { fields }: FormSpecification,
  answers: readonly AssessmentAnswers[],
): SummarisedField[] {
  return fields
    .filter(({ kind }) => kind !== 'goals')
    .map((field) => ({
      label: field.label,
      counts: optionsOf(field).map(({ value, label }) => ({
        label,
        count: answers.filter((one) => [one[field.id]].flat().includes(value as never)).length,
      })),
      texts: field.kind === 'text' ? textsOf(field.id, answers) : [],
    }));
}

function optionsOf(field: FormField): { value: string | number | boolean; label: string }[] {
  switch (field.kind) {
    case 'choice':
      return field.options;
    case 'scale':
      return (scaleOf(field.scale, field.scaleVersion)?.levels ?? []).map(({ level, label }) => ({
        value: level,
        label,
      }));
    case 'yes-no':
      return [
        { value: true, label: 'Ja' },
        { value: false, label: 'Nej' },
      ];
    case 'text':
    case 'goals':
      return [];
  }
}

/** The same order each time and another in each field, from the text alone: neither time nor person has a part in it. */
function textsOf(id: string, answers: readonly AssessmentAnswers[]): string[] {
  const keyOf = (text: string) => createHash('sha256').update(`${id}:${text}`).digest('hex');
  return answers
    .map((one) => one[id])
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => text.trim())
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b)));
}
