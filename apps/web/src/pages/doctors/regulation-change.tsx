import { useState } from 'react';
import { chooseRegulation, type ChooseRegulation } from '../../client/post-choices.js';
import { useAct } from '../../client/use-act.js';
import { Form, LongText, textOf } from '../../parts/form.js';
import { posts as t } from '../../words/posts.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';
import { RegulationFields } from './regulation-fields.js';

/** The doctor's choice of another regulation, with its reason (R2). */
export function RegulationForm({ post, tell, onClose }: PostPartProps & Told & { onClose: () => void }) {
  const [days, setDays] = useState({
    atCompletedOn: post.atCompletedOn ?? '',
    stBegunOn: post.stBegunOn ?? '',
  });
  const [regulation, setRegulation] = useState(post.regulation);
  const choose = useAct((body: ChooseRegulation, intent) => chooseRegulation(post.id, body, intent), {
    refreshes: [...refreshesOf(post), ['goals']],
    onDone: (made) => {
      onClose();
      tell(t.regulationChosen(made.regulation));
    },
  });
  const submit = (values: FormData) =>
    choose.mutate({
      revision: post.revision,
      regulation,
      reason: textOf(values, 'reason'),
      atCompletedOn: days.atCompletedOn || null,
      stBegunOn: days.stBegunOn || null,
    });
  return (
    <Form
      isSmall
      submit={t.saveRegulation(regulation)}
      onSubmit={submit}
      error={choose.error}
      isPending={choose.isPending}
      onCancel={onClose}
    >
      <p className="quiet">{t.chooseRegulationText}</p>
      <RegulationFields
        days={days}
        licenceDate={post.licenceDate ?? ''}
        regulation={regulation}
        onDays={(part) => setDays((before) => ({ ...before, ...part }))}
        onChoose={setRegulation}
      />
      <LongText name="reason" label={t.regulationReason} rows={2} />
    </Form>
  );
}
