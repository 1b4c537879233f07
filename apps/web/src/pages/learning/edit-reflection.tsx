import { Button } from '@digdir/designsystemet-react';
import { useQueryClient } from '@tanstack/react-query';
import {
  changeReflection,
  reflections,
  type NewReflection,
  type Reflection,
  type Reflections,
} from '../../client/learning.js';
import { DraftStatus, DraftTrouble } from '../../draft/draft-status.js';
import { useDraft } from '../../draft/use-draft.js';
import { FaultsOf, LongText } from '../../parts/form.js';
import { learning } from '../../words/learning.js';
import { GoalChips } from './goal-chips.js';

const t = learning.reflections;

const versionOf = (view: Reflections, id: string) => {
  const found = view.items.find((one) => one.id === id);
  if (!found) throw new Error('the reflection is gone');
  const { revision, text, goals } = found;
  return { revision, content: { text, goals } };
};

type EditProps = { trainee: string; reflection: Reflection; onClose: () => void };

/** Saves itself; written in two windows, both versions stand side by side. */
export function EditReflection({ trainee, reflection, onClose }: EditProps) {
  const queries = useQueryClient();
  const { id } = reflection;
  const { draft, saver } = useDraft<NewReflection, { revision: number }>(
    {
      id: `reflection:${id}`,
      save: async ({ revision, content }) =>
        versionOf(await changeReflection({ trainee, id }, { revision, ...content }), id),
      reload: async () => versionOf(await reflections(trainee), id),
    },
    { revision: reflection.revision, content: { text: reflection.text, goals: reflection.goals } },
  );
  const done = async () => {
    await saver.flush();
    await queries.invalidateQueries({ queryKey: ['reflections', trainee] });
    onClose();
  };
  const { content } = draft;
  return (
    <div className="form">
      <DraftTrouble draft={draft} saver={saver} show={({ text }) => <p className="pre">{text}</p>} />
      <FaultsOf error={draft.error}>
        <LongText
          name="text"
          label={t.text}
          value={content.text}
          onChange={(text) => saver.change({ ...content, text })}
        />
        <GoalChips
          trainee={trainee}
          label={t.goals}
          chosen={content.goals}
          onChange={(goals) => saver.change({ ...content, goals })}
        />
      </FaultsOf>
      <DraftStatus state={draft.state} savedAt={reflection.changedAt} />
      <div className="row">
        <Button variant="secondary" onClick={() => void done().catch(() => undefined)}>
          {t.done}
        </Button>
      </div>
    </div>
  );
}
