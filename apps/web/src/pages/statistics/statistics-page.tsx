import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { statistics } from '../../client/statistics.js';
import { ChoiceField } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { sv } from '../../words/sv.js';
import { figureWords, type Region } from './figure.js';
import { Published, StatisticsTabs } from './published.js';

const Chart = lazy(() => import('./flow-chart.js').then((module) => ({ default: module.FlowChart })));
const t = sv.statistics;
/** The published table: one chart, its table under it, and what the marks mean (decision 28). */
export function StatisticsPage() {
  const { data } = useSuspenseQuery({ queryKey: ['statistics'], queryFn: statistics });
  const [code, setCode] = useState('00');
  const region = data.regions.find((candidate) => candidate.code === code);
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <StatisticsTabs current="/statistik" />
      <div className="form">
        <ChoiceField
          name="region"
          label={t.region}
          value={code}
          onChange={setCode}
          options={data.regions.map((option) => ({ value: option.code, label: option.name }))}
        />
      </div>
      {region?.reported ? (
        <>
          <section>
            <h2>{t.chartTitle(region.name)}</h2>
            <Suspense fallback={<p className="quiet">{sv.loading}</p>}>
              <Chart region={region} />
            </Suspense>
          </section>
          <FlowTable region={region} />
        </>
      ) : (
        <p className="note">{t.notReported}</p>
      )}
      <Published data={data} />
    </Page>
  );
}

function FlowTable({ region }: { region: Region }) {
  return (
    <section>
      <h2>{t.table}</h2>
      <table className="table as-list">
        <thead>
          <tr>
            <th scope="col">{t.term}</th>
            <th scope="col" className="number">
              {t.starts}
            </th>
            <th scope="col" className="number">
              {t.completions}
            </th>
            <th scope="col" className="number">
              {t.stock}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...region.values].reverse().map((row) => (
            <tr key={row.term}>
              <th scope="row">{t.termWords(row.term)}</th>
              <td className="number" data-label={t.starts}>
                {figureWords(row.starts)}
              </td>
              <td className="number" data-label={t.completions}>
                {figureWords(row.completions)}
              </td>
              <td className="number" data-label={t.stock}>
                {figureWords(row.stock)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
