import { useSuspenseQuery } from '@tanstack/react-query';
import { logbook } from '../../client/learning.js';
import { learning } from '../../words/learning.js';
import { LogbookCounts } from '../learning/logbook-counts.js';
import { MeetingsOf } from '../learning/meetings-of.js';
import { SharedReflections } from '../learning/shared-reflections.js';

type SupervisionProps = { trainee: string; isSupervisor: boolean };

/** Meetings, what the doctor shares, and what the doctor has done; a study director sees the days of the meetings alone. */
export function Supervision({ trainee, isSupervisor }: SupervisionProps) {
  return (
    <>
      <section className="stack">
        <h2>{learning.meetings.title}</h2>
        <MeetingsOf trainee={trainee} />
      </section>
      {isSupervisor && (
        <>
          <section>
            <h2>{learning.reflections.title}</h2>
            <SharedReflections trainee={trainee} />
          </section>
          <Done trainee={trainee} />
        </>
      )}
    </>
  );
}

function Done({ trainee }: { trainee: string }) {
  const queryKey = ['logbook', trainee];
  const { counts } = useSuspenseQuery({ queryKey, queryFn: () => logbook(trainee) }).data;
  const heading = learning.logbook.title;
  if (counts.length > 0) return <LogbookCounts heading={heading} counts={counts} />;
  return (
    <section>
      <h2>{heading}</h2>
      <p className="quiet">{learning.logbook.noneOther}</p>
    </section>
  );
}
