import { lazy, useState } from 'react';
import type { Figure } from '../../../client/tables.js';
import { statistics as t } from '../../../words/statistics.js';
import { ALL, M, MEASURE, NOT_A_SPECIALTY, REGION, SPECIALTY, TIME } from '../codes.js';
import { figureWords } from '../figure.js';
import { regionsOf } from '../places.js';
import { Question } from '../question.js';
import { usePublished } from '../use-published.js';
import type { Asked } from './asked.js';

const BarChart = lazy(() => import('../charts/bar-chart.js').then((m) => ({ default: m.BarChart })));
const RegionMap = lazy(() => import('../charts/region-map.js').then((m) => ({ default: m.RegionMap })));
const FIRST = 12;

export function PerRegionAndSpecialty({
  region,
  period,
  choose,
}: Asked & { choose: (region: string) => void }) {
  const [isAll, setAll] = useState(false);
  const perRegion = usePublished('SPEC01', {
    [REGION]: '*',
    [SPECIALTY]: [ALL],
    [MEASURE]: [M.stock],
    [TIME]: [period],
  }).table;
  const { table, csv, api } = usePublished('SPEC01', {
    [REGION]: [region],
    [SPECIALTY]: '*',
    [MEASURE]: [M.starts, M.approvals, M.stock],
    [TIME]: [period],
  });
  const at = (specialty: string, measure: string = M.stock) =>
    table.figure({ [SPECIALTY]: specialty, [MEASURE]: measure });
  const specialties = byNumber(
    table.values(SPECIALTY).filter(({ code }) => !NOT_A_SPECIALTY.test(code)),
    (code) => at(code),
  );
  const regions = regionsOf(perRegion.values(REGION)).map(({ code, label }) => {
    const figure = perRegion.figure({ [REGION]: code });
    return { code, name: label, n: figure.n, word: figureWords(figure) };
  });
  const top = regions.toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0)).slice(0, 3);
  const shown = isAll ? specialties : specialties.slice(0, FIRST);
  const name = perRegion.labelOf(REGION, region);
  return (
    <Question
      id="var"
      title={t.questions.place.title}
      answer={t.questions.place.answer({
        period: perRegion.labelOf(TIME, period),
        regions: top.map((one) => `${one.name} (${one.word})`).join(', '),
      })}
      chart={
        <div className="map-and-bars">
          <figure>
            <figcaption>{t.map}</figcaption>
            <RegionMap regions={regions} chosen={region} choose={choose} label={t.map} />
            <p className="small quiet">{t.mapCredit}</p>
          </figure>
          <figure>
            <figcaption>{t.topSpecialties(name)}</figcaption>
            <BarChart bars={shown.map(({ code, label }) => ({ name: label, ...at(code) }))} />
            {specialties.length > FIRST && (
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                onClick={() => setAll(!isAll)}
              >
                {isAll ? t.showFewer : t.showAll(specialties.length)}
              </button>
            )}
          </figure>
        </div>
      }
      table={{
        head: t.specialty,
        columns: [t.starts, t.finished, t.flows.inStep],
        rows: [...table.values(SPECIALTY).filter(({ code }) => code === ALL), ...specialties].map(
          (specialty) => ({
            key: specialty.code,
            label: specialty.label,
            figures: [M.starts, M.approvals, M.stock].map((measure) => at(specialty.code, measure)),
          }),
        ),
      }}
      definition={`SPEC01.${M.stock}`}
      csv={csv}
      api={api}
    />
  );
}

const byNumber = <V extends { code: string }>(values: readonly V[], figure: (code: string) => Figure) =>
  values.toSorted((a, b) => (figure(b.code).n ?? -1) - (figure(a.code).n ?? -1));
