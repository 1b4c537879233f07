import * as Plot from '@observablehq/plot';
import { useCallback } from 'react';
import { numberWords } from '../figure.js';
import { Drawing, INK } from './drawing.js';
import { Legend } from './legend.js';

export type Bar = { name: string; part?: string; n: number | null; mark?: string | null; isMarked?: boolean };
type Props = { bars: readonly Bar[]; parts?: readonly string[]; unit?: string };

const ROW = 30;
const PARTS: readonly string[] = [INK.warm, INK.light, INK.accent, INK.grey, INK.line];

/** Lying bars with their number at the end; with parts, bars in pieces. What is not shown says so in its place. */
export function BarChart({ bars, parts, unit = '' }: Props) {
  const draw = useCallback((width: number) => options(bars, parts, unit, width), [bars, parts, unit]);
  return (
    <>
      {parts && <Legend names={parts} colours={PARTS} />}
      <Drawing draw={draw} />
    </>
  );
}

function options(
  bars: readonly Bar[],
  parts: readonly string[] | undefined,
  unit: string,
  width: number,
): Plot.PlotOptions {
  const names = [...new Set(bars.map((bar) => bar.name))];
  const longest = Math.max(...names.map((name) => name.length));
  const marginLeft = Math.min(width * 0.5, longest * 7 + 16);
  const rows = bars.map((bar) => ({ ...bar, n: bar.n ?? 0, word: wordOf(bar, unit) }));
  return {
    width,
    height: names.length * ROW + (parts ? 44 : 12),
    marginLeft,
    marginRight: parts ? 16 : 70,
    marginTop: 4,
    marginBottom: parts ? 28 : 4,
    x: parts
      ? { label: null, ticks: 4, tickFormat: (n: number) => numberWords(n) + unit }
      : { axis: null, domain: [0, Math.max(1, ...rows.map((row) => row.n))] },
    y: {
      label: null,
      domain: names,
      padding: 0.3,
      tickSize: 0,
      tickFormat: (name: string) => shortened(name, marginLeft),
    },
    ...(parts ? { color: { domain: [...parts], range: [...PARTS] } } : {}),
    marks: parts
      ? [
          Plot.barX(rows, { x: 'n', y: 'name', fill: 'part', order: [...parts] }),
          Plot.ruleX([0], { stroke: INK.quiet }),
        ]
      : [
          Plot.barX(rows, { x: 'n', y: 'name', fill: (row: Bar) => (row.isMarked ? INK.warm : INK.accent) }),
          Plot.text(rows, { x: 'n', y: 'name', text: 'word', dx: 6, textAnchor: 'start', fill: INK.text }),
        ],
  };
}

const wordOf = (bar: Bar, unit: string) => (bar.n === null ? (bar.mark ?? '..') : numberWords(bar.n) + unit);

function shortened(name: string, room: number): string {
  const fits = Math.floor((room - 14) / 6.6);
  return name.length <= fits ? name : `${name.slice(0, fits - 1).trimEnd()}…`;
}
