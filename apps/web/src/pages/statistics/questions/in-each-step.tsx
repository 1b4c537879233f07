import { lazy } from 'react';
import { statistics as t } from '../../../words/statistics.js';
import { M, MEASURE, REGION, STEP, STEPS, TIME } from '../codes.js';
import { figureWords } from '../figure.js';
import { Question } from '../question.js';
import { usePublished } from '../use-published.js';
import type { Asked } from './asked.js';

const TrendChart = lazy(() => import('../charts/trend-chart.js').then((m) => ({ default: m.TrendChart })));
const SHOWN = [STEPS.at, STEPS.bt, STEPS.st];
const SERIES = SHOWN.map((step) => t.steps[step]);

export function InEachStep({ region, period, periods, place }: Asked) {
  const { table, csv, api } = usePublished('FLODE01', {
    [REGION]: [region],
    [STEP]: SHOWN,
    [MEASURE]: [M.stock, M.active],
    [TIME]: '*',
  });
  const at = (step: string, measure: string = M.stock, time = period) =>
    table.figure({ [STEP]: step, [MEASURE]: measure, [TIME]: time });
  const points = periods.flatMap((time) =>
    SHOWN.map((step) => ({ at: time.label, series: t.steps[step], n: at(step, M.stock, time.code).n })),
  );
  return (
    <Question
      id="steg"
      title={t.questions.stock.title}
      answer={t.questions.stock.answer({
        period: table.labelOf(TIME, period),
        place,
        at: figureWords(at(STEPS.at)),
        bt: figureWords(at(STEPS.bt)),
        st: figureWords(at(STEPS.st)),
      })}
      chart={<TrendChart points={points} series={SERIES} />}
      table={{
        head: t.period,
        columns: SHOWN.flatMap((step) => [t.steps[step], `${t.steps[step]}, ${t.working}`]),
        rows: periods.toReversed().map((time) => ({
          key: time.code,
          label: time.label,
          figures: SHOWN.flatMap((step) => [at(step, M.stock, time.code), at(step, M.active, time.code)]),
        })),
      }}
      definition={`FLODE01.${M.stock}`}
      csv={csv}
      api={api}
    />
  );
}
