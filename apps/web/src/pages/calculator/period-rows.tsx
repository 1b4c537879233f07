import { Button } from '@digdir/designsystemet-react';
import { ChoiceField, TextField } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { calculator as t } from '../../words/calculator.js';
import { EMPTY_PERIOD, type AtSection, type PeriodRow, type Question } from './question.js';

type PeriodRowsProps = { question: Question; onChange: (part: Partial<Question>) => void };

export function PeriodRows({ question: { kind, rows }, onChange }: PeriodRowsProps) {
  const change = (at: number, part: Partial<PeriodRow>) =>
    onChange({ rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <section className="stack">
      <h2>{t.periods}</h2>
      {rows.map((row, at) => (
        <PeriodFields
          key={at}
          row={row}
          at={at}
          isAt={kind === 'at'}
          onChange={(part) => change(at, part)}
          {...(rows.length > 1 && {
            onRemove: () => onChange({ rows: rows.filter((_, index) => index !== at) }),
          })}
        />
      ))}
      <div>
        <Button variant="secondary" onClick={() => onChange({ rows: [...rows, EMPTY_PERIOD] })}>
          {t.addPeriod}
        </Button>
      </div>
    </section>
  );
}

type PeriodFieldsProps = {
  row: PeriodRow;
  at: number;
  isAt: boolean;
  onChange: (part: Partial<PeriodRow>) => void;
  /** Left out: the only row, which stays. */
  onRemove?: () => void;
};

function PeriodFields({ row, at, isAt, onChange, onRemove }: PeriodFieldsProps) {
  return (
    <fieldset className="group">
      <legend>{t.period(at + 1)}</legend>
      <div className="pair">
        <TextField
          type="date"
          name={`rows.${at}.from`}
          label={t.from}
          value={row.from}
          onChange={(from) => onChange({ from })}
        />
        <TextField
          type="date"
          name={`rows.${at}.to`}
          label={t.to}
          value={row.to}
          onChange={(to) => onChange({ to })}
        />
      </div>
      <TextField
        name={`rows.${at}.percent`}
        label={t.percent}
        value={row.percent}
        onChange={(percent) => onChange({ percent })}
      />
      {isAt && (
        <ChoiceField
          name={`rows.${at}.atSection`}
          label={t.section}
          empty={everywhere.choose}
          options={Object.entries(t.sections).map(([value, label]) => ({ value, label }))}
          value={row.atSection}
          onChange={(section) => onChange({ atSection: section as AtSection | '' })}
        />
      )}
      {onRemove && (
        <div>
          <Button variant="tertiary" onClick={onRemove}>
            {t.removePeriod}
            <span className="visually-hidden"> {at + 1}</span>
          </Button>
        </div>
      )}
    </fieldset>
  );
}
