import type { FormContent, FormField, FormValue, FormView, Prefill } from '../client/intyg.js';
import { LongText, RadioField, TextField } from '../parts/form.js';
import { grouped } from '../parts/grouped.js';
import { Swedish } from '../parts/swedish.js';
import { everywhere } from '../words/everywhere.js';
import { PeriodField } from './period-field.js';

export type Typist = FormField['filledBy'];
type FormFieldsProps = {
  form: FormView;
  content: FormContent;
  /** Whose part of the form this is. */
  by: Typist;
  periods?: Prefill['periods'] | undefined;
  onChange: (content: FormContent) => void;
};

/** What a person may write on the form; goals are chosen when it is asked for, and boxes that follow from the signer are not typed. */
export const isTypedBy = (field: FormField, by: Typist) =>
  field.filledBy === by && !field.isDecidedBySigner && field.kind !== 'goals' && field.kind !== 'rows';

const textOf = (value: FormValue | undefined) => (typeof value === 'string' ? value : '');

/** Any form, drawn from its own specification in the order of the form. */
export function FormFields({ form, content, by, periods = [], onChange }: FormFieldsProps) {
  const fields = form.fields.filter((field) => isTypedBy(field, by));
  const sections = grouped(fields, ({ heading }) => heading ?? '');
  return sections.map(([heading, own]) => {
    const drawn = own.map((field) => (
      <Field
        key={field.id}
        field={field}
        content={content}
        periods={periods}
        hasUnit={form.fields.some(({ id }) => id === 'careUnit')}
        onChange={onChange}
      />
    ));
    if (!heading || own.length < 2) return drawn;
    return (
      <fieldset key={heading} className="group">
        <legend>{heading}</legend>
        {drawn}
      </fieldset>
    );
  });
}

type FieldProps = {
  field: FormField;
  content: FormContent;
  periods: Prefill['periods'];
  hasUnit: boolean;
  onChange: (content: FormContent) => void;
};

function Field({ field, content, periods, hasUnit, onChange }: FieldProps) {
  const value = content.fields[field.id];
  const set = (next: FormValue) => onChange({ ...content, fields: { ...content.fields, [field.id]: next } });
  const label = (
    <>
      <Swedish>{field.label}</Swedish> {!field.isRequired && everywhere.form.optional}
    </>
  );
  const shared = { name: `fields.${field.id}`, label };
  switch (field.kind) {
    case 'long-text':
      return <LongText {...shared} rows={6} value={textOf(value)} onChange={set} />;
    case 'period':
      return (
        <PeriodField
          label={label}
          content={content}
          id={field.id}
          periods={hasUnit ? periods : []}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <RadioField
          {...shared}
          options={field.choices.map((choice) => ({ value: choice.id, label: choice.label }))}
          value={textOf(value)}
          onChange={set}
        />
      );
    case 'date':
      return <TextField {...shared} type="date" value={textOf(value)} onChange={set} />;
    case 'year':
      return (
        <TextField {...shared} description={everywhere.form.year} value={textOf(value)} onChange={set} />
      );
    case 'text':
      return (
        <TextField
          {...shared}
          value={textOf(value)}
          onChange={(text) => onChange(withText(content, field.id, text, periods))}
        />
      );
    case 'months':
    case 'goals':
    case 'rows':
    case 'personal-identity-number':
      return null;
  }
}

/** A place written by hand is a registered unit only when it says the same. */
function withText(content: FormContent, id: string, text: string, periods: Prefill['periods']): FormContent {
  const fields = { ...content.fields, [id]: text };
  if (id !== 'careUnit') return { ...content, fields };
  const same = periods.find(({ careUnitName }) => careUnitName === text.trim());
  return { ...content, fields, careUnitId: same?.careUnitId ?? null };
}
