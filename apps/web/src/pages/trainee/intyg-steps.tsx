import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { stepIntyg, stepIntygWithReason, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Problem } from '../../parts/problem.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { sv } from '../../words/sv.js';

const t = sv.intyg;
type Step = 'withdraw' | 'remind' | 'replace';
const STEPS: readonly Step[] = ['withdraw', 'remind', 'replace'];

const waitingNames = ({ participants }: IntygView) =>
  participants
    .filter(({ state }) => state === 'waiting')
    .map(({ person }) => person.displayName)
    .join(' och ');

/** What can be done with an intyg that is not a draft; what cannot be done is not shown. */
export function IntygSteps({ view, tell }: { view: IntygView; tell: (text: string) => void }) {
  const navigate = useNavigate();
  const [isRevoking, setRevoking] = useState(false);
  const refreshes = [
    ['intyg', view.id],
    ['intyg-list', view.trainee.id],
    ['overview', view.trainee.id],
  ];
  const step = useAct((name: Step, intent) => stepIntyg(name, view.id, view.revision, intent), {
    refreshes,
    onDone: (next, name) => {
      if (next.id !== view.id) void navigate({ to: `/intyg/${next.id}` });
      else tell(name === 'withdraw' ? t.withdrawn : t.reminded(waitingNames(view)));
    },
  });
  const revoke = useAct(
    (reason: string, intent) =>
      stepIntygWithReason('revoke', view.id, { revision: view.revision, reason }, intent),
    {
      refreshes,
      onDone: () => {
        setRevoking(false);
        tell(t.revoked);
      },
    },
  );
  const enabled = new Set(view.actions.filter((action) => action.enabled).map((action) => action.name));
  const names = { withdraw: t.withdraw, remind: t.remind, replace: t.replace };
  return (
    <>
      {STEPS.filter((name) => enabled.has(name)).map((name) => (
        <Button
          key={name}
          variant="secondary"
          loading={step.isPending && step.variables === name}
          onClick={() => step.mutate(name)}
        >
          {names[name]}
        </Button>
      ))}
      {enabled.has('revoke') && (
        <Button variant="secondary" data-color="danger" onClick={() => setRevoking(true)}>
          {t.revoke}
        </Button>
      )}
      {isRevoking && (
        <ReasonDialog
          title={t.revoke}
          text={t.revokeText}
          submit={t.revoke}
          act={revoke}
          onClose={() => setRevoking(false)}
        />
      )}
      <Problem error={step.error} />
    </>
  );
}
