import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';
import type { Statistics } from '../../client/statistics.js';
import { sv } from '../../words/sv.js';

const t = sv.statistics;
type Region = Statistics['regions'][number];
const SERIES = ['starts', 'completions', 'stock'] as const;
const COLOURS = { starts: '#0f5a63', completions: '#b06a12', stock: '#7d766c' };

/** A hidden small figure is a gap in the line, never a zero. */
function rowsOf(region: Region) {
  return SERIES.flatMap((series) =>
    region.values.map((value) => ({
      term: t.termWords(value.term),
      series: t[series],
      n: value[series].n ?? NaN,
    })),
  );
}

function draw(region: Region, width: number) {
  const rows = rowsOf(region);
  const names = [...new Set(rows.map((row) => row.term))];
  // A label needs about 75 px.
  const step = Math.ceil((names.length * 75) / (width - 130));
  // Drawn in a document of its own and moved: Plot adds a style element, which our security policy forbids.
  const drawing = Plot.plot({
    document: document.implementation.createHTMLDocument(),
    width,
    height: Math.max(220, Math.min(320, width * 0.5)),
    marginLeft: 44,
    marginRight: 84,
    x: {
      label: null,
      type: 'point',
      domain: names,
      ticks: names.filter((_, at) => (names.length - 1 - at) % step === 0),
    },
    y: { label: null, grid: true, zero: true, ticks: 5 },
    color: { domain: SERIES.map((series) => t[series]), range: SERIES.map((series) => COLOURS[series]) },
    marks: [
      Plot.lineY(rows, { x: 'term', y: 'n', stroke: 'series', strokeWidth: 2 }),
      Plot.dot(rows, { x: 'term', y: 'n', fill: 'series', r: 3 }),
      Plot.text(
        rows,
        Plot.selectLast({
          x: 'term',
          y: 'n',
          z: 'series',
          text: 'series',
          fill: 'series',
          dx: 8,
          textAnchor: 'start',
        }),
      ),
    ],
  });
  drawing.querySelectorAll('style').forEach((style) => style.remove());
  drawing.setAttribute('aria-hidden', 'true');
  return document.adoptNode(drawing);
}

/** The table below says the same; the drawing is hidden from screen readers. */
export function FlowChart({ region }: { region: Region }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    const observer = new ResizeObserver(() =>
      box.replaceChildren(draw(region, Math.min(box.clientWidth, 860))),
    );
    observer.observe(box);
    return () => observer.disconnect();
  }, [region]);
  return <div className="chart" ref={place} />;
}
