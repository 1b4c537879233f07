import { Button, Checkbox } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import {
  appointMandate,
  careProviders,
  careUnits,
  endMandate,
  mandates,
  type Mandate,
} from '../../client/people.js';
import { useAct } from '../../client/use-act.js';
import { period, today } from '../../parts/dates.js';
import { ChoiceField, Form, TextField, optionalOf, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Status } from '../../parts/status.js';
import { employerNotices } from '../../words/employer-notices.js';
import { everywhere } from '../../words/everywhere.js';
import { mandates as t } from '../../words/mandates.js';

type NewMandate = Parameters<typeof appointMandate>[0];
type EndMandate = Parameters<typeof endMandate>[1];
const ROLES = ['head_of_department', 'study_director', 'bt_coordinator'] as const;

/** Who may do what, from when, on which basis (decision 12). */
export function MandatesPage() {
  const [state, setState] = useState<'active' | 'all'>('active');
  const { items } = useSuspenseQuery({ queryKey: ['mandates', state], queryFn: () => mandates(state) }).data;
  const [isAdding, setAdding] = useState(false);
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      {isAdding ? (
        <Appoint onDone={() => setAdding(false)} />
      ) : (
        <PrimaryAction>
          <Button onClick={() => setAdding(true)}>{t.appoint}</Button>
        </PrimaryAction>
      )}
      {items.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <ul className="items">
          {items.map((mandate) => (
            <MandateRow key={mandate.id} mandate={mandate} />
          ))}
        </ul>
      )}
      <Checkbox
        label={t.all}
        checked={state === 'all'}
        onChange={(event) => setState(event.target.checked ? 'all' : 'active')}
      />
      <p>
        <Link to="/underrattelser">{employerNotices.title}</Link>
      </p>
    </Page>
  );
}

function MandateRow({ mandate }: { mandate: Mandate }) {
  const [isEnding, setEnding] = useState(false);
  const end = useAct((body: EndMandate, intent) => endMandate(mandate.id, body, intent), {
    refreshes: [['mandates']],
    onDone: () => setEnding(false),
  });
  const mayEnd = mandate.actions.some((action) => action.name === 'end' && action.enabled);
  return (
    <li className="item wide">
      <Link to={`/behorighet/${mandate.personId}`} className="item-title">
        {mandate.personName}
      </Link>
      <span className="item-facts">
        {[mandate.roleLabel, mandate.careUnitName ?? mandate.careProviderName].filter(Boolean).join(', ')}
      </span>
      <span className="item-facts">
        {period(mandate.validFrom, mandate.validTo)} · {mandate.basis}
      </span>
      <span className="item-side">
        <Status tone={mandate.state === 'active' ? 'done' : 'waiting'}>{t.state[mandate.state]}</Status>
        {mayEnd && !isEnding && (
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {t.end}
            <span className="visually-hidden"> {mandate.personName}</span>
          </Button>
        )}
      </span>
      {isEnding && (
        <Form
          isSmall
          submit={t.end}
          onSubmit={(values) =>
            end.mutate({ lastDay: optionalOf(values, 'lastDay') ?? null, reason: textOf(values, 'reason') })
          }
          error={end.error}
          isPending={end.isPending}
        >
          <TextField type="date" name="lastDay" label={t.lastDay} />
          <TextField name="reason" label={t.reason} />
        </Form>
      )}
    </li>
  );
}

function Appoint({ onDone }: { onDone: () => void }) {
  const providers = useSuspenseQuery({ queryKey: ['care-providers'], queryFn: careProviders }).data.items;
  const [provider, setProvider] = useState(providers[0]?.id ?? '');
  const units = useSuspenseQuery({
    queryKey: ['units', provider],
    queryFn: () => careUnits(provider || undefined),
  });
  const [person, setPerson] = useState<Picked | null>(null);
  const appoint = useAct((body: NewMandate, intent) => appointMandate(body, intent), {
    refreshes: [['mandates']],
    onDone,
  });
  const submit = (values: FormData) =>
    appoint.mutate({
      personId: person?.id ?? '',
      role: textOf(values, 'role') as NewMandate['role'],
      careProviderId: provider,
      careUnitId: optionalOf(values, 'careUnitId') ?? null,
      validFrom: textOf(values, 'validFrom'),
      validTo: optionalOf(values, 'validTo') ?? null,
      basis: textOf(values, 'basis'),
    });
  return (
    <Form
      submit={t.appoint}
      onSubmit={submit}
      error={appoint.error}
      isPending={appoint.isPending}
      onCancel={onDone}
    >
      <PersonPicker name="personId" label={t.person} picked={person} onPick={setPerson} />
      <ChoiceField
        name="role"
        label={t.role}
        options={ROLES.map((role) => ({ value: role, label: everywhere.role[role] }))}
      />
      <ChoiceField
        name="careProviderId"
        label={t.provider}
        value={provider}
        onChange={setProvider}
        options={providers.map((item) => ({ value: item.id, label: item.name }))}
      />
      <ChoiceField
        name="careUnitId"
        label={t.unit}
        empty={t.wholeProvider}
        options={units.data.items.map((unit) => ({ value: unit.id, label: unit.name }))}
      />
      <div className="pair">
        <TextField type="date" name="validFrom" label={t.from} value={today()} />
        <TextField type="date" name="validTo" label={t.to} />
      </div>
      <TextField name="basis" label={t.basis} />
    </Form>
  );
}
