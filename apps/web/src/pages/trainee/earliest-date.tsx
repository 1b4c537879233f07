import { useQuery } from '@tanstack/react-query';
import { completeness, type CompletenessNow } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Problem } from '../../parts/problem.js';
import { Swedish } from '../../parts/swedish.js';
import { everywhere } from '../../words/everywhere.js';
import { application as t } from '../../words/application.js';

/** The earliest day on which the time is enough, and how it was reckoned. */
export function EarliestDate({ trainee, post }: { trainee: string; post: string }) {
  const answer = useQuery({
    queryKey: ['completeness', trainee, post],
    queryFn: () => completeness({ trainee, post }),
  });
  if (!answer.data) return <Problem error={answer.error} />;
  const { time } = answer.data;
  return (
    <section className="stack tight">
      <h2>{headline(time)}</h2>
      {!time.isReached && <p>{t.remaining(time.remaining)}</p>}
      <details className="why">
        <summary>{everywhere.why.ask}</summary>
        <ul className="bullets">
          {time.reasoning.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
        <p>
          {time.requiredText} (<Swedish>{time.citation}</Swedish>)
        </p>
        <p className="unverified">{time.confidenceWords}</p>
      </details>
    </section>
  );
}

function headline(time: CompletenessNow['time']): string {
  if (time.isReached) return t.timeIsReached;
  return time.earliestOn ? t.earliest(day(time.earliestOn)) : t.noPace;
}
