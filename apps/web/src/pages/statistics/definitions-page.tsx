import { useSuspenseQuery } from '@tanstack/react-query';
import { definitions, type Definitions } from '../../client/statistics.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { statistics as t } from '../../words/statistics.js';
import { StatisticsTabs } from './statistics-tabs.js';

type Definition = Definitions['items'][number];

/** What each figure counts, in the api's words: they are made from the same constants as the figures. */
export function DefinitionsPage() {
  const { items } = useSuspenseQuery({
    queryKey: ['statistics', 'definitions'],
    queryFn: definitions,
  }).data;
  const tables = [...new Set(items.map(({ table }) => table ?? ''))];
  return (
    <Page title={t.definitionsTitle} lead={<p>{t.definitionsLead}</p>}>
      <StatisticsTabs current="/statistik/definitioner" />
      {tables.map((table) => (
        <section key={table}>
          <h2>{table === '' ? t.concepts : table}</h2>
          {items
            .filter((one) => (one.table ?? '') === table)
            .map((one) => (
              <Definition key={one.id} definition={one} />
            ))}
        </section>
      ))}
    </Page>
  );
}

function Definition({ definition }: { definition: Definition }) {
  return (
    <div id={definition.id} className="definition">
      <h3>{definition.name}</h3>
      <p>{definition.text}</p>
      <Facts
        facts={[
          [t.population, definition.population?.sv],
          [t.reference, definition.reference?.sv],
          [t.weaknesses, definition.weaknesses?.sv],
        ]}
      />
    </div>
  );
}
