import { Button } from '@digdir/designsystemet-react';
import { lazy, useState } from 'react';
import type { Figure, Table, Value } from '../../../client/tables.js';
import { statistics as t } from '../../../words/statistics.js';
import { ALL, M, MEASURE, NOT_A_SPECIALTY, REGION, SPECIALTY, TIME } from '../codes.js';
import { figureWords } from '../figure.js';
import { regionsOf } from '../places.js';
import type { Bar } from '../charts/bar-chart.js';
import type { Placed } from '../charts/region-map.js';
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
  const at = (specialty: string) => table.figure({ [SPECIALTY]: specialty, [MEASURE]: M.stock });
  const specialties = byNumber(
    table.values(SPECIALTY).filter(({ code }) => !NOT_A_SPECIALTY.test(code)),
    (code) => at(code),
  );
  const regions = regionsOf(perRegion.values(REGION)).map(({ code, label }) => {
    const figure = perRegion.figure({ [REGION]: code });
    return { code, name: label, n: figure.n, word: figureWords(figure) };
  });
  return (
    <Question
      id="var"
      title={t.questions.place.title}
      answer={t.questions.place.answer({
        period: perRegion.labelOf(TIME, period),
        regions: largestOf(regions),
      })}
      chart={
        <div className="map-and-bars">
          <Regions regions={regions} region={region} choose={choose} />
          <Specialties
            name={perRegion.labelOf(REGION, region)}
            bars={specialties.map(({ code, label }) => ({ name: label, ...at(code) }))}
          />
        </div>
      }
      table={figuresOf(table, specialties)}
      definition={`SPEC01.${M.stock}`}
      csv={csv}
      api={api}
    />
  );
}

const byNumber = <V extends { code: string }>(values: readonly V[], figure: (code: string) => Figure) =>
  values.toSorted((a, b) => (figure(b.code).n ?? -1) - (figure(a.code).n ?? -1));

/** All together first, then the largest. */
function figuresOf(table: Table, specialties: readonly Value[]) {
  const all = table.values(SPECIALTY).filter(({ code }) => code === ALL);
  return {
    head: t.specialty,
    columns: [t.starts, t.finished, t.flows.inStep],
    rows: [...all, ...specialties].map(({ code, label }) => ({
      key: code,
      label,
      figures: [M.starts, M.approvals, M.stock].map((measure) =>
        table.figure({ [SPECIALTY]: code, [MEASURE]: measure }),
      ),
    })),
  };
}

const largestOf = (regions: readonly Placed[]) =>
  regions
    .toSorted((a, b) => (b.n ?? 0) - (a.n ?? 0))
    .slice(0, 3)
    .map((one) => `${one.name} (${one.word})`)
    .join(', ');

type RegionsProps = { regions: readonly Placed[]; region: string; choose: (region: string) => void };

const Regions = ({ regions, region, choose }: RegionsProps) => (
  <figure>
    <figcaption>{t.map}</figcaption>
    <RegionMap regions={regions} chosen={region} choose={choose} label={t.map} />
    <p className="small quiet">{t.mapCredit}</p>
  </figure>
);

function Specialties({ name, bars }: { name: string; bars: readonly Bar[] }) {
  const [isAll, setAll] = useState(false);
  return (
    <figure>
      <figcaption>{t.topSpecialties(name)}</figcaption>
      <BarChart bars={isAll ? bars : bars.slice(0, FIRST)} />
      {bars.length > FIRST && (
        <Button variant="tertiary" onClick={() => setAll(!isAll)}>
          {isAll ? t.showFewer : t.showAll(bars.length)}
        </Button>
      )}
    </figure>
  );
}
