import { ValidationMessage } from '@digdir/designsystemet-react';
import type { ApplicationFields } from '../../client/certificates.js';
import { TextField, useFault } from '../../parts/form.js';
import { application as t } from '../../words/application.js';

type Row = ApplicationFields['earlierCertificates'][number];
const EMPTY: Row = { specialty: '', country: '', date: '' };
const MOST = 5;

type EarlierCertificatesProps = {
  form: ApplicationFields;
  onChange: (form: ApplicationFields) => void;
};

/** Earlier bevis om specialistkompetens; another row appears when the last is filled in. */
export function EarlierCertificates({ form, onChange }: EarlierCertificatesProps) {
  const fault = useFault('form.earlierCertificates');
  const written = form.earlierCertificates;
  const rows = [...written, ...(written.length < MOST ? [EMPTY] : [])];
  const change = (at: number, part: Partial<Row>) => {
    const next = rows.map((row, index) => (index === at ? { ...row, ...part } : row));
    onChange({
      ...form,
      earlierCertificates: next.filter((row) => row.specialty || row.country || row.date),
    });
  };
  const name = (at: number, field: keyof Row) => `form.earlierCertificates.${at}.${field}`;
  return (
    <fieldset className="group">
      <legend>{t.earlierCertificates}</legend>
      {fault && <ValidationMessage>{fault}</ValidationMessage>}
      {rows.map((row, at) => (
        <div key={at} className="stack tight">
          <TextField
            name={name(at, 'specialty')}
            label={t.specialty}
            value={row.specialty}
            onChange={(specialty) => change(at, { specialty })}
          />
          <div className="pair">
            <TextField
              name={name(at, 'country')}
              label={t.country}
              value={row.country}
              onChange={(country) => change(at, { country })}
            />
            <TextField
              type="date"
              name={name(at, 'date')}
              label={t.on}
              value={row.date}
              onChange={(date) => change(at, { date })}
            />
          </div>
        </div>
      ))}
    </fieldset>
  );
}
