import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reflections, type NewReflection } from '../../client/learning.js';
import { usePerson } from '../../client/session.js';
import { useKept } from '../../draft/use-kept.js';
import { useSentLater } from '../../offline/use-sent-later.js';
import { Form, LongText } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { learning } from '../../words/learning.js';
import { offline } from '../../words/offline.js';
import { GoalChips } from './goal-chips.js';
import { LearningTabs } from './learning-tabs.js';
import { OwnReflection } from './own-reflection.js';

const t = learning.reflections;

export function ReflectionsPage() {
  const { personId } = usePerson();
  const queryKey = ['reflections', personId];
  const { data: view } = useSuspenseQuery({ queryKey, queryFn: () => reflections(personId) });
  const [isWriting, setWriting] = useState(view.items.length === 0);
  const { tell, outcome } = useOutcome();
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <LearningTabs current="/logg/reflektioner" />
      {outcome}
      {isWriting ? (
        <NewOne trainee={personId} tell={tell} onClose={() => setWriting(false)} />
      ) : (
        <PrimaryAction>
          <Button onClick={() => setWriting(true)}>{t.write}</Button>
        </PrimaryAction>
      )}
      {view.items.length === 0 ? (
        <p className="quiet">{t.none}</p>
      ) : (
        <ul className="items">
          {view.items.map((one) => (
            <OwnReflection
              key={one.id}
              trainee={personId}
              reflection={one}
              supervisors={view.supervisors}
              tell={tell}
            />
          ))}
        </ul>
      )}
    </Page>
  );
}

/** Letters of a reflection by which it is known among what waits. */
const TITLE = 40;
const EMPTY: NewReflection = { text: '', goals: [] };

type NewProps = { trainee: string; tell: (text: string) => void; onClose: () => void };

function NewOne({ trainee, tell, onClose }: NewProps) {
  const [written, setWritten, forget] = useKept<NewReflection>(`reflection:${trainee}`, () => EMPTY);
  const leave = (told: string) => {
    forget();
    onClose();
    tell(told);
  };
  const write = useSentLater('reflection', {
    title: ({ body }) => `${t.title}: ${body.text.slice(0, TITLE)}`,
    refreshes: [['reflections', trainee]],
    onDone: () => leave(t.saved),
    onQueued: () => leave(offline.queued),
  });
  return (
    <Form
      submit={t.save}
      onSubmit={() => write.mutate({ trainee, body: written })}
      error={write.error}
      isPending={write.isPending}
    >
      <LongText
        name="text"
        label={t.text}
        value={written.text}
        onChange={(text) => setWritten((before) => ({ ...before, text }))}
      />
      <GoalChips
        trainee={trainee}
        label={t.goals}
        chosen={written.goals}
        onChange={(goals) => setWritten((before) => ({ ...before, goals }))}
      />
    </Form>
  );
}
