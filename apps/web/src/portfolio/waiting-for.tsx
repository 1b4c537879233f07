import { Button } from '@digdir/designsystemet-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { askedAssessmentsQuery, type AssessmentLine } from '../client/assessment-list.js';
import { stepIntyg, type Overview } from '../client/intyg.js';
import { usePerson } from '../client/session.js';
import { useAct } from '../client/use-act.js';
import { dayOf } from '../parts/dates.js';
import { Problem } from '../parts/problem.js';
import { overview as t } from '../words/overview.js';
import { toSign } from '../words/to-sign.js';
import { intygName } from './intyg-name.js';

type Intyg = {
  trainee: string;
  waiting: Overview['waitingFor'];
  records: Overview['records'];
};

/** Intyg and assessments that lie with somebody else. */
export function WaitingForAll(props: Intyg) {
  const { items } = useSuspenseQuery(askedAssessmentsQuery(props.trainee)).data;
  return <WaitingFor {...props} asked={items} />;
}

export function WaitingFor({
  trainee,
  waiting,
  records,
  asked,
}: Intyg & { asked: readonly AssessmentLine[] }) {
  const remind = useAct(
    ({ id, revision }: { id: string; revision: number }, intent) => stepIntyg('remind', id, revision, intent),
    { refreshes: [['overview', trainee]] },
  );
  // The one who asked may remind (issue, notices); those who follow the training see whom it waits for.
  const isOwn = usePerson().personId === trainee;
  const reminded = waiting.find((item) => item.intygId === remind.variables?.id);
  const recordOf = (id: string) => records.find((record) => record.id === id);
  return (
    <section>
      <h2>{t.waiting}</h2>
      <Problem error={remind.error} />
      {remind.isSuccess && reminded && <p role="status">{t.reminded(reminded.person.displayName)}</p>}
      {waiting.length + asked.length === 0 && (
        <p className="quiet">{isOwn ? t.waitingNone : t.waitingNoneOther}</p>
      )}
      <ul className="items">
        {waiting.map((item) => (
          <li key={`${item.intygId}${item.person.id}`} className="item wide">
            <Link to={`/intyg/${item.intygId}`} className="item-title">
              {item.person.displayName}: {intygName(recordOf(item.intygId)?.goals ?? [], item.title)}
            </Link>
            <span className="item-facts">{item.statusLine || toSign.since(dayOf(item.since))}</span>
            {isOwn && item.mayRemind && (
              <span className="item-side">
                <Button
                  variant="tertiary"
                  onClick={() =>
                    remind.mutate({ id: item.intygId, revision: recordOf(item.intygId)?.revision ?? 1 })
                  }
                >
                  {t.remind}
                  <span className="visually-hidden"> {item.person.displayName}</span>
                </Button>
              </span>
            )}
          </li>
        ))}
        {asked.map((item) => (
          <li key={item.id} className="item wide">
            <Link to={`/bedomning/${item.id}`} className="item-title">
              {[item.assessor?.displayName, [item.title, ...item.goals].join(', ')]
                .filter(Boolean)
                .join(': ')}
            </Link>
            <span className="item-facts">{item.status}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
