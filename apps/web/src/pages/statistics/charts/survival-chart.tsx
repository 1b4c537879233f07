import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { statistics as t } from '../../../words/statistics.js';
import { Drawing, INK } from './drawing.js';
import { Legend } from './legend.js';

/** Share 0–100 at a time in years, with its 95 % interval; `null` where the curve is cut. */
export type CurvePoint = {
  series: string;
  years: number;
  share: number | null;
  lower: number | null;
  upper: number | null;
};

const COLOURS = [INK.accent, INK.warm, INK.grey, '#6b3f7a', '#2d6b37'];

export function SurvivalChart({
  points,
  series,
}: {
  points: readonly CurvePoint[];
  series: readonly string[];
}) {
  const draw = useCallback((width: number) => options(points, series, width), [points, series]);
  return (
    <>
      <Legend names={series} colours={COLOURS} />
      <Drawing draw={draw} />
    </>
  );
}

function options(points: readonly CurvePoint[], series: readonly string[], width: number): Plot.PlotOptions {
  const shown = points.filter((point) => point.share !== null);
  return {
    width,
    height: Math.max(260, Math.min(400, width * 0.55)),
    marginLeft: 48,
    marginRight: 20,
    marginBottom: 40,
    x: { label: t.through.years, ticks: 10, nice: false, labelArrow: 'none', labelAnchor: 'center' },
    y: { label: null, domain: [0, 100], grid: true, ticks: 5, tickFormat: (n: number) => `${n} %` },
    color: { domain: [...series], range: COLOURS },
    marks: [
      Plot.areaY(
        shown.filter((point) => point.lower !== null && point.upper !== null),
        {
          x: 'years',
          y1: 'lower',
          y2: 'upper',
          z: 'series',
          fill: 'series',
          fillOpacity: 0.13,
          curve: 'step-after',
        },
      ),
      Plot.lineY(shown, { x: 'years', y: 'share', stroke: 'series', strokeWidth: 2, curve: 'step-after' }),
    ],
  };
}
