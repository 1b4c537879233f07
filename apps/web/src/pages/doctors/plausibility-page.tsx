import { useSuspenseQuery } from '@tanstack/react-query';
import { plausibilityFindings, type PlausibilityFinding } from '../../client/plausibility.js';
import { Page } from '../../parts/page.js';
import { FindingFacts } from '../../portfolio/finding-facts.js';
import { doctors } from '../../words/doctors.js';
import { plausibility } from '../../words/plausibility.js';
import { AssessFinding } from './assess-finding.js';

const t = plausibility.page;
const isWeighed = ({ state }: PlausibilityFinding) => state === 'explained' || state === 'follow-up';

/** What the checks found in others' signatures: first what nobody has assessed. */
export function PlausibilityPage() {
  const { items } = useSuspenseQuery({
    queryKey: ['plausibility-findings'],
    queryFn: plausibilityFindings,
  }).data;
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>} back={{ to: '/lakare', label: doctors.all }}>
      {items.length === 0 && <p className="quiet">{t.none}</p>}
      <Found title={t.open} items={items.filter((one) => !isWeighed(one))} />
      <Found title={t.done} items={items.filter(isWeighed)} />
    </Page>
  );
}

function Found({ title, items }: { title: string; items: readonly PlausibilityFinding[] }) {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className="items">
        {items.map((finding) => (
          <li key={finding.id} className="item">
            <FindingFacts finding={finding} />
            {finding.reachesOfficer && <span className="quiet">{t.reaches}</span>}
            <AssessFinding finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
