import { ValidationMessage } from '@digdir/designsystemet-react';
import type { Application, ApplicationFields } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Facts } from '../../parts/facts.js';
import { TextField, useFault } from '../../parts/form.js';
import { EarlierCertificates } from './earlier-certificates.js';
import { application as t } from '../../words/application.js';

/** The same fields to read, for two versions side by side. */
export function FormFacts({ form }: { form: ApplicationFields }) {
  return (
    <Facts
      facts={[
        [t.address, form.address],
        [t.postalCode, form.postalCode],
        [t.city, form.city],
        [t.phonePrivate, form.phonePrivate],
        [t.email, form.email],
        [t.workplace, form.workplace],
        [t.phoneWork, form.phoneWork],
        [t.degree, form.degree.map((row) => `${row.country} ${row.date}`).join('\n')],
        [t.licence, form.licence.map((row) => `${row.country} ${row.date}`).join('\n')],
        [
          t.earlierCertificates,
          form.earlierCertificates.map((row) => `${row.specialty} ${row.country} ${row.date}`).join('\n'),
        ],
        [t.feePaidOn, day(form.feePaidOn)],
      ]}
    />
  );
}

type TextName = 'address' | 'postalCode' | 'city' | 'phonePrivate' | 'email' | 'workplace' | 'phoneWork';
const FIELDS: readonly [name: TextName, autoComplete: string][] = [
  ['address', 'street-address'],
  ['postalCode', 'postal-code'],
  ['city', 'address-level2'],
  ['phonePrivate', 'tel'],
  ['email', 'email'],
  ['workplace', 'organization'],
  ['phoneWork', 'work tel'],
];

type FormFieldsProps = { form: ApplicationFields; onChange: (form: ApplicationFields) => void };

/** What the applicant writes on the form of the application. */
export function FormFields({ kind, ...shared }: FormFieldsProps & { kind: Application['kind'] }) {
  const { form, onChange } = shared;
  return (
    <div className="form">
      {FIELDS.map(([name, autoComplete]) => (
        <TextField
          key={name}
          name={`form.${name}`}
          label={t[name]}
          autoComplete={autoComplete}
          value={form[name]}
          onChange={(value) => onChange({ ...form, [name]: value })}
        />
      ))}
      <CountryRow label={t.degree} field="degree" {...shared} />
      <CountryRow label={t.licence} field="licence" {...shared} />
      {kind === 'specialist' && (
        <>
          <EarlierCertificates {...shared} />
          <TextField
            type="date"
            name="form.feePaidOn"
            label={t.feePaidOn}
            description={t.feePaidOnHelp}
            value={form.feePaidOn}
            onChange={(feePaidOn) => onChange({ ...form, feePaidOn })}
          />
        </>
      )}
    </div>
  );
}

type CountryRowProps = FormFieldsProps & { label: string; field: 'degree' | 'licence' };

/** Two rows on the form; the second appears when the first is filled in. */
function CountryRow({ label, field, form, onChange }: CountryRowProps) {
  const fault = useFault(`form.${field}`);
  const written = form[field];
  const rows = [...written, ...(written.length < 2 ? [{ country: '', date: '' }] : [])];
  const change = (at: number, part: Partial<{ country: string; date: string }>) => {
    const next = rows.map((row, index) => (index === at ? { ...row, ...part } : row));
    onChange({ ...form, [field]: next.filter((row) => row.country || row.date) });
  };
  return (
    <fieldset className="group" {...(fault ? { 'aria-describedby': `${field}-fault` } : {})}>
      <legend>{label}</legend>
      {fault && <ValidationMessage id={`${field}-fault`}>{fault}</ValidationMessage>}
      {rows.map((row, at) => (
        <div className="pair" key={at}>
          <TextField
            name={`form.${field}.${at}.country`}
            label={t.country}
            value={row.country}
            onChange={(country) => change(at, { country })}
          />
          <TextField
            type="date"
            name={`form.${field}.${at}.date`}
            label={t.on}
            value={row.date}
            onChange={(date) => change(at, { date })}
          />
        </div>
      ))}
    </fieldset>
  );
}
