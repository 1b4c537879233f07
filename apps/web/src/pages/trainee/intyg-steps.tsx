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

/** What can be done with an intyg that is not a draft; what cannot be done is not shown. */
export function IntygSteps({ view }: { view: IntygView }) {
  const navigate = useNavigate();
  const [isRevoking, setRevoking] = useState(false);
  const refreshes = [
    ['intyg', view.id],
    ['intyg-list', view.trainee.id],
    ['overview', view.trainee.id],
  ];
  const step = useAct((name: Step, intent) => stepIntyg(name, view.id, view.revision, intent), {
    refreshes,
    onDone: (next) => {
      if (next.id !== view.id) void navigate({ to: `/intyg/${next.id}` });
    },
  });
  const revoke = useAct(
    (reason: string, intent) =>
      stepIntygWithReason('revoke', view.id, { revision: view.revision, reason }, intent),
    { refreshes, onDone: () => setRevoking(false) },
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
      {step.isSuccess && step.variables === 'remind' && (
        <p role="status">
          {sv.overview.reminded(view.signers.map((signer) => signer.displayName).join(', '))}
        </p>
      )}
      <Problem error={step.error} />
    </>
  );
}
