import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { numberWords } from '../figure.js';
import { Drawing, INK } from './drawing.js';

export type TrendPoint = { at: string; series: string; n: number | null };
type Props = {
  points: readonly TrendPoint[];
  /** In the order they are drawn and named. */
  series: readonly string[];
  /** From which point on figures are preliminary: drawn lighter. */
  preliminaryFrom?: string | undefined;
};

const COLOURS = [INK.accent, INK.warm, INK.grey, INK.light];
const PX_A_LABEL = 76;

/** Lines over half-years, each named where it ends. A figure that is not shown is a gap, never a zero. */
export function TrendChart({ points, series, preliminaryFrom }: Props) {
  const draw = useCallback(
    (width: number) => options(points, series, preliminaryFrom, width),
    [points, series, preliminaryFrom],
  );
  return <Drawing draw={draw} />;
}

function options(
  points: readonly TrendPoint[],
  series: readonly string[],
  preliminaryFrom: string | undefined,
  width: number,
): Plot.PlotOptions {
  const times = [...new Set(points.map((point) => point.at))];
  const rows = points.map((point) => ({ ...point, n: point.n ?? NaN }));
  const marginRight = Math.min(150, Math.max(...series.map((name) => name.length)) * 7.5 + 20);
  const step = Math.max(1, Math.ceil((times.length * PX_A_LABEL) / (width - 60 - marginRight)));
  const unsure = preliminaryFrom === undefined ? -1 : times.indexOf(preliminaryFrom);
  const height = Math.max(220, Math.min(320, width * 0.45));
  return {
    width,
    height,
    marginLeft: 52,
    marginRight,
    marginBottom: 34,
    x: {
      label: null,
      type: 'point',
      domain: times,
      ticks: times.filter((_, at) => (times.length - 1 - at) % step === 0),
    },
    y: {
      label: null,
      grid: true,
      zero: true,
      ticks: 5,
      nice: true,
      tickFormat: (n: number) => numberWords(n),
    },
    color: { domain: [...series], range: COLOURS },
    marks: [
      ...(unsure > 0
        ? [Plot.ruleX([times[unsure - 1] ?? ''], { stroke: INK.line, strokeDasharray: '3 3' })]
        : []),
      Plot.lineY(rows, { x: 'at', y: 'n', stroke: 'series', strokeWidth: 2 }),
      Plot.dot(rows, { x: 'at', y: 'n', fill: 'series', r: times.length > 16 ? 1.5 : 2.5 }),
      ...namesAtTheEnd(rows, series, height),
    ],
  };
}

type Row = { at: string; series: string; n: number };
const LINE_PX = 16;

/** Each series is named at its last point; names that would meet are moved apart. */
function namesAtTheEnd(rows: readonly Row[], series: readonly string[], height: number) {
  const most = Math.max(1, ...rows.map(({ n }) => n).filter((n) => !Number.isNaN(n)));
  const ends = series
    .map((name) => rows.findLast((row) => row.series === name && !Number.isNaN(row.n)))
    .filter((row) => row !== undefined)
    .sort((a, b) => b.n - a.n);
  let above = -Infinity;
  return ends.map((end) => {
    const own = (1 - end.n / most) * (height - 54);
    const placed = Math.max(own, above + LINE_PX);
    above = placed;
    return Plot.text([end], {
      x: 'at',
      y: 'n',
      text: 'series',
      fill: 'series',
      dx: 8,
      dy: placed - own,
      textAnchor: 'start',
      fontWeight: 600,
    });
  });
}
