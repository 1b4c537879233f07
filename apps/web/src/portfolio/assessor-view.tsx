import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { currentAssessorOf, objectToAssessor, type CurrentAssessor } from '../client/trainees.js';
import { useAct } from '../client/use-act.js';
import { day, dayOf } from '../parts/dates.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { Status } from '../parts/status.js';
import { assessor as t } from '../words/assessor.js';
import { Independence } from './independence.js';
import { useOutcome } from './outcome.js';
import { ShortfallList } from './shortfall-list.js';

type Appointment = NonNullable<CurrentAssessor['appointment']>;

export const useAssessor = (trainee: string) =>
  useSuspenseQuery({ queryKey: ['assessor', trainee], queryFn: () => currentAssessorOf(trainee) }).data;

/** Who is appointed and why that person may judge; the trainee may object. */
export function AssessorView({ trainee }: { trainee: string }) {
  const { appointment, earlier } = useAssessor(trainee);
  const { tell, outcome } = useOutcome();
  return (
    <>
      <section>
        <h2>{t.current}</h2>
        {outcome}
        {appointment ? (
          <AppointmentView trainee={trainee} appointment={appointment} tell={tell} />
        ) : (
          <p className="quiet">{t.notAppointed}</p>
        )}
      </section>
      {earlier.length > 0 && <Earlier appointments={earlier} />}
      <ShortfallList trainee={trainee} />
    </>
  );
}

type AppointmentViewProps = { trainee: string; appointment: Appointment; tell: (text: string) => void };

function AppointmentView({ trainee, appointment, tell }: AppointmentViewProps) {
  const [isObjecting, setObjecting] = useState(false);
  const object = useAct((text: string, intent) => objectToAssessor(trainee, text, intent), {
    refreshes: [['assessor', trainee]],
    onDone: () => {
      setObjecting(false);
      tell(t.objected);
    },
  });
  const mayObject = appointment.actions.some((action) => action.name === 'object' && action.enabled);
  return (
    <div className="stack tight">
      <p>
        <strong>{appointment.assessor.displayName}</strong>
      </p>
      <p>
        <Status>{appointment.status}</Status>
      </p>
      <Independence
        answer={appointment.independence.answer}
        text={appointment.independence.text}
        reasons={appointment.independence.reasons}
      />
      {appointment.accessUntil && <p className="quiet">{t.accessUntil(day(appointment.accessUntil))}</p>}
      <Objection appointment={appointment} />
      {mayObject && (
        <div>
          <Button variant="secondary" onClick={() => setObjecting(true)}>
            {t.object}
          </Button>
        </div>
      )}
      {isObjecting && (
        <ReasonDialog
          title={t.object}
          text={t.objectText}
          submit={t.sendObjection}
          act={object}
          onClose={() => setObjecting(false)}
          field="text"
        />
      )}
    </div>
  );
}

function Objection({ appointment: { objection } }: { appointment: Appointment }) {
  if (!objection) return null;
  return (
    <p className="note">
      {t.objection}, {dayOf(objection.at)}: {objection.text}
      {objection.answer && (
        <>
          <br />
          {t.objectionAnswer}: {objection.answer}
        </>
      )}
    </p>
  );
}

function Earlier({ appointments }: { appointments: readonly Appointment[] }) {
  return (
    <details className="why">
      <summary>{t.earlier}</summary>
      {appointments.map((appointment) => (
        <div key={appointment.id} className="stack tight">
          <p>
            <strong>{appointment.assessor.displayName}</strong>: {appointment.status}
          </p>
          <Objection appointment={appointment} />
        </div>
      ))}
    </details>
  );
}
