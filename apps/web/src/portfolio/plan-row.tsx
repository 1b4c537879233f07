import { Button } from '@digdir/designsystemet-react';
import { ChoiceField, LongText, TextField, type Option } from '../parts/form.js';
import { plan as t } from '../words/plan.js';
import { intyg } from '../words/intyg.js';
import { post } from '../words/post.js';

export type Row = { goals: string; activities: string; careUnitId: string | null; from: string; to: string };

type PlanRowProps = {
  row: Row;
  at: number;
  units: readonly Option[];
  onChange: (part: Partial<Row>) => void;
  onRemove: () => void;
};

/** One part of the plan: what for, how, and where and when if that is known. */
export function PlanRow({ row, at, units, onChange, onRemove }: PlanRowProps) {
  const name = (field: string) => `rows.${at}.${field}`;
  return (
    <fieldset className="group">
      <legend>{t.row(at + 1)}</legend>
      <TextField
        name={name('goals')}
        label={t.goals}
        description={t.goalsHelp}
        value={row.goals}
        onChange={(goals) => onChange({ goals })}
      />
      <LongText
        name={name('activities')}
        label={t.activities}
        value={row.activities}
        onChange={(activities) => onChange({ activities })}
      />
      <ChoiceField
        name={name('careUnitId')}
        label={intyg.unit}
        empty={t.anyUnit}
        options={units}
        value={row.careUnitId ?? ''}
        onChange={(unit) => onChange({ careUnitId: unit || null })}
      />
      <div className="pair">
        <TextField
          type="date"
          name={name('from')}
          label={post.from}
          value={row.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          type="date"
          name={name('to')}
          label={post.to}
          value={row.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <div>
        <Button variant="tertiary" onClick={onRemove}>
          {t.removeRow}
          <span className="visually-hidden"> {at + 1}</span>
        </Button>
      </div>
    </fieldset>
  );
}
