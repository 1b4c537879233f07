import type { TimeAccount } from '../client/trainees.js';
import { day } from '../parts/dates.js';
import { isUnverified } from '../parts/confidence.js';
import { Swedish } from '../parts/swedish.js';
import { confidenceWords, everywhere } from '../words/everywhere.js';
import { application } from '../words/application.js';

/** How much is required, by which paragraph, and when that is reached at the present pace. */
export function Requirement({ account: { requirement, projected } }: { account: TimeAccount }) {
  return (
    <section className="stack tight">
      <p>
        {requirement.text} (<Swedish>{requirement.citation}</Swedish>).{' '}
        {isUnverified(requirement.confidence) && (
          <span className="unverified">{confidenceWords(requirement.confidence)}</span>
        )}
      </p>
      <p>
        <strong>
          {projected.isReached
            ? application.timeIsReached
            : projected.date
              ? application.earliest(day(projected.date))
              : application.noPace}
        </strong>
      </p>
      <details className="why">
        <summary>{everywhere.why.ask}</summary>
        <ul className="bullets">
          {projected.reasoning.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
