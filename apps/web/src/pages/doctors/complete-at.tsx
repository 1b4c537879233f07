import { completeAt } from '../../client/post-choices.js';
import { useAct } from '../../client/use-act.js';
import { day } from '../../parts/dates.js';
import { Form, TextField, textOf } from '../../parts/form.js';
import { posts as t } from '../../words/posts.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

/** AT ends without a decision by Socialstyrelsen: the director writes down the day. */
export function CompleteAt({ post, tell }: PostPartProps & Told) {
  const complete = useAct(
    (completedOn: string, intent) => completeAt(post.id, { revision: post.revision, completedOn }, intent),
    { refreshes: refreshesOf(post), onDone: (_, completedOn) => tell(t.atCompleted(day(completedOn))) },
  );
  return (
    <details className="why">
      <summary>{t.completeAt}</summary>
      <p>{t.completeAtText}</p>
      <Form
        isSmall
        submit={t.completeAt}
        onSubmit={(values) => complete.mutate(textOf(values, 'completedOn'))}
        error={complete.error}
        isPending={complete.isPending}
      >
        <TextField type="date" name="completedOn" label={t.completedOn} />
      </Form>
    </details>
  );
}
