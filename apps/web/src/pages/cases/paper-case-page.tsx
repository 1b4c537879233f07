import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { registerPaper } from '../../client/certificates.js';
import { regions } from '../../client/people.js';
import { specialties } from '../../client/post-choices.js';
import { useAct } from '../../client/use-act.js';
import { today } from '../../parts/dates.js';
import { ChoiceField, Form, LongText, RadioField, TextField, optionalOf, textOf } from '../../parts/form.js';
import { optionsOf } from '../../parts/options-of.js';
import { Page } from '../../parts/page.js';
import { everywhere } from '../../words/everywhere.js';
import { cases as t } from '../../words/cases.js';
import { casework } from '../../words/casework.js';
import { post } from '../../words/post.js';
import { posts } from '../../words/posts.js';

type Paper = Parameters<typeof registerPaper>[0];
type Kind = NonNullable<Paper['kind']>;

/** So that queue and statistics are whole: only what statistics and the register need. */
export function PaperCasePage() {
  const navigate = useNavigate();
  const regionList = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items;
  const register = useAct((body: Paper, intent) => registerPaper(body, intent), {
    refreshes: [['cases']],
    onDone: ({ id }) => void navigate({ to: `/arenden/${id}` }),
  });
  const [kind, setKind] = useState<Kind>('bt');
  const submit = (values: FormData) =>
    register.mutate({
      kind,
      traineeId: null,
      applicantName: textOf(values, 'applicantName'),
      arrivedOn: textOf(values, 'arrivedOn'),
      careProviderId: null,
      regionCode: textOf(values, 'regionCode'),
      specialty: optionalOf(values, 'specialty') ?? null,
      licenceRoute: (optionalOf(values, 'licenceRoute') as Paper['licenceRoute']) ?? null,
      form: (optionalOf(values, 'form') as Paper['form']) ?? null,
      btStartedOn: optionalOf(values, 'btStartedOn') ?? null,
      note: textOf(values, 'note'),
    });
  return (
    <Page title={t.paperTitle} lead={<p>{t.paperLead}</p>} back={{ to: '/arenden', label: t.title }}>
      <Form submit={t.register} onSubmit={submit} error={register.error} isPending={register.isPending}>
        <RadioField
          name="kind"
          label={casework.field.kind}
          value={kind}
          onChange={(value) => setKind(value as Kind)}
          options={optionsOf(casework.kind)}
        />
        <TextField name="applicantName" label={t.applicantName} />
        <TextField type="date" name="arrivedOn" label={t.arrivedOn} value={today()} />
        <ChoiceField
          name="regionCode"
          label={post.region}
          options={regionList.map((region) => ({ value: region.code, label: region.name }))}
        />
        {kind === 'bt' ? <OfBt /> : <OfSpecialist />}
        <LongText name="note" label={t.field.note} rows={3} />
      </Form>
    </Page>
  );
}

const OfBt = () => (
  <>
    <ChoiceField name="licenceRoute" label={post.route} options={optionsOf(post.routes)} />
    <ChoiceField name="form" label={post.form} options={optionsOf(everywhere.postForm)} />
    <TextField type="date" name="btStartedOn" label={t.btStartedOn} />
  </>
);

function OfSpecialist() {
  const { items } = useSuspenseQuery({ queryKey: ['specialties'], queryFn: specialties }).data;
  return (
    <ChoiceField
      name="specialty"
      label={posts.specialty}
      empty={everywhere.choose}
      options={items.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
