import type { Assessment } from '../../client/assessments.js';
import { day } from '../../parts/dates.js';
import { assessments } from '../../words/assessments.js';

const t = assessments.answer;

/** Support for the goals that are chosen, folded: it helps whoever wants it and costs the others no tap. */
export function Guidance({ view, goals }: { view: Assessment; goals: readonly string[] }) {
  const shown = view.guidance.filter(({ goal }) => goals.includes(goal));
  if (shown.length === 0) return null;
  return (
    <details className="why">
      <summary>{t.guidance(shown.length)}</summary>
      <ul className="items">
        {shown.map((one) => (
          <li key={one.topic} className="item">
            <span className="item-title">
              {one.goal}: {one.kindLabel}
            </span>
            <span className="pre">{one.text}</span>
            <span className="item-facts small">
              {one.standing} {one.ownerName}, version {one.version}, {day(one.publishedOn)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
