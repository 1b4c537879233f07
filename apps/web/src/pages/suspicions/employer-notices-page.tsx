import { useSuspenseQuery } from '@tanstack/react-query';
import { employerNoticesQuery } from '../../client/suspicions.js';
import { day } from '../../parts/dates.js';
import { Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { employerNotices as t } from '../../words/employer-notices.js';
import { Cited } from './cited.js';

/** What the authority has told whoever answers for a care provider's doctors. */
export function EmployerNoticesPage() {
  const { items } = useSuspenseQuery(employerNoticesQuery).data;
  return (
    <Page title={t.title} lead={<p>{items.length === 0 ? t.none : t.lead}</p>}>
      {items.length === 0 && <p className="quiet">{t.noneText}</p>}
      <Items>
        {items.map((one) => (
          <li key={one.id} className="item">
            <strong>{t.on(one.careProvider, day(one.sentOn))}</strong>
            <span className="pre">{one.what}</span>
            <span className="small quiet">
              <Cited cited={one.ground} />
            </span>
          </li>
        ))}
      </Items>
    </Page>
  );
}
