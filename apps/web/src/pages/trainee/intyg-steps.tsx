import { Button } from '@digdir/designsystemet-react';
import { stepIntyg, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Problem } from '../../parts/problem.js';
import { intyg as t } from '../../words/intyg.js';
import { AfterSigningSteps } from './after-signing-steps.js';

type Step = 'withdraw' | 'remind';
const STEPS: readonly Step[] = ['withdraw', 'remind'];

const waitingNames = ({ participants }: IntygView) =>
  participants
    .filter(({ state }) => state === 'waiting')
    .map(({ person }) => person.displayName)
    .join(' och ');

/** What can be done with an intyg that is not a draft; what cannot be done is not shown. */
export function IntygSteps({ view, tell }: { view: IntygView; tell: (text: string) => void }) {
  const refreshes = [
    ['intyg', view.id],
    ['intyg-list', view.trainee.id],
    ['overview', view.trainee.id],
  ];
  const step = useAct((name: Step, intent) => stepIntyg(name, view.id, view.revision, intent), {
    refreshes,
    onDone: (_, name) => tell(name === 'withdraw' ? t.withdrawn : t.reminded(waitingNames(view))),
  });
  const enabled = new Set(view.actions.filter((action) => action.enabled).map((action) => action.name));
  const names = { withdraw: t.withdraw, remind: t.remind };
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
      <AfterSigningSteps view={view} tell={tell} refreshes={refreshes} />
      <Problem error={step.error} />
    </>
  );
}
