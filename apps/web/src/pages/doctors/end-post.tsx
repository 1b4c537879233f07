import { endPost } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { Form, LongText, TextField, textOf } from '../../parts/form.js';
import { sv } from '../../words/sv.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

const t = sv.post;

export function EndPost({ post, tell }: PostPartProps & Told) {
  const end = useAct(
    (body: { endedOn: string; reason: string }, intent) =>
      endPost(post.id, { ...body, revision: post.revision }, intent),
    { refreshes: refreshesOf(post), onDone: () => tell(t.done.ended) },
  );
  return (
    <details className="why">
      <summary>{t.end}</summary>
      <p>{t.endText}</p>
      <Form
        isSmall
        submit={t.end}
        onSubmit={(values) =>
          end.mutate({ endedOn: textOf(values, 'endedOn'), reason: textOf(values, 'reason') })
        }
        error={end.error}
        isPending={end.isPending}
      >
        <TextField type="date" name="endedOn" label={t.endedOn} />
        <LongText name="reason" label={t.reason} rows={2} />
      </Form>
    </details>
  );
}
