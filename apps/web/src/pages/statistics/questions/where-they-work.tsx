import { lazy } from 'react';
import type { Figure, Value } from '../../../client/tables.js';
import { statistics as t } from '../../../words/statistics.js';
import { ALL, AREA, M, MEASURE, REGION, STEP, STEPS, TIME } from '../codes.js';
import { figureWords } from '../figure.js';
import { Question } from '../question.js';
import { usePublished } from '../use-published.js';
import type { Asked } from './asked.js';

const BarChart = lazy(() => import('../charts/bar-chart.js').then((m) => ({ default: m.BarChart })));
const SHOWN = [STEPS.at, STEPS.bt, STEPS.st];
const PARTS = SHOWN.map((step) => t.steps[step]);

export function WhereTheyWork({ region, period, place }: Asked) {
  const { table, csv, api } = usePublished('VERK01', {
    [REGION]: [region],
    [STEP]: '*',
    [AREA]: '*',
    [MEASURE]: [M.count],
    [TIME]: [period],
  });
  const areas = table.values(AREA).filter(({ code }) => code !== ALL);
  const at = (area: string, step: string): Figure =>
    table.figure({ [AREA]: area, [STEP]: step, [TIME]: period });
  const bars = areas.flatMap((area) =>
    SHOWN.map((step) => ({ name: area.label, part: t.steps[step], n: at(area.code, step).n })),
  );
  const largest = mostIn(areas, (area) => at(area, ALL));
  return (
    <Question
      id="verksamhet"
      title={t.questions.activity.title}
      answer={
        largest
          ? t.questions.activity.answer({
              period: table.labelOf(TIME, period),
              place,
              most: largest.label.toLowerCase(),
              n: figureWords(at(largest.code, ALL)),
            })
          : t.hidden
      }
      chart={<BarChart bars={bars} parts={PARTS} />}
      table={{
        head: table.labelOf(MEASURE, M.count),
        columns: [...PARTS, t.together],
        rows: areas.map((area) => ({
          key: area.code,
          label: area.label,
          figures: [...SHOWN, ALL].map((step) => at(area.code, step)),
        })),
      }}
      definition={`VERK01.${M.count}`}
      csv={csv}
      api={api}
    />
  );
}

function mostIn(values: readonly Value[], figure: (code: string) => Figure): Value | undefined {
  const known = values.filter(({ code }) => code !== 'unknown' && figure(code).n !== null);
  return known.toSorted((a, b) => (figure(b.code).n ?? 0) - (figure(a.code).n ?? 0))[0];
}
