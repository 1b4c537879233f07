import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { careProviders, careUnits, regions } from '../../client/people.js';
import { createPost, type CreatePost } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { useKept } from '../../draft/use-kept.js';
import { ChoiceField, Form, LongText, RadioField, TextField, type Option } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { sv } from '../../words/sv.js';
import { FindTrainee } from './find-trainee.js';
import { EMPTY_PERIOD, PeriodFields, type PeriodForm } from './period-fields.js';

const t = sv.post;

type PostForm = {
  trainee: Picked | null;
  form: CreatePost['form'];
  careProviderId: string;
  regionCode: string;
  regulationReason: string;
  licenceRoute: CreatePost['licenceRoute'];
  licenceDate: string;
  startsOn: string;
  endsOn: string;
  head: Picked | null;
  periods: PeriodForm[];
  principal: Picked | null;
  supervisors: (Picked | null)[];
};

const start = (careProviderId: string, regionCode: string): PostForm => ({
  trainee: null,
  form: 'standalone',
  careProviderId,
  regionCode,
  regulationReason: t.regulationReasonDefault,
  licenceRoute: 'swedish-degree',
  licenceDate: '',
  startsOn: '',
  endsOn: '',
  head: null,
  periods: [EMPTY_PERIOD],
  principal: null,
  supervisors: [],
});

const isPicked = (person: Picked | null): person is Picked => person !== null;

function bodyOf(form: PostForm): CreatePost {
  return {
    traineePersonId: form.trainee?.id ?? '',
    form: form.form,
    careProviderId: form.careProviderId,
    regionCode: form.regionCode,
    regulation: 'HSLF-FS 2021:8',
    regulationReason: form.regulationReason,
    licenceRoute: form.licenceRoute,
    licenceDate: form.licenceDate,
    startsOn: form.startsOn,
    endsOn: form.endsOn,
    headOfDepartmentId: form.head?.id ?? '',
    periods: form.periods.map((period) => ({ ...period, percent: Number(period.percent.replace(',', '.')) })),
    ...(form.principal ? { principalSupervisorId: form.principal.id } : {}),
    supervisors: form.supervisors.filter(isPicked).map((person) => ({ personId: person.id })),
  };
}

const optionsOf = (words: Record<string, string>): Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** One page from top to bottom; what is written survives a reload. */
export function NewPostPage() {
  const navigate = useNavigate();
  const providers = useSuspenseQuery({ queryKey: ['care-providers'], queryFn: careProviders }).data.items;
  const regionList = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items;
  const first = providers[0];
  const [form, setForm, forget] = useKept('new-post', () => start(first?.id ?? '', first?.regionCode ?? ''));
  const units = useSuspenseQuery({
    queryKey: ['units', form.careProviderId],
    queryFn: () => careUnits(form.careProviderId || undefined),
  }).data.items;
  const create = useAct((body: CreatePost, intent) => createPost(body, intent), {
    refreshes: [['trainees']],
    onDone: (made) => {
      forget();
      void navigate({ to: `/lakare/${made.trainee.id}` });
    },
  });
  const change = (part: Partial<PostForm>) => setForm((before) => ({ ...before, ...part }));
  const pickProvider = (id: string) =>
    change({
      careProviderId: id,
      regionCode: providers.find((p) => p.id === id)?.regionCode ?? form.regionCode,
    });
  return (
    <Page title={t.newTitle} back={{ to: '/lakare', label: sv.doctors.all }}>
      <Form
        submit={t.create}
        onSubmit={() => create.mutate(bodyOf(form))}
        error={create.error}
        isPending={create.isPending}
      >
        <ChoiceField
          name="careProviderId"
          label={t.careProvider}
          value={form.careProviderId}
          onChange={pickProvider}
          options={providers.map((provider) => ({ value: provider.id, label: provider.name }))}
        />
        <FindTrainee
          picked={form.trainee}
          onPick={(trainee) => change({ trainee })}
          careProviderId={form.careProviderId}
        />
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
          options={regionList.map((region) => ({ value: region.code, label: region.name }))}
        />
        <ChoiceField
          name="licenceRoute"
          label={t.route}
          value={form.licenceRoute}
          onChange={(value) => change({ licenceRoute: value as PostForm['licenceRoute'] })}
          options={optionsOf(t.routes)}
        />
        <TextField
          type="date"
          name="licenceDate"
          label={t.licenceDate}
          value={form.licenceDate}
          onChange={(licenceDate) => change({ licenceDate })}
        />
        <div className="pair">
          <TextField
            type="date"
            name="startsOn"
            label={t.starts}
            value={form.startsOn}
            onChange={(startsOn) => change({ startsOn })}
          />
          <TextField
            type="date"
            name="endsOn"
            label={t.ends}
            value={form.endsOn}
            onChange={(endsOn) => change({ endsOn })}
          />
        </div>
        <LongText
          name="regulationReason"
          label={t.regulationReason}
          rows={2}
          value={form.regulationReason}
          onChange={(regulationReason) => change({ regulationReason })}
        />
        <PersonPicker
          name="headOfDepartmentId"
          label={t.head}
          role="head_of_department"
          picked={form.head}
          onPick={(head) => change({ head })}
        />
        <Periods
          form={form}
          units={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          change={change}
        />
        <Supervisors form={form} change={change} />
        <p className="quiet">{t.later}</p>
      </Form>
    </Page>
  );
}

type PartProps = { form: PostForm; change: (part: Partial<PostForm>) => void };

function Periods({ form, change, units }: PartProps & { units: readonly Option[] }) {
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

function Supervisors({ form, change }: PartProps) {
  const { supervisors } = form;
  const put = (at: number, person: Picked | null) =>
    change({ supervisors: supervisors.map((other, index) => (index === at ? person : other)) });
  return (
    <>
      <PersonPicker
        name="principalSupervisorId"
        label={t.principal}
        description={t.principalHelp}
        role="supervisor"
        picked={form.principal}
        onPick={(principal) => change({ principal })}
      />
      {supervisors.map((person, at) => (
        <PersonPicker
          key={at}
          name={`supervisors.${at}.personId`}
          label={t.supervisorN(at + 1)}
          role="supervisor"
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
