import type { CalculatedTime } from '../client/trainees.js';
import { Why } from '../parts/why.js';
import { isUnverified } from '../parts/confidence.js';
import { everywhere } from '../words/everywhere.js';
import { time as t } from '../words/time.js';

type Step = CalculatedTime['explanation'][number];

/** Row by row: which days, which rule, which paragraph. What lies inside another row, or counts for nothing, says so. */
export function TimeExplanation({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="items">
      {steps.map((step, at) => (
        <li key={at} className="item wide">
          <span className={isCounted(step) ? 'item-title' : 'item-facts'}>{step.text}</span>
          {step.days > 0 && <span className="item-facts">{t.days(step.days)}</span>}
          <span className="item-side">{monthsOf(step)}</span>
          <Why {...step} />
          {isUnverified(step.confidence) && <span className="unverified">{everywhere.why.unverified}</span>}
        </li>
      ))}
    </ol>
  );
}

const isCounted = ({ kind }: Step) => kind !== 'part' && kind !== 'not-counted';

function monthsOf(step: Step): string {
  if (step.kind === 'not-counted') return t.notCounted;
  return step.kind === 'part' ? t.part(step.shown) : t.monthsWord(step.shown);
}
