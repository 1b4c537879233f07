import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { recordShortfall } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Form, LongText, TextField, textOf } from '../../parts/form.js';
import { codesOf } from '../../parts/goal-codes.js';
import { LinkButton, PrimaryAction } from '../../parts/primary-action.js';
import { useIntygList } from '../../portfolio/intyg-items.js';
import { assessor as t } from '../../words/assessor.js';

/** Everything reached: sign. Not yet: a record of its own that is no intyg (decision 26). */
export function Judgement({ trainee }: { trainee: string }) {
  const [isShort, setShort] = useState(false);
  const final = useIntygList(trainee).find(
    (item) => item.type === 'SOS-2021-B4' && ['sent', 'awaiting-cosignature'].includes(item.state),
  );
  return (
    <section className="stack">
      <h2>{t.judge}</h2>
      <p>{t.judgeText}</p>
      {isShort ? (
        <ShortfallForm trainee={trainee} onDone={() => setShort(false)} />
      ) : (
        <PrimaryAction>
          {final ? (
            <LinkButton to={`/att-signera/${final.id}`}>{t.toSign}</LinkButton>
          ) : (
            <p className="quiet">{t.noB4}</p>
          )}
          <Button variant="secondary" onClick={() => setShort(true)}>
            {t.addShortfall}
          </Button>
        </PrimaryAction>
      )}
    </section>
  );
}

export function ShortfallForm({ trainee, onDone }: { trainee: string; onDone: () => void }) {
  const record = useAct(
    (body: { goals: string[]; needed: string; newDate: string }, intent) =>
      recordShortfall(trainee, body, intent),
    { refreshes: [['shortfalls', trainee]], onDone },
  );
  const submit = (values: FormData) =>
    record.mutate({
      goals: codesOf(textOf(values, 'goals')),
      needed: textOf(values, 'needed'),
      newDate: textOf(values, 'newDate'),
    });
  return (
    <Form
      submit={t.saveShortfall}
      onSubmit={submit}
      error={record.error}
      isPending={record.isPending}
      onCancel={onDone}
    >
      <p>{t.shortfallText}</p>
      <TextField name="goals" label={t.shortfallGoals} />
      <LongText name="needed" label={t.needed} />
      <TextField type="date" name="newDate" label={t.newDate} />
    </Form>
  );
}
