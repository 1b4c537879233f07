import { Button } from '@digdir/designsystemet-react';
import { stepIntyg, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { Problem } from '../../parts/problem.js';
import { intyg as t } from '../../words/intyg.js';

type Step = 'withdraw' | 'remind';
const STEPS: readonly Step[] = ['withdraw', 'remind'];

/** What shows an intyg, and is asked for anew when something is done with it. */
export const changedBy = ({ id, trainee }: IntygView): string[][] => [
  ['intyg', id],
  ['intyg-list', trainee.id],
  ['overview', trainee.id],
];

const waitingNames = ({ participants }: IntygView) =>
  participants
    .filter(({ state }) => state === 'waiting')
    .map(({ person }) => person.displayName)
    .join(' och ');

/** What can be done with an intyg that waits to be signed; what cannot be done is not shown. */
export function IntygSteps({ view, tell }: { view: IntygView; tell: (text: string) => void }) {
  const step = useAct((name: Step, intent) => stepIntyg(name, view.id, view.revision, intent), {
    refreshes: changedBy(view),
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
      <Problem error={step.error} />
    </>
  );
}
