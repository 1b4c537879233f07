import { Button } from '@digdir/designsystemet-react';
import type { Region } from '../../client/people.js';
import { ChoiceField, LongText, RadioField, TextField, type Option } from '../../parts/form.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { sv } from '../../words/sv.js';
import { EMPTY_PERIOD, PeriodFields, type PeriodForm } from './period-fields.js';
import type { PostForm } from './post-form.js';

const t = sv.post;
const optionsOf = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export type PartProps = { form: PostForm; change: (part: Partial<PostForm>) => void };

export function Periods({ form, change, units }: PartProps & { units: readonly Option[] }) {
  const { periods } = form;
  const put = (at: number, period: PeriodForm) =>
    change({ periods: periods.map((other, index) => (index === at ? period : other)) });
  return (
    <>
      {periods.map((period, at) => (
        <fieldset className="group" key={at}>
          <legend>{t.period(at + 1)}</legend>
          <PeriodFields
            prefix={`periods.${at}.`}
            period={period}
            units={units}
            onChange={(next) => put(at, next)}
          />
          <div>
            <Button
              variant="tertiary"
              onClick={() => change({ periods: periods.filter((_, index) => index !== at) })}
            >
              {t.removePeriod}
              <span className="visually-hidden"> {at + 1}</span>
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button variant="secondary" onClick={() => change({ periods: [...periods, EMPTY_PERIOD] })}>
          {t.addPeriod}
        </Button>
      </div>
    </>
  );
}

export function Supervisors({ form, change }: PartProps) {
  const { supervisors } = form;
  const put = (at: number, person: Picked | null) =>
    change({ supervisors: supervisors.map((other, index) => (index === at ? person : other)) });
  return (
    <>
      <PersonPicker
        name="principalSupervisorId"
        label={t.principal}
        description={t.principalHelp}
        holds="supervisor"
        picked={form.principal}
        onPick={(principal) => change({ principal })}
      />
      {supervisors.map((person, at) => (
        <PersonPicker
          key={at}
          name={`supervisors.${at}.personId`}
          label={t.supervisorN(at + 1)}
          holds="supervisor"
          picked={person}
          onPick={(next) => put(at, next)}
        />
      ))}
      <div>
        <Button variant="secondary" onClick={() => change({ supervisors: [...supervisors, null] })}>
          {t.addSupervisor}
        </Button>
      </div>
    </>
  );
}

export function PostFacts({ form, change, regions }: PartProps & { regions: readonly Region[] }) {
  return (
    <>
      <RadioField
        name="form"
        label={t.form}
        value={form.form}
        onChange={(value) => change({ form: value as PostForm['form'] })}
        options={optionsOf(sv.postForm)}
      />
      <ChoiceField
        name="regionCode"
        label={t.region}
        value={form.regionCode}
        onChange={(regionCode) => change({ regionCode })}
        options={regions.map((region) => ({ value: region.code, label: region.name }))}
      />
      <ChoiceField
        name="licenceRoute"
        label={t.route}
        value={form.licenceRoute}
        onChange={(value) => change({ licenceRoute: value as PostForm['licenceRoute'] })}
        options={optionsOf(t.routes)}
      />
      <LongText
        name="regulationReason"
        label={t.regulationReason}
        rows={2}
        value={form.regulationReason}
        onChange={(regulationReason) => change({ regulationReason })}
      />
    </>
  );
}

const DAYS = [
  ['licenceDate', t.licenceDate],
  ['startsOn', t.starts],
  ['endsOn', t.ends],
] as const;

export function PostDays({ form, change }: PartProps) {
  return (
    <div className="pair">
      {DAYS.map(([name, label]) => (
        <TextField
          key={name}
          type="date"
          name={name}
          label={label}
          value={form[name]}
          onChange={(value) => change({ [name]: value })}
        />
      ))}
    </div>
  );
}
