import { useState, type ReactNode } from 'react';
import type { FormContent, Prefill } from '../client/intyg.js';
import { period } from '../parts/dates.js';
import { ChoiceField, TextField } from '../parts/form.js';
import { everywhere } from '../words/everywhere.js';
import { intyg as t } from '../words/intyg.js';
import { time } from '../words/time.js';

type Row = Prefill['periods'][number];
type Days = { from: string | null; to: string | null };

export const daysOf = (value: FormContent['fields'][string] | undefined): Days =>
  typeof value === 'object' && 'from' in value ? value : { from: null, to: null };

type PeriodFieldProps = {
  id: string;
  label: ReactNode;
  content: FormContent;
  /** Registered periods; one of them fills in days and place with one choice. None for what is no service, like a course. */
  periods: readonly Row[];
  onChange: (content: FormContent) => void;
};

export function PeriodField({ id, label, content, periods, onChange }: PeriodFieldProps) {
  const days = daysOf(content.fields[id]);
  const set = (next: Partial<Days>) =>
    onChange({ ...content, fields: { ...content.fields, [id]: { ...days, ...next } } });
  const take = (row: Row) =>
    onChange({
      ...content,
      careUnitId: row.careUnitId,
      fields: { ...content.fields, careUnit: row.careUnitName, [id]: { from: row.from, to: row.to } },
    });
  const isTaken = (row: Row) =>
    row.careUnitId === content.careUnitId && row.from === days.from && row.to === days.to;
  return (
    <fieldset className="group">
      <legend>{label}</legend>
      <RegisteredPeriod periods={periods} isTaken={isTaken} onTake={take} />
      <div className="pair">
        <TextField
          type="date"
          name={`fields.${id}`}
          label={t.periodFrom}
          value={days.from ?? ''}
          onChange={(value) => set({ from: value || null })}
        />
        <TextField
          type="date"
          name={`fields.${id}.to`}
          label={t.periodTo}
          value={days.to ?? ''}
          onChange={(value) => set({ to: value || null })}
        />
      </div>
    </fieldset>
  );
}

type RegisteredProps = {
  periods: readonly Row[];
  isTaken: (row: Row) => boolean;
  onTake: (row: Row) => void;
};

/** A registered period fills in days and unit with one choice; the days can still be narrowed. */
export function RegisteredPeriod({ periods, isTaken, onTake }: RegisteredProps) {
  const [chosen, setChosen] = useState('');
  if (periods.length === 0) return null;
  const choose = (id: string) => {
    setChosen(id);
    const row = periods.find((candidate) => candidate.id === id);
    if (row) onTake(row);
  };
  return (
    <ChoiceField
      name="careUnitId"
      label={t.registeredPeriod}
      empty={everywhere.choose}
      value={chosen || (periods.find(isTaken)?.id ?? '')}
      onChange={choose}
      options={periods.map((row) => ({
        value: row.id,
        label: `${row.careUnitName}, ${period(row.from, row.to)}, ${time.percent(row.percent)}`,
      }))}
    />
  );
}
