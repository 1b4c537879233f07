import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  application,
  saveApplication,
  submitApplication,
  type Application,
  type ApplicationFields,
} from '../../client/certificates.js';
import { useAct } from '../../client/use-act.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { useDraft } from '../../draft/use-draft.js';
import { Facts } from '../../parts/facts.js';
import { FaultsOf, TextField } from '../../parts/form.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { sv } from '../../words/sv.js';

const t = sv.application;
const EMPTY: ApplicationFields = {
  address: '',
  postalCode: '',
  city: '',
  phonePrivate: '',
  email: '',
  workplace: '',
  phoneWork: '',
  degree: [],
  licence: [],
};

/** Bilaga 1's own fields, saved as they are written; then the signature. Faults may be confirmed and sent (decision 25). */
export function ApplicationFormPart({ view }: { view: Application }) {
  const { draft, saver } = useDraft<ApplicationFields, unknown>(
    {
      id: view.id ?? '',
      save: async (version) => {
        const saved = await saveApplication(view.id ?? '', {
          revision: version.revision,
          form: version.content,
        });
        return { revision: saved.revision ?? version.revision };
      },
      reload: async () => {
        const now = await application(view.traineeId);
        return { revision: now.revision ?? 0, content: now.form ?? EMPTY };
      },
    },
    { revision: view.revision ?? 0, content: view.form ?? EMPTY },
  );
  const faults = view.completeness.findings;
  const [isConfirmed, setConfirmed] = useState(false);
  const [openedAt] = useState(() => new Date().toISOString());
  const submit = useAct(
    async (confirmedFaults: string[], intent) => {
      const saved = await saver.flush();
      return submitApplication(view.id ?? '', { revision: saved.revision, confirmedFaults }, intent);
    },
    { onDone: (opened) => window.location.assign(opened.signUrl) },
  );
  return (
    <section className="stack">
      <h2>{t.formHeading}</h2>
      <p className="quiet">{t.formLead}</p>
      <DraftTrouble draft={draft} saver={saver} show={(form) => <FormFacts form={form} />} />
      <FaultsOf error={submit.error ?? draft.error}>
        <FormFields form={draft.content} onChange={(form) => saver.change(form)} />
      </FaultsOf>
      <DraftStatus state={draft.state} savedAt={openedAt} />
      {faults.length > 0 && (
        <Checkbox
          label={t.confirmFaults}
          checked={isConfirmed}
          onChange={(event) => setConfirmed(event.target.checked)}
        />
      )}
      <Problem error={submit.error} />
      <PrimaryAction>
        <Button
          loading={submit.isPending}
          onClick={() => submit.mutate(isConfirmed ? faults.map((fault) => fault.key) : [])}
        >
          {faults.length > 0 ? t.sendAnyway : t.sign}
        </Button>
      </PrimaryAction>
    </section>
  );
}

function FormFacts({ form }: { form: ApplicationFields }) {
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

function FormFields({ form, onChange }: FormFieldsProps) {
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
      <CountryRow label={t.degree} field="degree" form={form} onChange={onChange} />
      <CountryRow label={t.licence} field="licence" form={form} onChange={onChange} />
    </div>
  );
}

type CountryRowProps = FormFieldsProps & { label: string; field: 'degree' | 'licence' };

/** Two rows on the form; the second appears when the first is filled in. */
function CountryRow({ label, field, form, onChange }: CountryRowProps) {
  const written = form[field];
  const rows = [...written, ...(written.length < 2 ? [{ country: '', date: '' }] : [])];
  const change = (at: number, part: Partial<{ country: string; date: string }>) => {
    const next = rows.map((row, index) => (index === at ? { ...row, ...part } : row));
    onChange({ ...form, [field]: next.filter((row) => row.country || row.date) });
  };
  return (
    <fieldset className="group">
      <legend>{label}</legend>
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
