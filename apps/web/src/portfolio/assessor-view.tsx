import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { commentShortfall, shortfalls, type Shortfalls } from '../client/intyg.js';
import { currentAssessorOf, objectToAssessor, type CurrentAssessor } from '../client/trainees.js';
import { usePerson } from '../client/session.js';
import { useAct } from '../client/use-act.js';
import { day, dayOf } from '../parts/dates.js';
import { Form, LongText, textOf } from '../parts/form.js';
import { ReasonDialog } from '../parts/reason-dialog.js';
import { Status } from '../parts/status.js';
import { sv } from '../words/sv.js';
import { Independence } from './independence.js';

const t = sv.assessor;
type Appointment = NonNullable<CurrentAssessor['appointment']>;

export const useAssessor = (trainee: string) =>
  useSuspenseQuery({ queryKey: ['assessor', trainee], queryFn: () => currentAssessorOf(trainee) }).data;

/** Who is appointed and why that person may judge; the trainee may object. */
export function AssessorView({ trainee }: { trainee: string }) {
  const { appointment } = useAssessor(trainee);
  return (
    <>
      <section>
        <h2>{t.current}</h2>
        {appointment ? (
          <AppointmentView trainee={trainee} appointment={appointment} />
        ) : (
          <p className="quiet">{t.notAppointed}</p>
        )}
      </section>
      <ShortfallList trainee={trainee} />
    </>
  );
}

function AppointmentView({ trainee, appointment }: { trainee: string; appointment: Appointment }) {
  const [isObjecting, setObjecting] = useState(false);
  const object = useAct((text: string, intent) => objectToAssessor(trainee, text, intent), {
    refreshes: [['assessor', trainee]],
    onDone: () => setObjecting(false),
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
      {appointment.objection && (
        <p className="note">
          {t.objection}: {appointment.objection.text}
          {appointment.objection.answer && (
            <>
              <br />
              {t.objectionAnswer}: {appointment.objection.answer}
            </>
          )}
        </p>
      )}
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
        />
      )}
    </div>
  );
}

type Shortfall = Shortfalls['items'][number];

export function ShortfallList({ trainee }: { trainee: string }) {
  const { items } = useSuspenseQuery({
    queryKey: ['shortfalls', trainee],
    queryFn: () => shortfalls(trainee),
  }).data;
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{t.shortfalls}</h2>
      <p className="quiet">{t.shortfallText}</p>
      <ul className="items">
        {items.map((shortfall) => (
          <ShortfallItem key={shortfall.id} trainee={trainee} shortfall={shortfall} />
        ))}
      </ul>
    </section>
  );
}

function ShortfallItem({ trainee, shortfall }: { trainee: string; shortfall: Shortfall }) {
  const { personId } = usePerson();
  const comment = useAct((text: string, intent) => commentShortfall(trainee, shortfall.id, text, intent), {
    refreshes: [['shortfalls', trainee]],
  });
  return (
    <li className="item">
      <span className="item-title">{shortfall.goals.join(', ')}</span>
      <span>{shortfall.needed}</span>
      <span className="item-facts">
        {t.newDate}: {day(shortfall.newDate)}. {t.by(shortfall.by.displayName, dayOf(shortfall.recordedAt))}
      </span>
      {shortfall.comment && (
        <span>
          {t.comment}: {shortfall.comment}
        </span>
      )}
      {!shortfall.comment && personId === trainee && (
        <Form
          isSmall
          variant="secondary"
          submit={t.saveComment}
          onSubmit={(values) => comment.mutate(textOf(values, 'comment'))}
          error={comment.error}
          isPending={comment.isPending}
        >
          <LongText name="comment" label={t.comment} rows={2} />
        </Form>
      )}
    </li>
  );
}
