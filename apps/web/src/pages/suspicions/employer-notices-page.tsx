import { useSuspenseQuery } from '@tanstack/react-query';
import { employerNoticesQuery } from '../../client/suspicions.js';
import { day } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { suspicions } from '../../words/suspicions.js';
import { Cited } from './cited.js';

const t = suspicions.employer;

/** What the authority has told whoever answers for a care provider's doctors. */
export function EmployerNoticesPage() {
  const { items } = useSuspenseQuery(employerNoticesQuery).data;
  return (
    <Page title={t.title} lead={<p>{items.length === 0 ? t.none : t.lead}</p>}>
      <ul className="items">
        {items.map((one) => (
          <li key={one.id} className="item">
            <strong>{t.on(one.careProvider, day(one.sentOn))}</strong>
            <span className="pre">{one.what}</span>
            <span className="small quiet">
              <Cited cited={one.ground} />
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
