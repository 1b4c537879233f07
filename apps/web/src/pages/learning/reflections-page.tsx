import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reflections, writeReflection, type NewReflection } from '../../client/learning.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { useKept } from '../../draft/use-kept.js';
import { Form, LongText } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { learning } from '../../words/learning.js';
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

const EMPTY: NewReflection = { text: '', goals: [] };

type NewProps = { trainee: string; tell: (text: string) => void; onClose: () => void };

function NewOne({ trainee, tell, onClose }: NewProps) {
  const [written, setWritten, forget] = useKept<NewReflection>(`reflection:${trainee}`, () => EMPTY);
  const write = useAct((body: NewReflection, intent) => writeReflection(trainee, body, intent), {
    refreshes: [['reflections', trainee]],
    onDone: () => {
      forget();
      onClose();
      tell(t.saved);
    },
  });
  return (
    <Form
      submit={t.save}
      onSubmit={() => write.mutate(written)}
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
