import { useSuspenseQuery } from '@tanstack/react-query';
import { plausibilityChecks } from '../../client/plausibility.js';
import { Status } from '../../parts/status.js';
import { CheckFacts } from '../../portfolio/about-check.js';
import { plausibility } from '../../words/plausibility.js';
import { rules } from '../../words/rules.js';

const t = plausibility.catalogue;

/** What is not law but looked for all the same, and how often each is wrong. */
export function PlausibilityChecks() {
  const { data } = useSuspenseQuery({
    queryKey: ['plausibility-checks'],
    queryFn: plausibilityChecks,
    staleTime: Infinity,
  });
  return (
    <section>
      <h2>{t.title}</h2>
      <p>{t.lead}</p>
      <p>{data.measured}</p>
      <ul className="items">
        {data.items.map((check) => (
          <li key={check.id} id={check.id} className="item wide">
            <h3 className="item-title">
              {check.id}. {check.title}
            </h3>
            <CheckFacts check={check} />
            <span className="item-side">
              <Status tone="warn">{rules.level.warn}</Status>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
