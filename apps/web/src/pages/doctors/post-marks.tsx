import { Checkbox } from '@digdir/designsystemet-react';
import { changeMarks, type ChangeMarks } from '../../client/post-choices.js';
import { useAct } from '../../client/use-act.js';
import { ChoiceField, Form, textOf } from '../../parts/form.js';
import { posts as t } from '../../words/posts.js';
import { optionsOf } from '../../parts/options-of.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

/** Forskar-ST, ledarskaps-ST and glesbygd: told to the figures, and nothing else follows from them. */
export function PostMarksForm({ post, tell, onClose }: PostPartProps & Told & { onClose: () => void }) {
  const save = useAct((body: ChangeMarks, _intent) => changeMarks(post.id, body), {
    refreshes: refreshesOf(post),
    onDone: () => {
      onClose();
      tell(t.marked);
    },
  });
  const submit = (values: FormData) => {
    const track = textOf(values, 'track') as keyof typeof t.tracks;
    save.mutate({
      revision: post.revision,
      track: track === 'none' ? null : track,
      rural: values.get('rural') !== null,
    });
  };
  return (
    <Form
      isSmall
      submit={t.saveMarks}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      onCancel={onClose}
    >
      <ChoiceField name="track" label={t.track} value={post.track ?? 'none'} options={optionsOf(t.tracks)} />
      <Checkbox name="rural" value="yes" label={t.rural} defaultChecked={post.rural} />
    </Form>
  );
}
