import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useSession } from '../../client/session.js';
import { coverageQuery } from '../../client/statistics.js';
import type { Figure, Table } from '../../client/tables.js';
import { Page } from '../../parts/page.js';
import { statistics as t } from '../../words/statistics.js';
import { AboutFigures } from './about-figures.js';
import { ALL, M, MEASURE, NATION, REGION, STEP, STEPS, TIME, WINDOW } from './codes.js';
import { BtCredit } from './bt-credit.js';
import { BtLength } from './bt-length.js';
import { Coverage } from './coverage.js';
import { Compared, type ComparedProps } from './compared.js';
import { shareOf } from './figure.js';
import { Filters } from './filters.js';
import { comparedPlaces, regionsOf } from './places.js';
import { Question } from './question.js';
import { StatisticsTabs } from './statistics-tabs.js';
import { usePublished } from './use-published.js';
import { useView } from './use-view.js';

const KEY_FIGURES = [
  [STEPS.bt, M.starts],
  [STEPS.st, M.starts],
  [STEPS.bt, M.approvals],
  [STEPS.st, M.approvals],
  [STEPS.at, M.stock],
  [STEPS.bt, M.stock],
  [STEPS.st, M.stock],
] as const;

const COMPARED: readonly Omit<ComparedProps, 'places'>[] = [
  {
    id: 'inom-ett-ar',
    title: t.own.toSt,
    from: { table: 'OVERG01', measure: 'andel', choice: { [STEP]: [STEPS.bt], [WINDOW]: ['not-started'] } },
    unit: ' %',
  },
  {
    id: 'stannar',
    title: t.own.retention,
    from: { table: 'STANNA01', measure: 'andel_stannade' },
    unit: ' %',
  },
  { id: 'handledare', title: t.own.supervisors, from: { table: 'HANDL01', measure: 'per_handledare' } },
  {
    id: 'uppehall',
    title: t.own.interruptions,
    from: { table: 'UPPEH01', measure: 'andel_manader', choice: { [STEP]: [ALL] } },
    unit: ' %',
  },
  { id: 'tackning', title: t.own.coverage, from: { table: 'TACK01', measure: 'andel_inom_30' }, unit: ' %' },
];

/** The own region beside its samverkansregion and the nation, protected like everything else. */
export function RegionPage() {
  const { person } = useSession();
  const own = person?.roles.find((role) => role.role === 'planner');
  const { table, csv, api } = usePublished('FLODE01', {
    [REGION]: '*',
    [STEP]: Object.values(STEPS),
    [MEASURE]: [M.starts, M.approvals, M.stock],
    [TIME]: '*',
  });
  const regions = regionsOf(table.values(REGION));
  const first = regions[0]?.code ?? NATION;
  const mine = useQuery({ ...coverageQuery, enabled: own !== undefined }).data?.regions ?? [];
  const view = useView(mine.length < regions.length ? (mine[0]?.code ?? first) : first);
  const region = view.region === NATION ? first : view.region;
  const places = comparedPlaces(table, region);
  const times = table.values(TIME);
  const period = times.find(({ code }) => code === view.period) ?? times.at(-1);
  return (
    <Page title={t.own.title} lead={<p>{t.own.lead}</p>}>
      <StatisticsTabs current="/statistik/regionen" />
      <Filters
        region={region}
        regions={regions}
        period={period?.code ?? ''}
        periods={times}
        change={view.change}
      />
      <Question
        id="nyckeltal"
        title={t.own.keyFigures(period?.label ?? '')}
        table={keyFigures(table, places, period?.code ?? '')}
        isTableOpen
        definition={`FLODE01.${M.starts}`}
        csv={csv}
        api={api}
      />
      <Suspense>
        {COMPARED.map((one) => (
          <Compared key={one.id} {...one} places={places} />
        ))}
        <BtLength />
        <BtCredit />
        {own && <Coverage />}
      </Suspense>
      <AboutFigures table={table} />
    </Page>
  );
}

function keyFigures(table: Table, places: readonly { code: string; label: string }[], period: string) {
  const at = (place: string, step: string, measure: string): Figure =>
    table.figure({ [REGION]: place, [STEP]: step, [MEASURE]: measure, [TIME]: period });
  const own = places[0]?.code ?? '';
  return {
    head: t.own.figure,
    columns: [...places.map(({ label }) => label), t.own.share],
    rows: KEY_FIGURES.map(([step, measure]) => {
      const share = shareOf(at(own, step, measure), at(NATION, step, measure));
      return {
        key: `${step} ${measure}`,
        label: `${table.labelOf(STEP, step)}: ${table.labelOf(MEASURE, measure).toLowerCase()}`,
        figures: [
          ...places.map((place) => at(place.code, step, measure)),
          { n: share ?? null, mark: share === undefined ? '..' : null },
        ],
      };
    }),
  };
}
