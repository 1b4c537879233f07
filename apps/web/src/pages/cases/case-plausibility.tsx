import type { Case } from '../../client/certificates.js';
import { FindingFacts } from '../../portfolio/finding-facts.js';
import { plausibility } from '../../words/plausibility.js';

const t = plausibility.case;

/** Only what several checks found, or a study director passed on; it is no fault and asks for no reason. */
export function CasePlausibility({ view }: { view: Case }) {
  if (view.plausibility.length === 0) return null;
  return (
    <section>
      <h2>{t.title}</h2>
      <p className="quiet">{t.lead}</p>
      <ul className="items">
        {view.plausibility.map((finding) => (
          <li key={finding.id} className="item">
            <FindingFacts finding={finding} />
            {finding.assessments.length === 0 && <span className="quiet">{t.unweighed}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
