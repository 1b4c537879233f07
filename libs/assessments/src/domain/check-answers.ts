import type { Reason } from '@specialistvagen/platform/contract';
import type { AnswerValue, AssessmentAnswers, FormField, FormSpecification } from '../contract/index.js';
import { scaleOf } from './independence-scale.js';

/** An answer's text may be as long as any other on a form. */
const MOST_CHARACTERS = 4000;

type Known = { readonly goals: ReadonlySet<string> };

/** Every fault of an answer at once, at its field. What a text may hold beside its length is checked with other texts. */
export function checkAnswers(
  { fields }: FormSpecification,
  answers: AssessmentAnswers,
  known: Known,
): Reason[] {
  const ids = new Set(fields.map((field) => field.id));
  const strangers = Object.keys(answers).filter((name) => !ids.has(name));
  return [
    ...strangers.map((name) => ({ text: 'Fältet finns inte på formuläret.', field: `answers.${name}` })),
    ...fields.flatMap((field) => faultsOf(field, answers[field.id], known)),
  ];
}

/** The texts of an answer with the paths of their fields. */
export function textsOf({ fields }: FormSpecification, answers: AssessmentAnswers): [string, string][] {
  return fields.flatMap((field) => {
    const value = answers[field.id];
    return field.kind === 'text' && typeof value === 'string' ? [[`answers.${field.id}`, value]] : [];
  });
}

/** The goals that the answer speaks about: what the assessor says, else what was asked. */
export function goalsAnswered(
  { fields }: FormSpecification,
  answers: AssessmentAnswers,
  asked: readonly string[],
): readonly string[] {
  const field = fields.find(({ kind }) => kind === 'goals');
  const value = field && answers[field.id];
  return Array.isArray(value) ? value : asked;
}

function faultsOf(field: FormField, value: AnswerValue | undefined, known: Known): Reason[] {
  const at = `answers.${field.id}`;
  if (isEmpty(value))
    return field.required ? [{ text: `${field.label}: välj eller skriv ett svar.`, field: at }] : [];
  const fault = FAULT[field.kind](field, value, known);
  return fault ? [{ text: `${field.label}: ${fault}`, field: at }] : [];
}

function isEmpty(value: AnswerValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

type Check = (field: FormField, value: AnswerValue | undefined, known: Known) => string | null;

const FAULT: Readonly<Record<FormField['kind'], Check>> = {
  text: (_, value) => {
    if (typeof value !== 'string') return 'svaret ska vara text.';
    return value.length > MOST_CHARACTERS ? 'högst 4 000 tecken.' : null;
  },
  choice: (field, value) => {
    if (field.kind !== 'choice') return null;
    const chosen = field.many ? value : typeof value === 'string' ? [value] : null;
    if (!Array.isArray(chosen)) return 'svaret ska vara ett av alternativen.';
    const options = new Set(field.options.map((option) => option.value));
    return chosen.every((one) => options.has(one)) ? null : 'svaret finns inte bland alternativen.';
  },
  scale: (field, value) => {
    if (field.kind !== 'scale') return null;
    const levels = scaleOf(field.scale, field.scaleVersion)?.levels ?? [];
    return levels.some(({ level }) => level === value) ? null : 'välj ett av stegen på skalan.';
  },
  goals: (_, value, { goals }) => {
    if (!Array.isArray(value)) return 'svaret ska vara delmål.';
    const unknown = value.filter((code) => !goals.has(code));
    return unknown.length === 0 ? null : `${unknown.join(', ')} finns inte i utbildningens föreskrift.`;
  },
  'yes-no': (_, value) => (typeof value === 'boolean' ? null : 'svara ja eller nej.'),
};
