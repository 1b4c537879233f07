import * as Plot from '@observablehq/plot';
import { useEffect, useRef } from 'react';

/** One accent and three warm neutrals; told apart by lightness too, so that a black-and-white print still reads. */
export const INK = {
  accent: '#0f5a63',
  warm: '#b06a12',
  grey: '#7d766c',
  light: '#a9cbcf',
  line: '#ddd8d0',
  text: '#23201c',
  quiet: '#57514a',
} as const;

type Draw = (width: number) => Plot.PlotOptions;

/**
 * A drawing that follows its width. Hidden from screen readers: the table beside it says the same.
 * `draw` must be stable between renders.
 */
export function Drawing({ draw, widest = 860 }: { draw: Draw; widest?: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return;
    let drawn = 0;
    const observer = new ResizeObserver(() => {
      const width = Math.min(box.clientWidth, widest);
      if (width === 0 || width === drawn) return;
      drawn = width;
      box.replaceChildren(plotted(draw(width)));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [draw, widest]);
  return <div className="chart" ref={place} />;
}

/** Drawn in a document of its own and moved: Plot adds a style element, which our security policy forbids. */
function plotted(options: Plot.PlotOptions): Element {
  const drawing = Plot.plot({
    ...options,
    document: document.implementation.createHTMLDocument(),
    style: { background: 'none', fontFamily: 'inherit', fontSize: '13px' },
  });
  drawing.querySelectorAll('style').forEach((style) => style.remove());
  drawing.setAttribute('aria-hidden', 'true');
  return document.adoptNode(drawing);
}
