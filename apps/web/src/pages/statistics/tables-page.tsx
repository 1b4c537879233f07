import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { statistics } from '../../client/statistics.js';
import { ChoiceField } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { sv } from '../../words/sv.js';
import { figureWords, MEASURES, type Region } from './figure.js';
import { Published, StatisticsTabs } from './published.js';

const t = sv.statistics;

/** One term, every region side by side; the whole country last. */
export function TablesPage() {
  const { data } = useSuspenseQuery({ queryKey: ['statistics'], queryFn: statistics });
  const terms = data.terms.map(({ code }) => code).toReversed();
  const [term, setTerm] = useState(terms[0] ?? '');
  const nation = data.regions.filter(({ code }) => code === '00');
  const regions = [...data.regions.filter(({ code }) => code !== '00'), ...nation];
  return (
    <Page title={t.tablesTitle} lead={<p>{t.tablesLead}</p>}>
      <StatisticsTabs current="/statistik/tabeller" />
      <div className="form">
        <ChoiceField
          name="term"
          label={t.term}
          value={term}
          onChange={setTerm}
          options={terms.map((value) => ({ value, label: t.termWords(value) }))}
        />
      </div>
      <section>
        <h2>{t.tableOf(t.termWords(term))}</h2>
        <table className="table as-list">
          <thead>
            <tr>
              <th scope="col">{t.region}</th>
              {MEASURES.map((measure) => (
                <th key={measure} scope="col" className="number">
                  {t[measure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {regions.map((region) => (
              <Row key={region.code} region={region} term={term} />
            ))}
          </tbody>
        </table>
      </section>
      <Published data={data} />
    </Page>
  );
}

function Row({ region, term }: { region: Region; term: string }) {
  const values = region.values.find((one) => one.term === term);
  return (
    <tr>
      <th scope="row">{region.name}</th>
      {values && region.reported ? (
        MEASURES.map((measure) => (
          <td key={measure} className="number" data-label={t[measure]}>
            {figureWords(values[measure])}
          </td>
        ))
      ) : (
        <td colSpan={MEASURES.length} className="quiet">
          {t.notReportedShort}
        </td>
      )}
    </tr>
  );
}
