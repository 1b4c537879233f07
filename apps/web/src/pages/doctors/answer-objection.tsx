import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { stepAppointment, type CurrentAssessor } from '../../client/trainees.js';
import { useAct } from '../../client/use-act.js';
import { ReasonDialog } from '../../parts/reason-dialog.js';
import { assessor as t } from '../../words/assessor.js';
import type { Told } from './post-edit.js';

type Appointment = NonNullable<CurrentAssessor['appointment']>;
type Step = Parameters<typeof stepAppointment>[0];
const STEPS: Readonly<Record<Step, { open: string; text: string; submit: string }>> = {
  answer: { open: t.keep, text: t.keepText, submit: t.sendAnswer },
  withdraw: { open: t.withdraw, text: t.withdrawText, submit: t.withdraw },
};

type AnswerObjectionProps = Told & { trainee: string; appointment: Appointment };

/** The trainee objected: the assessor stays with a reason, or the appointment is taken back with one. */
export function AnswerObjection({ trainee, appointment, tell }: AnswerObjectionProps) {
  const [step, setStep] = useState<Step | null>(null);
  const name = appointment.assessor.displayName;
  const act = useAct(
    ({ step, text }: { step: Step; text: string }, intent) => stepAppointment(step, trainee, text, intent),
    {
      refreshes: [
        ['assessor', trainee],
        ['overview', trainee],
      ],
      onDone: (_, done) => {
        setStep(null);
        tell(done.step === 'answer' ? t.kept(name) : t.withdrawn(name));
      },
    },
  );
  const isOpen = (one: Step) => appointment.actions.some(({ name, enabled }) => name === one && enabled);
  const steps = (['answer', 'withdraw'] as const).filter(isOpen);
  if (steps.length === 0) return null;
  return (
    <div className="row">
      {steps.map((one, at) => (
        <Button
          key={one}
          variant={at === 0 && one === 'answer' ? 'primary' : 'secondary'}
          onClick={() => setStep(one)}
        >
          {STEPS[one].open}
        </Button>
      ))}
      {step && (
        <ReasonDialog
          title={STEPS[step].open}
          text={STEPS[step].text}
          submit={STEPS[step].submit}
          act={{ ...act, mutate: (text) => act.mutate({ step, text }) }}
          onClose={() => setStep(null)}
          field="text"
        />
      )}
    </div>
  );
}
