import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listTables } from '../../client/tables.js';
import { dayOf } from '../../parts/dates.js';
import { Page } from '../../parts/page.js';
import { statistics as t } from '../../words/statistics.js';
import { StatisticsTabs } from './statistics-tabs.js';

/** Everything that is published. */
export function TablesPage() {
  const { data } = useSuspenseQuery({ queryKey: ['tables'], queryFn: listTables });
  return (
    <Page title={t.tables.title} lead={<p>{t.tables.lead}</p>}>
      <StatisticsTabs current="/statistik/tabeller" />
      <ul className="items">
        {data.map((table) => (
          <li key={table.id}>
            <Link to={`/statistik/tabeller/${table.id}`} className="item">
              <span className="item-title">{table.label}</span>
              <span>{table.description}</span>
              <span className="item-facts small">
                {table.id} · {t.tables.updated(dayOf(table.updated))}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
