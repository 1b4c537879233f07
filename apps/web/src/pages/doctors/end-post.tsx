import { endPost } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, LongText, TextField, textOf } from '../../parts/form.js';
import { sv } from '../../words/sv.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

const t = sv.post;

/** A move ends the post here; the portfolio goes with the doctor, and the next employer registers a new one. */
export function EndPost({ post, tell }: PostPartProps & Told) {
  const end = useAct(
    (body: { endedOn: string; reason: string }, intent) =>
      endPost(post.id, { ...body, revision: post.revision }, intent),
    { refreshes: refreshesOf(post), onDone: () => tell(t.done.ended) },
  );
  const submit = (values: FormData) =>
    end.mutate({
      endedOn: textOf(values, 'endedOn'),
      reason: [textOf(values, 'cause'), textOf(values, 'reason')].filter(Boolean).join(': '),
    });
  return (
    <details className="why">
      <summary>{t.end}</summary>
      <p>{t.endText}</p>
      <p>{sv.posts.moveText}</p>
      <Form isSmall submit={t.end} onSubmit={submit} error={end.error} isPending={end.isPending}>
        <TextField type="date" name="endedOn" label={t.endedOn} />
        <ChoiceField
          name="cause"
          label={sv.posts.cause}
          options={sv.posts.causes.map((cause) => ({ value: cause, label: cause }))}
        />
        <LongText name="reason" label={sv.posts.causeMore} rows={2} />
      </Form>
    </details>
  );
}
