import { useState } from 'react';
import { changeKeepers, type ChangeKeepers, type Post } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { Form } from '../../parts/form.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { everywhere } from '../../words/everywhere.js';
import { post as t } from '../../words/post.js';
import { CoordinatorFields, pickedIds, type Coordinators } from './coordinator-fields.js';
import { refreshesOf, type PostPartProps, type Told } from './post-edit.js';

const pickedOf = ({ id, displayName }: Post['studyDirector']): Picked => ({ id, name: displayName });

/** Who answers for the post: a mandate may end before the BT does. */
export function PostKeepersForm({ post, tell, onClose }: PostPartProps & Told & { onClose: () => void }) {
  const [head, setHead] = useState<Picked | null>(pickedOf(post.headOfDepartment));
  const [director, setDirector] = useState<Picked | null>(pickedOf(post.studyDirector));
  const [coordinators, setCoordinators] = useState<Coordinators>(post.coordinators.map(pickedOf));
  const save = useAct((body: ChangeKeepers, _intent) => changeKeepers(post.id, body), {
    refreshes: refreshesOf(post),
    onDone: () => {
      onClose();
      tell(t.done.keepers);
    },
  });
  const submit = () =>
    save.mutate({
      revision: post.revision,
      headOfDepartmentId: head?.id ?? '',
      studyDirectorId: director?.id ?? '',
      coordinatorIds: pickedIds(coordinators),
    });
  return (
    <Form
      isSmall
      submit={t.saveKeepers}
      onSubmit={submit}
      error={save.error}
      isPending={save.isPending}
      onCancel={onClose}
    >
      <p className="quiet">{t.keepersText}</p>
      <PersonPicker
        name="headOfDepartmentId"
        label={t.head}
        holds="head_of_department"
        picked={head}
        onPick={setHead}
      />
      <PersonPicker
        name="studyDirectorId"
        label={everywhere.role.study_director}
        holds="study_director"
        picked={director}
        onPick={setDirector}
      />
      <CoordinatorFields coordinators={coordinators} onChange={setCoordinators} />
    </Form>
  );
}
