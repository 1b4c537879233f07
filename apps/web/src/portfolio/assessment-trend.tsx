import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { assessmentTrend, type Trend } from '../client/assessments.js';
import { day } from '../parts/dates.js';
import { Swedish } from '../parts/swedish.js';
import { assessments as t } from '../words/assessments.js';
import { useChosenPost } from './chosen-post.js';

type OfGoal = Trend['goals'][number];

/** Each goal with the scale's words in the order they were given: read, not counted. */
export function AssessmentTrend({ trainee }: { trainee: string }) {
  const post = useChosenPost(trainee);
  const queryKey = ['assessment-trend', trainee, post ?? ''];
  const { goals } = useSuspenseQuery({ queryKey, queryFn: () => assessmentTrend(trainee, post) }).data;
  return (
    <section>
      <h2>{t.trend.title}</h2>
      {goals.length === 0 && <p className="quiet">{t.trend.none}</p>}
      {goals.map((goal) => (
        <Goal key={goal.code} goal={goal} />
      ))}
    </section>
  );
}

function Goal({ goal }: { goal: OfGoal }) {
  return (
    <section className="trend-goal">
      <h3>
        {goal.code} {goal.title && <Swedish>{goal.title}</Swedish>}
      </h3>
      <ol className="items">
        {goal.points.map((point) => (
          <li key={point.assessmentId}>
            <Link to={`/bedomning/${point.assessmentId}`} className="item wide">
              <span className="item-title">{point.label}</span>
              <span className="item-facts">
                {[day(point.on), point.title, point.assessor.displayName].join(' · ')}
                {point.standing === 'unconfirmed' && ` · ${t.unconfirmed}`}
              </span>
              <span className="item-side quiet">{t.trend.level(point.level, point.levels)}</span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
