import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  removeReflection,
  shareReflection,
  unshareReflection,
  type Reflection,
  type Reflections,
} from '../../client/learning.js';
import { useAct } from '../../client/use-act.js';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
import { dayOf } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { learning } from '../../words/learning.js';
import { EditReflection } from './edit-reflection.js';
import { FileLinks, Files } from './files.js';

const t = learning.reflections;
type Person = Reflections['supervisors'][number];

type OwnProps = {
  trainee: string;
  reflection: Reflection;
  supervisors: readonly Person[];
  tell: (text: string) => void;
};

export function OwnReflection({ trainee, reflection, supervisors, tell }: OwnProps) {
  const [isOpen, setOpen] = useState(false);
  const names = reflection.sharedWith.map(({ displayName }) => displayName).join(', ');
  const facts = [dayOf(reflection.writtenAt), reflection.goals.join(', ')].filter(Boolean).join(' · ');
  return (
    <li className="item">
      <div className={isOpen ? 'stack' : 'stack tight'}>
        <span className="item-facts">{facts}</span>
        {isOpen ? (
          <EditReflection trainee={trainee} reflection={reflection} onClose={() => setOpen(false)} />
        ) : (
          <span className="pre">{reflection.text}</span>
        )}
        <Status tone={names ? 'mine' : 'waiting'}>{names ? t.shared(names) : t.private}</Status>
        {isOpen ? (
          <Acts trainee={trainee} reflection={reflection} supervisors={supervisors} tell={tell} />
        ) : (
          <>
            <FileLinks subject="reflections" files={reflection.attachments} />
            <span className="row">
              <Button variant="tertiary" onClick={() => setOpen(true)}>
                {t.edit}
              </Button>
            </span>
          </>
        )}
      </div>
    </li>
  );
}

/** Shown to one at a time, and hidden again; files; and gone for good. */
function Acts({ trainee, reflection, supervisors, tell }: OwnProps) {
  const of = { trainee, id: reflection.id };
  const refreshes = [['reflections', trainee]];
  const [isRemoving, setRemoving] = useState(false);
  const share = useAct((person: Person, intent) => shareReflection(of, person.id, intent), {
    refreshes,
    onDone: (_, { displayName }) => tell(t.sharedNow(displayName)),
  });
  const unshare = useAct((person: Person, intent) => unshareReflection(of, person.id, intent), {
    refreshes,
    onDone: (_, { displayName }) => tell(t.notSharedNow(displayName)),
  });
  const remove = useAct((_: null, intent) => removeReflection(of, intent), {
    refreshes,
    onDone: () => tell(t.removed),
  });
  const isShown = ({ id }: Person) => reflection.sharedWith.some((one) => one.id === id);
  return (
    <div className="stack tight">
      <span className="row">
        {reflection.sharedWith.map((person) => (
          <Button key={person.id} variant="secondary" onClick={() => unshare.mutate(person)}>
            {t.stopSharing(person.displayName)}
          </Button>
        ))}
        {supervisors
          .filter((person) => !isShown(person))
          .map((person) => (
            <Button key={person.id} variant="secondary" onClick={() => share.mutate(person)}>
              {t.shareWith(person.displayName)}
            </Button>
          ))}
      </span>
      <Files
        beside={{ ...of, subject: 'reflections' }}
        files={reflection.attachments}
        refreshes={refreshes}
        tell={tell}
      />
      <span className="row">
        <Button variant="tertiary" data-color="danger" onClick={() => setRemoving(true)}>
          {t.remove}
        </Button>
      </span>
      {isRemoving && (
        <ConfirmDialog
          title={t.removeTitle}
          text={t.removeText}
          submit={t.removeYes}
          onSubmit={() => remove.mutate(null)}
          act={remove}
          onClose={() => setRemoving(false)}
        />
      )}
      <Problem error={share.error ?? unshare.error} />
    </div>
  );
}
