import type { PlausibilityCheck } from '../client/plausibility.js';
import { Facts } from '../parts/facts.js';
import { plausibility as t } from '../words/plausibility.js';

/** What a check is, behind a tap. */
export function AboutCheck({ check }: { check: PlausibilityCheck }) {
  return (
    <details className="why">
      <summary>{t.why}</summary>
      <p>{t.notLaw}</p>
      <CheckFacts check={check} />
    </details>
  );
}

/** What it looks for, where the line is and why, and how often it is wrong. */
export function CheckFacts({ check }: { check: PlausibilityCheck }) {
  return (
    <Facts
      facts={[
        [t.looksFor, check.looksFor],
        [t.threshold, check.threshold],
        [t.reason, check.reasoning],
        [t.wrong, check.falseAlarms],
      ]}
    />
  );
}
