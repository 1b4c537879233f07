import { useState } from 'react';
import { correctEnd, type EndMeaning } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, LongText, textOf } from '../../parts/form.js';
import { posts as t } from '../../words/posts.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

const CHOICES = Object.keys(t.meanings) as EndMeaning[];

/** Whoever was said to have died or moved abroad by mistake counts again. The day of the end stays. */
export function CorrectEnd({ post, tell }: PostPartProps & Told) {
  const correct = useAct(
    (body: { meaning: EndMeaning; reason: string }, intent) =>
      correctEnd(post.id, { ...body, revision: post.revision }, intent),
    { refreshes: refreshesOf(post), onDone: () => tell(t.endCorrected) },
  );
  const [meaning, setMeaning] = useState(post.endMeaning ?? 'ended');
  const submit = (values: FormData) => correct.mutate({ meaning, reason: textOf(values, 'reason') });
  return (
    <details className="why">
      <summary>{t.correctEnd}</summary>
      <p>{t.correctEndText}</p>
      <Form
        isSmall
        submit={t.correctEndSubmit}
        onSubmit={submit}
        error={correct.error}
        isPending={correct.isPending}
      >
        <ChoiceField
          name="meaning"
          label={t.meaning}
          options={CHOICES.map((value) => ({ value, label: t.meanings[value] }))}
          value={meaning}
          onChange={(value) => setMeaning(value as EndMeaning)}
        />
        <LongText name="reason" label={t.correctEndReason} rows={2} />
      </Form>
    </details>
  );
}
