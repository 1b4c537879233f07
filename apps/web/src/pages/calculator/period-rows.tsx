import { Button } from '@digdir/designsystemet-react';
import { ChoiceField, TextField } from '../../parts/form.js';
import { sv } from '../../words/sv.js';
import { EMPTY_PERIOD, type AtSection, type PeriodRow, type Question } from './question.js';

const t = sv.calculator;
type PeriodRowsProps = { question: Question; onChange: (part: Partial<Question>) => void };

export function PeriodRows({ question: { kind, rows }, onChange }: PeriodRowsProps) {
  const change = (at: number, part: Partial<PeriodRow>) =>
    onChange({ rows: rows.map((row, index) => (index === at ? { ...row, ...part } : row)) });
  return (
    <section className="stack">
      <h2>{t.periods}</h2>
      {rows.map((row, at) => (
        <fieldset key={at} className="group">
          <legend>{t.period(at + 1)}</legend>
          <div className="pair">
            <TextField
              type="date"
              name={`rows.${at}.from`}
              label={t.from}
              value={row.from}
              onChange={(from) => change(at, { from })}
            />
            <TextField
              type="date"
              name={`rows.${at}.to`}
              label={t.to}
              value={row.to}
              onChange={(to) => change(at, { to })}
            />
          </div>
          <TextField
            name={`rows.${at}.percent`}
            label={t.percent}
            value={row.percent}
            onChange={(percent) => change(at, { percent })}
          />
          {kind === 'at' && (
            <ChoiceField
              name={`rows.${at}.atSection`}
              label={t.section}
              empty={sv.choose}
              options={Object.entries(t.sections).map(([value, label]) => ({ value, label }))}
              value={row.atSection}
              onChange={(section) => change(at, { atSection: section as AtSection | '' })}
            />
          )}
          {rows.length > 1 && (
            <div>
              <Button
                variant="tertiary"
                onClick={() => onChange({ rows: rows.filter((_, index) => index !== at) })}
              >
                {t.removePeriod}
                <span className="visually-hidden"> {at + 1}</span>
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" onClick={() => onChange({ rows: [...rows, EMPTY_PERIOD] })}>
          {t.addPeriod}
        </Button>
      </div>
    </section>
  );
}
