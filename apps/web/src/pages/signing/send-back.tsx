import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { stepIntygWithReason, type IntygView } from '../../client/intyg.js';
import { useAct } from '../../client/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { toSign as t } from '../../words/to-sign.js';

type Step = 'return' | 'decline';
const WORDS = {
  return: { button: t.return, title: t.returnTitle, text: t.returnText },
  decline: { button: t.notMe, title: t.declineTitle, text: t.declineText },
} as const;

/** *Återsänd* and *Inte jag*, each with the reason that the trainee will read. */
export function SendBack({ view }: { view: IntygView }) {
  const [open, setOpen] = useState<Step | null>(null);
  const navigate = useNavigate();
  const enabled = new Set(view.actions.filter((action) => action.enabled).map((action) => action.name));
  const act = useAct(
    ({ step, reason }: { step: Step; reason: string }, intent) =>
      stepIntygWithReason(step, view.id, { revision: view.revision, reason }, intent),
    {
      refreshes: [['to-sign'], ['inbox'], ['intyg', view.id]],
      onDone: () => void navigate({ to: '/att-signera' }),
    },
  );
  const steps = (['return', 'decline'] as const).filter((step) => enabled.has(step));
  return (
    <>
      {steps.map((step) => (
        <Button key={step} variant="secondary" onClick={() => setOpen(step)}>
          {WORDS[step].button}
        </Button>
      ))}
      {open && (
        <ReasonDialog
          title={WORDS[open].title}
          text={WORDS[open].text}
          submit={WORDS[open].button}
          act={{ ...act, mutate: (reason) => act.mutate({ step: open, reason }) }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
