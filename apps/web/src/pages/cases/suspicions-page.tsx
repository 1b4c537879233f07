import { useSuspenseQuery } from '@tanstack/react-query';
import { suspicions } from '../../client/casework.js';
import { pdfAddress } from '../../client/intyg.js';
import { dayOf } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { casework } from '../../words/casework.js';
import { cases } from '../../words/cases.js';

const t = casework.suspicion;

/** What somebody has seen in a document; officers alone read it, and it is no judgement. */
export function SuspicionsPage() {
  const { items } = useSuspenseQuery({ queryKey: ['suspicions'], queryFn: suspicions }).data;
  return (
    <Page title={t.listTitle} lead={<p>{t.listLead}</p>} back={{ to: '/arenden', label: cases.title }}>
      {items.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="items">
        {items.map((one) => (
          <li key={one.id} className="item">
            <span className="pre">{one.text}</span>
            <span className="item-facts">{t.raised(one.raisedBy, dayOf(one.raisedAt))}</span>
            <span className="row">
              <a href={pdfAddress(one.documentId)} target="_blank" rel="noreferrer">
                {t.open}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </Page>
  );
}
