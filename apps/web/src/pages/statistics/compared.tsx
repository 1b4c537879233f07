import { lazy } from 'react';
import type { Choice, Figure, Value } from '../../client/tables.js';
import { MEASURE, NATION, REGION, TIME } from './codes.js';
import { Question } from './question.js';
import { usePublished } from './use-published.js';
import { statistics as t } from '../../words/statistics.js';
import type { Place } from './places.js';

const BarChart = lazy(() => import('./charts/bar-chart.js').then((m) => ({ default: m.BarChart })));

export type ComparedProps = {
  id: string;
  title: string;
  /** Table and measure; `choice` picks one value of each further dimension. */
  from: { table: string; measure: string; choice?: Choice };
  unit?: string;
  places: readonly Place[];
};

/** One measure for the own region, its samverkansregion and the nation: the latest period in which the own one is shown. */
export function Compared({ id, title, from, unit = '', places }: ComparedProps) {
  const { table, csv, api } = usePublished(from.table, {
    [REGION]: places.map(({ code }) => code),
    [MEASURE]: [from.measure],
    [TIME]: '*',
    ...from.choice,
  });
  const at = (place: string, time: string): Figure => table.figure({ [REGION]: place, [TIME]: time });
  const times = table.values(TIME).toReversed();
  const own = places[0]?.code ?? '';
  const isShown = (place: string) => (time: Value) => at(place, time.code).n !== null;
  const latest = times.find(isShown(own)) ?? times.find(isShown(NATION));
  const bars = places.map((place) => ({
    name: place.label,
    isMarked: place.code === own,
    ...at(place.code, latest?.code ?? ''),
  }));
  return (
    <Question
      id={id}
      title={title}
      answer={latest ? `${table.labelOf(MEASURE, from.measure)}, ${latest.label}` : t.own.tooFew}
      chart={latest && <BarChart bars={bars} unit={unit} />}
      table={{
        head: t.period,
        columns: places.map(({ label }) => label),
        rows: times.map((time) => ({
          key: time.code,
          label: time.label,
          figures: places.map((place) => at(place.code, time.code)),
        })),
      }}
      definition={`${from.table}.${from.measure}`}
      csv={csv}
      api={api}
    />
  );
}
