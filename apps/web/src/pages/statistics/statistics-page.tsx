import { Suspense } from 'react';
import { Page } from '../../parts/page.js';
import { statistics as t } from '../../words/statistics.js';
import { ALL, M, MEASURE, REGION, STEP, TIME } from './codes.js';
import { Filters } from './filters.js';
import { AboutFigures } from './about-figures.js';
import { BeginAndFinish } from './questions/begin-and-finish.js';
import { InEachStep } from './questions/in-each-step.js';
import { OnToSt } from './questions/on-to-st.js';
import { PerRegionAndSpecialty } from './questions/per-region-and-specialty.js';
import { WhereTheyWork } from './questions/where-they-work.js';
import { StatisticsTabs } from './statistics-tabs.js';
import { usePublished } from './use-published.js';
import { useView } from './use-view.js';

/** The regions' five questions (Socialstyrelsen, report of February 2026), for one place at a time. */
export function StatisticsPage() {
  const view = useView();
  const { table } = usePublished('FLODE01', {
    [REGION]: '*',
    [STEP]: [ALL],
    [MEASURE]: [M.stock],
    [TIME]: '*',
  });
  const times = table.values(TIME);
  const period = times.find(({ code }) => code === view.period)?.code ?? times.at(-1)?.code ?? '';
  const periods = times.filter(({ code }) => code <= period);
  const region = table.labelOf(REGION, view.region);
  const isReported = table.figure({ [REGION]: view.region, [TIME]: period }).mark !== 'er';
  const asked = { region: view.region, place: t.inPlace(region), period, periods };
  return (
    <Page title={t.title} lead={<p>{t.lead}</p>}>
      <StatisticsTabs current="/statistik" />
      <Filters
        region={view.region}
        regions={table.values(REGION)}
        period={period}
        periods={times}
        change={view.change}
      />
      {isReported ? (
        <Suspense>
          <BeginAndFinish {...asked} />
          <InEachStep {...asked} />
          <WhereTheyWork {...asked} />
          <OnToSt {...asked} />
          <PerRegionAndSpecialty {...asked} choose={(code) => view.change({ region: code })} />
        </Suspense>
      ) : (
        <p className="note">{t.notReported}</p>
      )}
      <AboutFigures table={table} />
    </Page>
  );
}
