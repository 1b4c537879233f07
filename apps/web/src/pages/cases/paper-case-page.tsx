import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { registerPaper } from '../../client/certificates.js';
import { regions } from '../../client/people.js';
import { useAct } from '../../client/use-act.js';
import { today } from '../../parts/dates.js';
import { ChoiceField, Form, LongText, TextField, optionalOf, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { sv } from '../../words/sv.js';

const t = sv.cases;
type Paper = Parameters<typeof registerPaper>[0];
const optionsOf = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** So that queue and statistics are whole: only what statistics and the register need. */
export function PaperCasePage() {
  const navigate = useNavigate();
  const regionList = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items;
  const register = useAct((body: Paper, intent) => registerPaper(body, intent), {
    refreshes: [['cases']],
    onDone: ({ id }) => void navigate({ to: `/arenden/${id}` }),
  });
  const submit = (values: FormData) =>
    register.mutate({
      traineeId: null,
      applicantName: textOf(values, 'applicantName'),
      arrivedOn: textOf(values, 'arrivedOn'),
      careProviderId: null,
      regionCode: textOf(values, 'regionCode'),
      licenceRoute: textOf(values, 'licenceRoute') as Paper['licenceRoute'],
      form: textOf(values, 'form') as Paper['form'],
      btStartedOn: optionalOf(values, 'btStartedOn') ?? null,
      note: textOf(values, 'note'),
    });
  return (
    <Page title={t.paperTitle} lead={<p>{t.paperLead}</p>} back={{ to: '/arenden', label: t.title }}>
      <Form submit={t.register} onSubmit={submit} error={register.error} isPending={register.isPending}>
        <TextField name="applicantName" label={t.applicantName} />
        <TextField type="date" name="arrivedOn" label={t.arrivedOn} value={today()} />
        <ChoiceField
          name="regionCode"
          label={sv.post.region}
          options={regionList.map((region) => ({ value: region.code, label: region.name }))}
        />
        <ChoiceField name="licenceRoute" label={sv.post.route} options={optionsOf(sv.post.routes)} />
        <ChoiceField name="form" label={sv.post.form} options={optionsOf(sv.postForm)} />
        <TextField type="date" name="btStartedOn" label={t.btStartedOn} />
        <LongText name="note" label={t.field.note} rows={3} />
      </Form>
    </Page>
  );
}
