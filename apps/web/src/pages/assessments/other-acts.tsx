import { Button, Dialog } from '@digdir/designsystemet-react';
import { useState } from 'react';
import {
  declineAssessment,
  passOnAssessment,
  withdrawAssessment,
  type Assessment,
} from '../../client/assessments.js';
import { usePerson } from '../../client/session.js';
import { useAct } from '../../client/use-act.js';
import { PersonPicker, type Picked } from '../../parts/person-picker.js';
import { Problem } from '../../parts/problem.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { everywhere } from '../../words/everywhere.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.answer;
export const may = (view: Assessment, name: string) =>
  view.actions.some((action) => action.name === name && action.enabled);
const refreshes = (view: Assessment) => [
  ['assessment', view.id],
  ['assessments', view.trainee.id],
];

/** What else the assessor can do with the request. */
export function OtherActs({ view }: { view: Assessment }) {
  const { roles } = usePerson();
  const [open, setOpen] = useState<'decline' | 'pass-on' | null>(null);
  const act = useAct(
    (reason: string, intent) => declineAssessment(view.id, { revision: view.revision, reason }, intent),
    { refreshes: refreshes(view) },
  );
  if (view.startedByAssessor) return <Withdraw view={view} label={assessments.withdrawOwn} />;
  return (
    <div className="row">
      {may(view, 'decline') && (
        <Button variant="tertiary" onClick={() => setOpen('decline')}>
          {t.decline}
        </Button>
      )}
      {/* Whoever has no role here has nobody to choose among. */}
      {may(view, 'pass-on') && roles.length > 0 && (
        <Button variant="tertiary" onClick={() => setOpen('pass-on')}>
          {t.passOn}
        </Button>
      )}
      {open === 'decline' && (
        <ReasonDialog
          title={t.declineTitle}
          text={t.declineText}
          submit={t.decline}
          act={act}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'pass-on' && <PassOn view={view} onClose={() => setOpen(null)} />}
    </div>
  );
}

function PassOn({ view, onClose }: { view: Assessment; onClose: () => void }) {
  const [picked, setPicked] = useState<Picked | null>(null);
  const act = useAct(
    (personId: string, intent) => passOnAssessment(view.id, { revision: view.revision, personId }, intent),
    { refreshes: refreshes(view), onDone: onClose },
  );
  return (
    <Dialog open onClose={onClose} closeButton={everywhere.close} aria-label={t.passOnTitle}>
      <div className="stack">
        <h2>{t.passOnTitle}</h2>
        <p>{t.passOnText}</p>
        <Problem error={act.error} />
        <PersonPicker name="personId" label={t.standIn} picked={picked} onPick={setPicked} />
        {picked && (
          <Button loading={act.isPending} onClick={() => act.mutate(picked.id)}>
            {t.passOnTo(picked.name)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

export function Withdraw({ view, label }: { view: Assessment; label: string }) {
  const act = useAct((revision: number, intent) => withdrawAssessment(view.id, revision, intent), {
    refreshes: refreshes(view),
  });
  if (!may(view, 'withdraw')) return null;
  return (
    <div>
      <Problem error={act.error} />
      <Button variant="tertiary" loading={act.isPending} onClick={() => act.mutate(view.revision)}>
        {label}
      </Button>
    </div>
  );
}
