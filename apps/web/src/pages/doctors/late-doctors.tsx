import { Button } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { application } from '../../client/certificates.js';
import type { Overview } from '../../client/intyg.js';
import { overviewQuery } from '../../client/overview.js';
import { currentAssessorOf, type TraineeListItem } from '../../client/trainees.js';
import { day } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { Status } from '../../parts/status.js';
import { everywhere } from '../../words/everywhere.js';
import { doctors as t } from '../../words/doctors.js';
import { awaitedPeople, needsAssessor, whatIsLeft } from './late-facts.js';
import { postName } from './post-name.js';

/** Each one shown is one more reading of a portfolio, which the doctor sees in the access log. */
const AT_A_TIME = 10;

/** Those whose last day has passed: why, and whom to remind. */
export function LateDoctors({ items }: { items: readonly TraineeListItem[] }) {
  const [shown, setShown] = useState(AT_A_TIME);
  if (items.length === 0) return null;
  const hidden = items.length - shown;
  return (
    <section>
      <h2>{t.lateList(items.length)}</h2>
      <p className="quiet">{t.lateText}</p>
      <ul className="items">
        {items.slice(0, shown).map((item) => (
          <LateDoctor key={item.postId} item={item} />
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="secondary" onClick={() => setShown(shown + AT_A_TIME)}>
          {t.more(Math.min(hidden, AT_A_TIME))}
        </Button>
      )}
    </section>
  );
}

function LateDoctor({ item }: { item: TraineeListItem }) {
  const { id, displayName } = item.trainee;
  const answer = useQuery(overviewQuery(id, item.postId));
  return (
    <li className="item">
      <Link to={`/lakare/${id}`} search={{ post: item.postId }} className="item-title">
        {displayName}
      </Link>
      <span className="item-facts">{postName(item)}</span>
      <span>
        <Status tone="problem">{`${t.late} ${day(item.endsOn)}`}</Status>
      </span>
      <Problem error={answer.error} takesFocus={false} />
      {answer.isPending && <span className="quiet">{everywhere.loading}</span>}
      {answer.data && <Because item={item} view={answer.data} />}
    </li>
  );
}

function Because({ item, view }: { item: TraineeListItem; view: Overview }) {
  const left = whatIsLeft(view, item);
  return (
    <>
      <span className="item-facts">
        {t.why}: {left.length > 0 ? left.join(', ') : t.left.nothing}.
      </span>
      <span>{t.remind}:</span>
      <ul className="bullets">
        {left.length === 0 ? <WaitsForApplication item={item} /> : <WaitsFor item={item} view={view} />}
      </ul>
    </>
  );
}

function WaitsFor({ item, view }: { item: TraineeListItem; view: Overview }) {
  const { id, displayName } = item.trainee;
  const people = awaitedPeople(view);
  const isVacancyAsked = needsAssessor(view, item);
  const assessor = useQuery({
    queryKey: ['assessor', id],
    queryFn: () => currentAssessorOf(id),
    enabled: isVacancyAsked,
  });
  if (isVacancyAsked && assessor.data && !assessor.data.appointment)
    return (
      <li>
        <Link to={`/lakare/${id}/bedomare`}>{t.appointFirst}</Link>
      </li>
    );
  if (people.length === 0) return <li>{t.waitsForDoctor(displayName)}</li>;
  return people.map((person) => (
    <li key={person.id}>{t.waitsFor(person.name, person.what, person.since)}</li>
  ));
}

function WaitsForApplication({ item }: { item: TraineeListItem }) {
  const { id, displayName } = item.trainee;
  const answer = useQuery({
    queryKey: ['application', id, item.postId],
    queryFn: () => application({ trainee: id, post: item.postId }),
  });
  return <li>{answer.data ? t.waitsForApplication(displayName, answer.data.status) : everywhere.loading}</li>;
}
