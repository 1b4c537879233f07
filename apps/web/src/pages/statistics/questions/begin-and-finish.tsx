import { lazy } from 'react';
import { statistics as t } from '../../../words/statistics.js';
import { M, MEASURE, REGION, STEP, STEPS, TIME } from '../codes.js';
import { figureWords } from '../figure.js';
import { Question } from '../question.js';
import { usePublished } from '../use-published.js';
import type { Asked } from './asked.js';

const TrendChart = lazy(() => import('../charts/trend-chart.js').then((m) => ({ default: m.TrendChart })));
const SHOWN = [STEPS.bt, STEPS.st];
const SERIES = [t.starts, t.finished];

export function BeginAndFinish({ region, period, periods, place }: Asked) {
  const { table, csv, api } = usePublished('FLODE01', {
    [REGION]: [region],
    [STEP]: SHOWN,
    [MEASURE]: [M.starts, M.approvals],
    [TIME]: '*',
  });
  const at = (step: string, measure: string, time = period) =>
    table.figure({ [STEP]: step, [MEASURE]: measure, [TIME]: time });
  const points = (step: string) =>
    periods.flatMap((time) => [
      { at: time.label, series: t.starts, n: at(step, M.starts, time.code).n },
      { at: time.label, series: t.finished, n: at(step, M.approvals, time.code).n },
    ]);
  return (
    <Question
      id="borjar"
      title={t.questions.flow.title}
      answer={t.questions.flow.answer({
        period: table.labelOf(TIME, period),
        place,
        btStarts: figureWords(at(STEPS.bt, M.starts)),
        stStarts: figureWords(at(STEPS.st, M.starts)),
        btDone: figureWords(at(STEPS.bt, M.approvals)),
        stDone: figureWords(at(STEPS.st, M.approvals)),
      })}
      chart={
        <div className="charts">
          {SHOWN.map((step) => (
            <figure key={step}>
              <figcaption>{t.steps[step]}</figcaption>
              <TrendChart points={points(step)} series={SERIES} />
            </figure>
          ))}
        </div>
      }
      table={{
        head: t.period,
        columns: SHOWN.flatMap((step) => SERIES.map((series) => `${t.steps[step]}, ${series}`)),
        rows: periods.toReversed().map((time) => ({
          key: time.code,
          label: time.label,
          figures: SHOWN.flatMap((step) => [at(step, M.starts, time.code), at(step, M.approvals, time.code)]),
        })),
      }}
      definition={`FLODE01.${M.starts}`}
      csv={csv}
      api={api}
    />
  );
}
