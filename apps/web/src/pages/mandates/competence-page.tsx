import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { competence, refreshCompetence, stateCompetence } from '../../client/people.js';
import { useAct } from '../../client/use-act.js';
import { moment, period, today } from '../../parts/dates.js';
import { ChoiceField, Form, TextField, optionalOf, textOf } from '../../parts/form.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { mandates as t } from '../../words/mandates.js';
import { PersonChanges } from './person-changes.js';

type Stated = Parameters<typeof stateCompetence>[1];

/** Licence, specialty and training, each with where it comes from and when it was checked (decision 12). */
export function CompetencePage() {
  const { person } = useParams({ strict: false }) as { person: string };
  const { data: view } = useSuspenseQuery({
    queryKey: ['competence', person],
    queryFn: () => competence(person),
  });
  const refreshes = [['competence', person]];
  const refresh = useAct((id: string) => refreshCompetence(id), { refreshes });
  return (
    <Page title={t.competenceOf(view.displayName)} back={{ to: '/behorighet', label: t.title }}>
      <Items>
        {view.items.map((item) => (
          <Item
            key={item.id}
            title={[item.kindLabel, item.specialty].filter(Boolean).join(': ')}
            facts={[period(item.validFrom, item.validTo), item.statedByName].filter(Boolean).join(' · ')}
            side={<Status tone={item.source === 'unchecked' ? 'warn' : 'done'}>{item.sourceLabel}</Status>}
          />
        ))}
      </Items>
      <p className="quiet">{view.hospCheckedAt ? t.hospChecked(moment(view.hospCheckedAt)) : t.hospNever}</p>
      <Problem error={refresh.error} />
      <PrimaryAction>
        <Button loading={refresh.isPending} onClick={() => refresh.mutate(person)}>
          {t.refresh}
        </Button>
      </PrimaryAction>
      <StateForm person={person} />
      <PersonChanges person={person} />
    </Page>
  );
}

function StateForm({ person }: { person: string }) {
  const [kind, setKind] = useState<Stated['kind']>('specialty');
  const state = useAct((body: Stated, intent) => stateCompetence(person, body, intent), {
    refreshes: [['competence', person]],
  });
  const submit = (values: FormData) =>
    state.mutate({
      kind,
      specialty: optionalOf(values, 'specialty') ?? null,
      validFrom: textOf(values, 'validFrom'),
      basis: textOf(values, 'basis'),
    });
  return (
    <details className="why">
      <summary>{t.stateHeading}</summary>
      <Form
        isSmall
        variant="secondary"
        submit={t.save}
        onSubmit={submit}
        error={state.error}
        isPending={state.isPending}
      >
        <ChoiceField
          name="kind"
          label={t.kind}
          value={kind}
          onChange={(value) => setKind(value as Stated['kind'])}
          options={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        />
        {kind === 'specialty' && <TextField name="specialty" label={t.specialty} />}
        <TextField type="date" name="validFrom" label={t.from} value={today()} />
        <TextField name="basis" label={t.underlag} />
      </Form>
    </details>
  );
}
