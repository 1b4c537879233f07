import { useSuspenseQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { definitions, type Definitions } from '../../client/statistics.js';
import { listTables } from '../../client/tables.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { page } from '../../words/page.js';
import { statistics as t } from '../../words/statistics.js';
import { StatisticsTabs } from './statistics-tabs.js';

type Definition = Definitions['items'][number];

/** What each figure counts, in the api's words: they are made from the same constants as the figures. */
export function DefinitionsPage() {
  const { items } = useSuspenseQuery({ queryKey: ['statistics', 'definitions'], queryFn: definitions }).data;
  const { data: tables } = useSuspenseQuery({ queryKey: ['tables'], queryFn: listTables });
  const { hash } = useLocation();
  useEffect(() => document.getElementById(hash)?.scrollIntoView(), [hash]);
  const ids = [...new Set(items.flatMap(({ table }) => table ?? []))];
  return (
    <Page title={t.definitionsTitle} lead={<p>{t.definitionsLead}</p>}>
      <StatisticsTabs current="/statistik/definitioner" />
      <section>
        <h2>{t.concepts}</h2>
        {items
          .filter(({ table }) => table === null)
          .map((one) => (
            <Explained key={one.id} definition={one} />
          ))}
      </section>
      <section>
        <h2>{t.tables.title}</h2>
        {ids.map((id) => (
          <OfTable
            key={id}
            name={tables.find((table) => table.id === id)?.label ?? id}
            definitions={items.filter(({ table }) => table === id)}
            asked={hash}
          />
        ))}
      </section>
    </Page>
  );
}

type OfTableProps = { name: string; definitions: readonly Definition[]; asked: string };

const OfTable = ({ name, definitions: own, asked }: OfTableProps) => (
  <details className="why" open={own.some(({ id }) => id === asked)}>
    <summary>{name}</summary>
    {own.map((one) => (
      <Explained key={one.id} definition={one} />
    ))}
  </details>
);

const language = page.lang === 'en' ? 'en' : 'sv';

function Explained({ definition }: { definition: Definition }) {
  const { name, text } = language === 'en' ? definition.english : definition;
  return (
    <div id={definition.id} className="definition">
      <h3>{name}</h3>
      <p>{text}</p>
      <Facts
        facts={[
          [t.population, definition.population?.[language]],
          [t.reference, definition.reference?.[language]],
          [t.weaknesses, definition.weaknesses?.[language]],
        ]}
      />
    </div>
  );
}
