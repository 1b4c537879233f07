import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { overview, stepIntyg, type Overview } from '../client/intyg.js';
import { usePerson } from '../client/session.js';
import { useAct } from '../client/use-act.js';
import { dayOf } from '../parts/dates.js';
import { GoalStrip } from '../parts/goal-strip.js';
import { Problem } from '../parts/problem.js';
import { Status } from '../parts/status.js';
import { Button } from '@digdir/designsystemet-react';
import { useChosenPost } from './chosen-post.js';
import { intygName } from './intyg-name.js';
import { sv } from '../words/sv.js';

export function useOverview(trainee: string) {
  const post = useChosenPost(trainee);
  const queryKey = ['overview', trainee, post ?? ''];
  return useSuspenseQuery({ queryKey, queryFn: () => overview(trainee, post) }).data;
}

/** Goals done, asked and missing; months done of months needed; whom it waits for. Nothing else. */
export function Progress({
  trainee,
  goalsTo,
  timeTo,
}: {
  trainee: string;
  goalsTo?: string;
  timeTo: string;
}) {
  const view = useOverview(trainee);
  return (
    <>
      {view.trainee.protection !== 'none' && (
        <p className="note" data-tone="warn">
          {sv.overview.protection(view.trainee.protection)}
        </p>
      )}
      <section>
        <h2>{sv.overview.goalsDone(view.counts.signed, view.counts.total)}</h2>
        <GoalStrip goals={view.goals} {...(goalsTo ? { to: goalsTo } : {})} />
      </section>
      {view.months && <Months months={view.months} timeTo={timeTo} />}
      <WaitingFor trainee={trainee} waiting={view.waitingFor} />
    </>
  );
}

function Months({ months, timeTo }: { months: NonNullable<Overview['months']>; timeTo: string }) {
  const number = (text: string) => Number(text.replace(',', '.'));
  return (
    <section className="stack tight">
      <h2>{sv.overview.monthsDone(months.shown, months.needed)}</h2>
      <progress
        className="meter"
        value={Math.min(number(months.shown), number(months.needed))}
        max={number(months.needed)}
        aria-label={sv.overview.monthsDone(months.shown, months.needed)}
      />
      {months.enoughOnlyByCredit && (
        <p className="small">
          <Status tone="warn">{sv.overview.onlyByCredit}</Status>
        </p>
      )}
      <p className="small quiet">
        {sv.overview.monthsDays(months.days)} <Link to={timeTo}>{sv.overview.seeTime}</Link>
      </p>
      <p className="small quiet">
        {months.requirement} ({months.citation})
      </p>
    </section>
  );
}

type Waiting = Overview['waitingFor'];

function WaitingFor({ trainee, waiting }: { trainee: string; waiting: Waiting }) {
  const records = new Map(useOverview(trainee).records.map((record) => [record.id, record]));
  const remind = useAct(
    ({ id, revision }: { id: string; revision: number }, intent) => stepIntyg('remind', id, revision, intent),
    { refreshes: [['overview', trainee]] },
  );
  // The one who asked may remind (issue, notices); those who follow the training see whom it waits for.
  const isOwn = usePerson().personId === trainee;
  const reminded = waiting.find((item) => item.intygId === remind.variables?.id);
  return (
    <section>
      <h2>{sv.overview.waiting}</h2>
      <Problem error={remind.error} />
      {remind.isSuccess && reminded && (
        <p role="status">{sv.overview.reminded(reminded.person.displayName)}</p>
      )}
      {waiting.length === 0 ? (
        <p className="quiet">{isOwn ? sv.overview.waitingNone : sv.overview.waitingNoneOther}</p>
      ) : (
        <ul className="items">
          {waiting.map((item) => (
            <li key={`${item.intygId}${item.person.id}`} className="item wide">
              <Link to={`/intyg/${item.intygId}`} className="item-title">
                {item.person.displayName}: {intygName(records.get(item.intygId)?.goals ?? [], item.title)}
              </Link>
              <span className="item-facts">{item.statusLine || sv.toSign.since(dayOf(item.since))}</span>
              {isOwn && item.mayRemind && (
                <span className="item-side">
                  <Button
                    variant="tertiary"
                    onClick={() =>
                      remind.mutate({ id: item.intygId, revision: records.get(item.intygId)?.revision ?? 1 })
                    }
                  >
                    {sv.overview.remind}
                    <span className="visually-hidden"> {item.person.displayName}</span>
                  </Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
