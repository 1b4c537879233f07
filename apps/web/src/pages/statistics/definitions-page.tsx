import { useSuspenseQuery } from '@tanstack/react-query';
import { definitions } from '../../client/statistics.js';
import { Page } from '../../parts/page.js';
import { sv } from '../../words/sv.js';
import { StatisticsTabs } from './published.js';

const t = sv.statistics;

/** What each figure counts, in the api's words: they are made from the same constants as the figures. */
export function DefinitionsPage() {
  const { items } = useSuspenseQuery({
    queryKey: ['statistics', 'definitions'],
    queryFn: definitions,
  }).data;
  return (
    <Page title={t.definitionsTitle} lead={<p>{t.definitionsLead}</p>}>
      <StatisticsTabs current="/statistik/definitioner" />
      <div className="stack">
        {items.map((definition) => (
          <section key={definition.id} id={definition.id}>
            <h2>{definition.name}</h2>
            <p>{definition.text}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
