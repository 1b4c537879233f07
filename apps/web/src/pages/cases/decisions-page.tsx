import { useSuspenseQuery } from '@tanstack/react-query';
import { decisions } from '../../client/certificates.js';
import { day } from '../../parts/dates.js';
import { Item, Items } from '../../parts/items.js';
import { Page } from '../../parts/page.js';
import { Status } from '../../parts/status.js';
import { sv } from '../../words/sv.js';

const t = sv.cases;

export function DecisionsPage() {
  const { items } = useSuspenseQuery({ queryKey: ['decisions'], queryFn: decisions }).data;
  return (
    <Page title={t.decisionsTitle}>
      {items.length === 0 && <p className="quiet">{t.decisionsNone}</p>}
      <Items>
        {items.map((row) => (
          <Item
            key={row.id}
            to={`/arenden/${row.applicationId}`}
            title={row.diarienummer}
            facts={[day(row.decidedOn), row.decider, t.origin[row.origin]].join(' · ')}
            side={
              <Status tone={row.outcome === 'approved' ? 'done' : 'waiting'}>
                {[row.words, row.appealedOn && t.appealed(day(row.appealedOn))].filter(Boolean).join(', ')}
              </Status>
            }
          />
        ))}
      </Items>
    </Page>
  );
}
