import { useState } from 'react';
import { endPost, type EndMeaning } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, LongText, TextField, textOf } from '../../parts/form.js';
import { post as t } from '../../words/post.js';
import { posts } from '../../words/posts.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

const { meanings } = posts;
const CHOICES = Object.keys(meanings) as EndMeaning[];
const DAY_OF: Partial<Record<EndMeaning, string>> = posts.lastDayOf;

/** A move ends the post here; the portfolio goes with the doctor, and the next employer registers a new one. */
export function EndPost({ post, tell }: PostPartProps & Told) {
  const end = useAct(
    (body: { endedOn: string; meaning: EndMeaning; reason: string }, intent) =>
      endPost(post.id, { ...body, revision: post.revision }, intent),
    { refreshes: refreshesOf(post), onDone: () => tell(t.done.ended) },
  );
  const [meaning, setMeaning] = useState<EndMeaning | ''>('');
  const submit = (values: FormData) => {
    const more = textOf(values, 'reason');
    const reason = [meaning === '' ? '' : meanings[meaning], more].filter(Boolean).join(': ');
    // What was not chosen is told by the answer, together with the other faults.
    end.mutate({ endedOn: textOf(values, 'endedOn'), meaning: meaning as EndMeaning, reason });
  };
  return (
    <details className="why">
      <summary>{t.end}</summary>
      <p>{t.endText}</p>
      <p>{posts.moveText}</p>
      <Form isSmall submit={t.end} onSubmit={submit} error={end.error} isPending={end.isPending}>
        <ChoiceField
          name="meaning"
          label={posts.meaning}
          description={posts.meaningHelp}
          empty={posts.chooseMeaning}
          options={CHOICES.map((value) => ({ value, label: meanings[value] }))}
          value={meaning}
          onChange={(value) => setMeaning(value as EndMeaning | '')}
        />
        <TextField type="date" name="endedOn" label={(meaning !== '' && DAY_OF[meaning]) || t.endedOn} />
        <LongText name="reason" label={posts.causeMore} rows={2} />
      </Form>
    </details>
  );
}
