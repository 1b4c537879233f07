import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meetings, type Meeting } from '../../client/learning.js';
import { usePerson } from '../../client/session.js';
import { day, moment } from '../../parts/dates.js';
import { PrimaryAction } from '../../parts/primary-action.js';
import { useOutcome } from '../../portfolio/outcome.js';
import { learning } from '../../words/learning.js';
import { EditMeeting } from './edit-meeting.js';
import { RecordMeeting } from './record-meeting.js';

const t = learning.meetings;

/** The same for the two of them; who only may know that a meeting was held sees its day. */
export function MeetingsOf({ trainee }: { trainee: string }) {
  const isOwner = usePerson().personId === trainee;
  const queryKey = ['meetings', trainee];
  const { items, supervisors } = useSuspenseQuery({ queryKey, queryFn: () => meetings(trainee) }).data;
  const [isRecording, setRecording] = useState(false);
  const { tell, outcome } = useOutcome();
  const mayRecord = supervisors.length > 0;
  return (
    <>
      {!isOwner && <p className="quiet">{mayRecord ? t.lead : t.leadOther}</p>}
      {outcome}
      {isOwner && !mayRecord && <p className="note">{t.noSupervisor}</p>}
      {isRecording ? (
        <RecordMeeting
          trainee={trainee}
          supervisors={supervisors}
          tell={tell}
          onClose={() => setRecording(false)}
        />
      ) : (
        mayRecord && (
          <PrimaryAction>
            <Button onClick={() => setRecording(true)}>{t.record}</Button>
          </PrimaryAction>
        )
      )}
      {items.length === 0 ? (
        <p className="quiet">{mayRecord ? t.none : t.noneOther}</p>
      ) : (
        <ul className="items">
          {items.map((meeting) => (
            <MeetingItem key={meeting.id} trainee={trainee} meeting={meeting} />
          ))}
        </ul>
      )}
    </>
  );
}

function MeetingItem({ trainee, meeting }: { trainee: string; meeting: Meeting }) {
  const [isEditing, setEditing] = useState(false);
  const { heldOn, supervisor, written } = meeting;
  return (
    <li className="item">
      <div className="stack tight">
        <span className="item-title">
          {day(heldOn)} {t.withName(supervisor.displayName)}
        </span>
        {written && !isEditing && (
          <>
            <span className="pre">{written.minutes}</span>
            {written.nextSteps && (
              <span>
                <strong>{t.nextSteps}</strong>
                <span className="line pre">{written.nextSteps}</span>
              </span>
            )}
            <span className="small quiet">
              {t.changed(written.changedBy.displayName, moment(written.changedAt))}
            </span>
            <span className="row">
              <Button variant="tertiary" onClick={() => setEditing(true)}>
                {t.edit}
              </Button>
            </span>
          </>
        )}
        {written && isEditing && (
          <EditMeeting
            trainee={trainee}
            meeting={{ ...meeting, written }}
            onClose={() => setEditing(false)}
          />
        )}
      </div>
    </li>
  );
}
