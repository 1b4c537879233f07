import { Button, Checkbox } from '@digdir/designsystemet-react';
import { ChoiceField, LongText, TextField } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { assessmentForms as t } from '../../words/assessment-forms.js';
import type { FieldRow, Kind } from './specification.js';

type FieldRowProps = {
  row: FieldRow;
  at: number;
  onChange: (part: Partial<FieldRow>) => void;
  onRemove: () => void;
};

/** One field of a form: what is asked, and how it is answered. */
export function FieldRowFields({ row, at, onChange, onRemove }: FieldRowProps) {
  const name = (field: string) => `specification.fields.${at}.${field}`;
  return (
    <fieldset className="group">
      <legend>{t.field(at + 1)}</legend>
      <TextField
        name={name('label')}
        label={t.label}
        value={row.label}
        onChange={(label) => onChange({ label })}
        autoComplete="off"
      />
      <TextField
        name={name('help')}
        label={t.help}
        value={row.help ?? ''}
        onChange={(help) => onChange({ help })}
        autoComplete="off"
      />
      <ChoiceField
        name={name('kind')}
        label={t.kind}
        options={optionsOf(t.kinds)}
        value={row.kind}
        onChange={(kind) => onChange({ kind: kind as Kind })}
      />
      {(row.kind === 'choice' || row.kind === 'many') && (
        <LongText
          name={name('options')}
          label={t.options}
          rows={4}
          value={row.options}
          onChange={(options) => onChange({ options })}
        />
      )}
      <Checkbox
        name={name('required')}
        label={t.required}
        checked={row.required}
        onChange={(event) => onChange({ required: event.target.checked })}
      />
      <div>
        <Button type="button" variant="tertiary" onClick={onRemove}>
          {t.remove}
          <span className="visually-hidden"> {at + 1}</span>
        </Button>
      </div>
    </fieldset>
  );
}
