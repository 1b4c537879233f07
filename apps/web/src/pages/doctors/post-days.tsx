import { changePostDays, type ChangePostDays } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { period } from '../../parts/dates.js';
import { Form, TextField, textOf } from '../../parts/form.js';
import { post as t } from '../../words/post.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

/** The post's first and last day: prolonged when the BT takes longer than was thought. */
export function PostDaysForm({ post, tell, onClose }: PostPartProps & Told & { onClose: () => void }) {
  const save = useAct((body: ChangePostDays, _intent) => changePostDays(post.id, body), {
    refreshes: refreshesOf(post),
    onDone: ({ startsOn, endsOn }) => {
      onClose();
      tell(t.done.days(period(startsOn, endsOn)));
    },
  });
  const submit = (values: FormData) =>
    save.mutate({
      revision: post.revision,
      startsOn: textOf(values, 'startsOn'),
      endsOn: textOf(values, 'endsOn'),
    });
  return (
    <Form
      isSmall
      submit={t.saveDays}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      onCancel={onClose}
    >
      <div className="pair">
        <TextField type="date" name="startsOn" label={t.starts} value={post.startsOn} />
        <TextField type="date" name="endsOn" label={t.ends} value={post.endsOn} />
      </div>
    </Form>
  );
}
