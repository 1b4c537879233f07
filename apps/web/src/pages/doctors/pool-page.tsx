import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { regions } from '../../client/people.js';
import { addPoolMember, assessorPool, endPoolMember, type Pool } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { day, today } from '../../parts/dates.js';
import { ChoiceField, Form, LongText, TextField, textOf } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { assessor as t } from '../../words/assessor.js';
import { mandates } from '../../words/mandates.js';
import type { Told } from './post-edit.js';

type Member = Pool['items'][number];
type NewMember = Parameters<typeof addPoolMember>[0];

export function PoolPage() {
  const { items } = useSuspenseQuery({ queryKey: ['pool'], queryFn: assessorPool }).data;
  const [isAdding, setAdding] = useState(false);
  const { tell, outcome } = useOutcome();
  return (
    <Page title={t.poolTitle} lead={<p>{t.poolLead}</p>}>
      {outcome}
      {isAdding ? (
        <AddMember onClose={() => setAdding(false)} tell={tell} />
      ) : (
        <PrimaryAction>
          <Button onClick={() => setAdding(true)}>{t.add}</Button>
        </PrimaryAction>
      )}
      {items.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <ul className="items">
          {items.map((member) => (
            <MemberRow key={member.person.id + member.regionCode} member={member} tell={tell} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function MemberRow({ member, tell }: Told & { member: Member }) {
  const end = useAct((on: string, intent) => endPoolMember(member.person.id, on, intent), {
    refreshes: [['pool']],
    onDone: () => tell(t.endedInPool(member.person.displayName)),
  });
  const mayEnd = member.actions.some((action) => action.name === 'end' && action.enabled);
  return (
    <li className="item wide">
      <span className="item-title">{member.person.displayName}</span>
      <span className="item-facts">
        {[member.specialties.join(', '), member.competenceSource, member.regionName]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <span className="item-facts">
        {t.attested(member.attestedBy.displayName, day(member.attestedOn))}: {member.basis}
      </span>
      <span className="item-side">
        {member.endedOn ? (
          <Status>{t.ended(day(member.endedOn))}</Status>
        ) : (
          mayEnd && (
            <Button variant="tertiary" onClick={() => end.mutate(today())}>
              {t.end}
              <span className="visually-hidden"> {member.person.displayName}</span>
            </Button>
          )
        )}
      </span>
      <Problem error={end.error} />
    </li>
  );
}

function AddMember({ onClose, tell }: Told & { onClose: () => void }) {
  const regionList = useSuspenseQuery({ queryKey: ['regions'], queryFn: regions }).data.items;
  const [person, setPerson] = useState<Picked | null>(null);
  const add = useAct((body: NewMember, intent) => addPoolMember(body, intent), {
    refreshes: [['pool']],
    onDone: ({ person: added }) => {
      onClose();
      tell(t.addedToPool(added.displayName));
    },
  });
  const submit = (values: FormData) =>
    add.mutate({
      personId: person?.id ?? '',
      regionCode: textOf(values, 'regionCode'),
      basis: textOf(values, 'basis'),
      attestedOn: textOf(values, 'attestedOn'),
    });
  return (
    <Form submit={t.add} onSubmit={submit} error={add.error} isPending={add.isPending} onCancel={onClose}>
      <PersonPicker name="personId" label={mandates.person} picked={person} onPick={setPerson} />
      <ChoiceField
        name="regionCode"
        label={t.region}
        options={regionList.map((region) => ({ value: region.code, label: region.name }))}
      />
      <LongText name="basis" label={t.basis} rows={2} />
      <TextField type="date" name="attestedOn" label={t.attestedOn} value={today()} />
    </Form>
  );
}
