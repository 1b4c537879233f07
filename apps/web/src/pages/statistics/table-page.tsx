import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { contentQuery, tableAddress, tableQuery, type TableContent } from '../../client/tables.js';
import { dayOf } from '../../parts/dates.js';
import { ChoiceField } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { Problem } from '../../parts/problem.js';
import { everywhere } from '../../words/everywhere.js';
import { statistics as t } from '../../words/statistics.js';
import { EVERY, cellsOf, choiceOf, firstChoice, rowsOf, type Chosen } from './chosen.js';
import { numberWords } from './figure.js';
import { FigureTable } from './figure-table.js';

const FORMATS = ['csv', 'xlsx', 'px', 'json-stat2', 'parquet'] as const;
const MOST = 2_000;

/** One published table: choose, look, fetch. */
export function TablePage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data: content } = useSuspenseQuery(contentQuery(id));
  const [chosen, setChosen] = useState<Chosen>(() => firstChoice(content));
  const cells = cellsOf(content, chosen);
  return (
    <Page title={content.label} back={{ to: '/statistik/tabeller', label: t.tables.title }}>
      <p className="small quiet">
        {id} · {t.tables.updated(dayOf(content.updated))}
      </p>
      <section>
        <h2>{t.tables.choose}</h2>
        <div className="choices">
          {content.dimensions.map((dimension) => (
            <ChoiceField
              key={dimension.code}
              name={dimension.code}
              label={dimension.label}
              value={chosen[dimension.code] ?? EVERY}
              onChange={(value) => setChosen({ ...chosen, [dimension.code]: value })}
              options={[
                { value: EVERY, label: t.tables.all },
                ...dimension.values.map(({ code, label }) => ({ value: code, label })),
              ]}
            />
          ))}
        </div>
      </section>
      {cells > MOST ? (
        <p className="note">{t.tables.tooMany(numberWords(cells))}</p>
      ) : (
        <Shown id={id} content={content} chosen={chosen} />
      )}
      <Fetch id={id} chosen={chosen} />
      <Notes notes={content.notes} />
    </Page>
  );
}

function Shown({ id, content, chosen }: { id: string; content: TableContent; chosen: Chosen }) {
  const { data, error, isPending } = useQuery(tableQuery(id, choiceOf(chosen)));
  if (isPending) return <p className="quiet">{everywhere.loading}</p>;
  if (error) return <Problem error={error} />;
  return <FigureTable caption={content.label} {...rowsOf(data, content, chosen)} />;
}

function Fetch({ id, chosen }: { id: string; chosen: Chosen }) {
  const address = window.location.origin + tableAddress(id, choiceOf(chosen));
  return (
    <section>
      <h2>{t.tables.get}</h2>
      <p className="row">
        {FORMATS.map((format) => (
          <a key={format} href={tableAddress(id, choiceOf(chosen), format)}>
            {t.tables.formats[format]}
          </a>
        ))}
      </p>
      <h3>{t.tables.api}</h3>
      <pre className="address">{address}</pre>
    </section>
  );
}

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section>
      <h2>{t.tables.notes}</h2>
      <ul className="plain">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  );
}
