import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  delegate,
  delegations,
  endDelegation,
  type Delegate,
  type Delegations,
} from '../../client/post-choices.js';
import { useAct } from '../../client/use-act.js';
import { period, today } from '../../parts/dates.js';
import { Form, LongText, optionalOf, TextField, textOf } from '../../parts/form.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { posts as t } from '../../words/posts.js';
import { post as postWords } from '../../words/post.js';
import { mandates } from '../../words/mandates.js';
import type { PostPartProps, Told } from './post-edit.js';
import { RowSection } from './row-section.js';

type Row = Delegations['items'][number];

/** Who signs for the head of department, in writing (SOSFS 2015:8 4 kap. 4 §). The forms of 2021 know no such thing. */
export function PostDelegations({ post }: PostPartProps) {
  const { items, actions } = useSuspenseQuery({
    queryKey: ['delegations', post.id],
    queryFn: () => delegations(post.id),
  }).data;
  const { tell, outcome } = useOutcome();
  const mayDelegate = actions.some(({ name, enabled }) => name === 'delegate' && enabled);
  return (
    <RowSection
      heading={t.delegations}
      none={t.delegationsNone}
      add={t.delegate}
      mayAdd={mayDelegate}
      outcome={outcome}
      rows={items.map((row) => (
        <DelegationRow key={row.id} post={post} row={row} mayEnd={mayDelegate} tell={tell} />
      ))}
      form={(onClose) => <DelegateForm post={post} onClose={onClose} tell={tell} />}
    />
  );
}

function DelegationRow({ post, row, mayEnd, tell }: PostPartProps & Told & { row: Row; mayEnd: boolean }) {
  const [isEnding, setEnding] = useState(false);
  const end = useAct((on: string, intent) => endDelegation(post.id, row.id, on, intent), {
    refreshes: [['delegations', post.id]],
    onDone: () => {
      setEnding(false);
      tell(t.delegationEnded(row.to.displayName));
    },
  });
  return (
    <li className="item wide">
      <span className="item-title">{row.to.displayName}</span>
      <span className="item-facts">
        {`${row.by.displayName}, ${period(row.from, row.until)} · ${row.citation}`}
        <span className="line pre">{row.wording}</span>
      </span>
      {mayEnd && row.isToday && row.until === null && !isEnding && (
        <span className="item-side">
          <Button variant="tertiary" onClick={() => setEnding(true)}>
            {t.endDelegation}
            <span className="visually-hidden"> {row.to.displayName}</span>
          </Button>
        </span>
      )}
      {isEnding && (
        <Form
          isSmall
          submit={t.endDelegation}
          onSubmit={(values) => end.mutate(textOf(values, 'on'))}
          error={end.error}
          isPending={end.isPending}
          onCancel={() => setEnding(false)}
        >
          <TextField type="date" name="on" label={postWords.onDay} value={today()} />
        </Form>
      )}
    </li>
  );
}

function DelegateForm({ post, onClose, tell }: PostPartProps & Told & { onClose: () => void }) {
  const [person, setPerson] = useState<Picked | null>(null);
  const save = useAct((body: Delegate, intent) => delegate(post.id, body, intent), {
    refreshes: [['delegations', post.id]],
    onDone: () => {
      onClose();
      tell(t.delegated(person?.name ?? ''));
    },
  });
  const submit = (values: FormData) => {
    const to = optionalOf(values, 'to');
    save.mutate({
      personId: person?.id ?? '',
      from: textOf(values, 'from'),
      ...(to ? { to } : {}),
      wording: textOf(values, 'wording'),
    });
  };
  return (
    <Form
      isSmall
      submit={t.delegate}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      onCancel={onClose}
    >
      <p className="quiet">{t.delegationsLead}</p>
      <PersonPicker name="personId" label={t.delegateTo} picked={person} onPick={setPerson} />
      <div className="pair">
        <TextField type="date" name="from" label={postWords.from} value={today()} />
        <TextField type="date" name="to" label={mandates.to} />
      </div>
      <LongText name="wording" label={t.wording} description={t.wordingHelp} rows={3} />
    </Form>
  );
}
