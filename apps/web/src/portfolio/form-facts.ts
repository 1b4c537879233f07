import type { FormContent, FormField, FormValue, IntygView } from '../client/intyg.js';
import { period } from '../parts/dates.js';
import type { Fact } from '../parts/facts.js';
import { intyg } from '../words/intyg.js';

type Written = { content: FormContent; view: IntygView };

/** What people have written on the form, under its own labels; goals stand by themselves with their names. */
export function formFacts({ content, view }: Written): Fact[] {
  const methods = view.methodChoices.filter((choice) => content.methods.includes(choice.code));
  const own = view.form.fields.filter(
    ({ filledBy, kind }) => filledBy !== 'platform' && kind !== 'goals' && kind !== 'rows',
  );
  const facts = own.map((field): Fact => {
    const value = field.isDecidedBySigner
      ? printedValue(view, field)
      : shown(field, content.fields[field.id]);
    return [field.label, value, 'sv'];
  });
  return [...facts, [intyg.methods, methods.map(({ label }) => label).join(', ')]];
}

/** What the platform fills in: the specialty applied for, and other single values. */
export function platformFacts(view: IntygView): Fact[] {
  return view.form.fields
    .filter(({ filledBy, kind }) => filledBy === 'platform' && kind !== 'rows' && kind !== 'months')
    .map((field): Fact => [field.label, printedValue(view, field), 'sv']);
}

const printedValue = (view: IntygView, field: FormField) =>
  view.printed.find((one) => one.field === field.id)?.value ?? '';

function shown(field: FormField, value: FormValue | undefined): string {
  if (value === undefined || Array.isArray(value)) return '';
  if (typeof value !== 'string') return period(value.from, value.to);
  return field.choices.find(({ id }) => id === value)?.label ?? value;
}
