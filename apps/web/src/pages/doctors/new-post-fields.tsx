import { Button } from '@digdir/designsystemet-react';
import type { Region } from '../../client/people.js';
import { ChoiceField, LongText, TextField, type Option } from '../../parts/form.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { post as t } from '../../words/post.js';
import { posts } from '../../words/posts.js';
import { optionsOf } from '../../parts/options-of.js';
import { emptyPeriod, PeriodFields, type PeriodForm } from './period-fields.js';
import { NEWER, type PostForm } from './post-form.js';
import { RegulationFields } from './regulation-fields.js';

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
            kind={form.kind}
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
        <Button variant="secondary" onClick={() => change({ periods: [...periods, emptyPeriod(form.kind)] })}>
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
      <PostDays form={form} change={change} />
      <Regulation form={form} change={change} />
    </>
  );
}

/** BT and AT have one regulation each; for ST the doctor chooses. The reason is kept in every case. */
function Regulation({ form, change }: PartProps) {
  const { kind, regulation } = form;
  return (
    <>
      {kind === 'st' && (
        <RegulationFields
          days={form}
          licenceDate={form.licenceDate}
          regulation={regulation}
          onDays={change}
          onChoose={(chosen) => change({ regulation: chosen })}
        />
      )}
      <LongText
        name="regulationReason"
        label={kind === 'st' ? posts.regulationReason : posts.whyRegulation(OF_KIND[kind])}
        rows={2}
        value={form.regulationReason}
        onChange={(regulationReason) => change({ regulationReason })}
      />
    </>
  );
}

const OF_KIND = { bt: NEWER, at: 'SOSFS 1999:5' } as const;
const DAYS = [
  ['licenceDate', t.licenceDate],
  ['startsOn', t.starts],
  ['endsOn', t.ends],
] as const;

function PostDays({ form, change }: PartProps) {
  const days = DAYS.filter(([name]) => form.kind !== 'at' || name !== 'licenceDate');
  return (
    <>
      <div className="pair">
        {days.map(([name, label]) => (
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
      {form.kind === 'at' && <p className="quiet">{posts.noLicence}</p>}
    </>
  );
}
