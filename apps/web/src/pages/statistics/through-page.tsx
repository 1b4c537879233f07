import { lazy, Suspense, useMemo, useState } from 'react';
import type { Figure, Table } from '../../client/tables.js';
import { ChoiceField } from '../../parts/form.js';
import { Page } from '../../parts/page.js';
import { statistics as t } from '../../words/statistics.js';
import { AboutFigures } from './about-figures.js';
import { ALL, CURVE, LATEST, MEASURE, ROUTE, TIME, TRANSITION, YEARS } from './codes.js';
import { figureWords } from './figure.js';
import { FigureTable } from './figure-table.js';
import { Question } from './question.js';
import { StatisticsTabs } from './statistics-tabs.js';
import { usePublished } from './use-published.js';

const SurvivalChart = lazy(() =>
  import('./charts/survival-chart.js').then((module) => ({ default: module.SurvivalChart })),
);
type Method = keyof typeof t.through.methods;
const MEASURES = {
  aj: { share: CURVE.incidence, lower: CURVE.incidenceLower, upper: CURVE.incidenceUpper },
  km: { share: CURVE.kaplanMeier, lower: CURVE.lower, upper: CURVE.upper },
} as const;
/** At how many years the number still followed is told. */
const TOLD = ['0.0', '2.0', '4.0', '6.0', '8.0', '10.0'];

/** From licence to ST and to the certificate: how long it takes, by route (F8). */
export function ThroughPage() {
  const [transition, setTransition] = useState('licence-certificate');
  const [method, setMethod] = useState<Method>('aj');
  const list = usePublished('GENOM02', {
    [TRANSITION]: '*',
    [ROUTE]: '*',
    [MEASURE]: '*',
    [TIME]: LATEST,
  });
  return (
    <Page title={t.through.title} lead={<p>{t.through.lead}</p>}>
      <StatisticsTabs current="/statistik/genomstromning" />
      <div className="pair filters">
        <ChoiceField
          name="transition"
          label={t.through.transition}
          value={transition}
          onChange={setTransition}
          options={list.table.values(TRANSITION).map(({ code, label }) => ({ value: code, label }))}
        />
        <ChoiceField
          name="method"
          label={t.through.method}
          value={method}
          onChange={(value) => setMethod(value === 'km' ? 'km' : 'aj')}
          options={Object.entries(t.through.methodNames).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <Suspense>
        <Curves transition={transition} method={method} medians={list.table} />
      </Suspense>
      <AboutFigures table={list.table} />
    </Page>
  );
}

type CurvesProps = { transition: string; method: Method; medians: Table };

function Curves({ transition, method, medians }: CurvesProps) {
  const { table, csv, api } = usePublished('GENOM01', {
    [TRANSITION]: [transition],
    [ROUTE]: '*',
    [YEARS]: '*',
    [MEASURE]: '*',
    [TIME]: LATEST,
  });
  const drawn = useMemo(() => curvesOf(table, method), [table, method]);
  const routes = table.values(ROUTE);
  const years = table.values(YEARS);
  const at = (route: string, time: string, measure: string): Figure =>
    table.figure({ [ROUTE]: route, [YEARS]: time, [MEASURE]: measure });
  const of = MEASURES[method];
  return (
    <Question
      id="kurva"
      title={medians.labelOf(TRANSITION, transition)}
      answer={medianWords(medians, transition)}
      chart={
        <>
          <p className="small quiet">
            {t.through.methods[method]} {t.through.interval}
          </p>
          <SurvivalChart {...drawn} />
          <h3>{t.through.atRisk}</h3>
          <FigureTable
            caption={t.through.atRisk}
            head={t.through.route}
            columns={TOLD.map((time) => table.labelOf(YEARS, time))}
            rows={routes.map((route) => ({
              key: route.code,
              label: route.label,
              figures: TOLD.map((time) => at(route.code, time, CURVE.atRisk)),
            }))}
          />
          <p className="small quiet">{t.through.cut}</p>
        </>
      }
      table={{
        head: t.through.years,
        columns: routes.map(({ label }) => label),
        rows: years.map((time) => ({
          key: time.code,
          label: time.label,
          figures: routes.map((route) => ({
            ...at(route.code, time.code, of.share),
            lower: at(route.code, time.code, of.lower),
            upper: at(route.code, time.code, of.upper),
          })),
        })),
      }}
      definition={`GENOM01.${of.share}`}
      csv={csv}
      api={api}
    />
  );
}

/** The total is left out of the drawing: it is no route. */
function curvesOf(table: Table, method: Method) {
  const routes = table.values(ROUTE).filter(({ code }) => code !== ALL);
  const percent = (route: string, time: string, measure: string) =>
    table.figure({ [ROUTE]: route, [YEARS]: time, [MEASURE]: measure }).n;
  const points = routes.flatMap((route) =>
    table.values(YEARS).map(({ code }) => ({
      series: route.label,
      years: Number(code),
      share: percent(route.code, code, MEASURES[method].share),
      lower: percent(route.code, code, MEASURES[method].lower),
      upper: percent(route.code, code, MEASURES[method].upper),
    })),
  );
  return { points, series: routes.map(({ label }) => label) };
}

function medianWords(medians: Table, transition: string): string {
  const median = medians.figure({
    [TRANSITION]: transition,
    [ROUTE]: ALL,
    [MEASURE]: CURVE.median,
  });
  return median.n === null ? t.through.answerNone : t.through.answer(figureWords(median));
}
