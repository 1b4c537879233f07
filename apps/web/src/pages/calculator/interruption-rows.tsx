import { Button } from '@digdir/designsystemet-react';
import { ChoiceField, TextField } from '../../parts/form.js';
import { everywhere } from '../../words/everywhere.js';
import { calculator as t } from '../../words/calculator.js';
import {
  EMPTY_INTERRUPTION,
  type InterruptionKind,
  type InterruptionRow,
  type Question,
} from './question.js';

type InterruptionRowsProps = { question: Question; onChange: (part: Partial<Question>) => void };

export function InterruptionRows({ question: { interruptions }, onChange }: InterruptionRowsProps) {
  const change = (at: number, part: Partial<InterruptionRow>) =>
    onChange({
      interruptions: interruptions.map((row, index) => (index === at ? { ...row, ...part } : row)),
    });
  return (
    <section className="stack">
      <h2>{t.interruptions}</h2>
      <p className="quiet">{t.interruptionsHelp}</p>
      {interruptions.map((row, at) => (
        <fieldset key={at} className="group">
          <legend>{t.interruption(at + 1)}</legend>
          <ChoiceField
            name={`interruptions.${at}.kind`}
            label={t.interruptionKind}
            options={Object.entries(everywhere.interruption).map(([value, label]) => ({ value, label }))}
            value={row.kind}
            onChange={(kind) => change(at, { kind: kind as InterruptionKind })}
          />
          <div className="pair">
            <TextField
              type="date"
              name={`interruptions.${at}.from`}
              label={t.from}
              value={row.from}
              onChange={(from) => change(at, { from })}
            />
            <TextField
              type="date"
              name={`interruptions.${at}.to`}
              label={t.to}
              value={row.to}
              onChange={(to) => change(at, { to })}
            />
          </div>
          <div>
            <Button
              variant="tertiary"
              onClick={() => onChange({ interruptions: interruptions.filter((_, index) => index !== at) })}
            >
              {t.removeInterruption}
              <span className="visually-hidden"> {at + 1}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="secondary"
          onClick={() => onChange({ interruptions: [...interruptions, EMPTY_INTERRUPTION] })}
        >
          {t.addInterruption}
        </Button>
      </div>
    </section>
  );
}
