import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Overview } from '../client/intyg.js';
import { overviewQuery } from '../client/overview.js';
import { GoalStrip } from '../parts/goal-strip.js';
import { Status } from '../parts/status.js';
import { useChosenPost } from './chosen-post.js';
import { WaitingFor, WaitingForAll } from './waiting-for.js';
import { overview as overviewWords } from '../words/overview.js';

export function useOverview(trainee: string) {
  const post = useChosenPost(trainee);
  return useSuspenseQuery(overviewQuery(trainee, post)).data;
}

type ProgressProps = {
  trainee: string;
  goalsTo?: string;
  timeTo: string;
  /** Not everybody who follows the training reads the assessments. */
  readsAssessments: boolean;
};

/** Goals done, asked and missing; months done of months needed; whom it waits for. Nothing else. */
export function Progress({ trainee, goalsTo, timeTo, readsAssessments }: ProgressProps) {
  const view = useOverview(trainee);
  return (
    <>
      {view.trainee.protection !== 'none' && (
        <p className="note" data-tone="warn">
          {overviewWords.protection(view.trainee.protection)}
        </p>
      )}
      <section>
        <h2>{overviewWords.goalsDone(view.counts.signed, view.counts.total)}</h2>
        <GoalStrip goals={view.goals} {...(goalsTo ? { to: goalsTo } : {})} />
      </section>
      {view.months && <Months months={view.months} timeTo={timeTo} />}
      {readsAssessments ? (
        <WaitingForAll trainee={trainee} waiting={view.waitingFor} records={view.records} />
      ) : (
        <WaitingFor trainee={trainee} waiting={view.waitingFor} records={view.records} asked={[]} />
      )}
    </>
  );
}

function Months({ months, timeTo }: { months: NonNullable<Overview['months']>; timeTo: string }) {
  const number = (text: string) => Number(text.replace(',', '.'));
  return (
    <section className="stack tight">
      <h2>{overviewWords.monthsDone(months.shown, months.needed)}</h2>
      <progress
        className="meter"
        value={Math.min(number(months.shown), number(months.needed))}
        max={number(months.needed)}
        aria-label={overviewWords.monthsDone(months.shown, months.needed)}
      />
      {months.enoughOnlyByCredit && (
        <p className="small">
          <Status tone="warn">{overviewWords.onlyByCredit}</Status>
        </p>
      )}
      <p className="small quiet">
        {overviewWords.monthsDays(months.days)} <Link to={timeTo}>{overviewWords.seeTime}</Link>
      </p>
      <p className="small quiet">
        {months.requirement} ({months.citation})
      </p>
    </section>
  );
}
