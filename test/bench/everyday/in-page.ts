/** Functions that run in the page; the little of its world that they use is declared here. */
type Entry = { startTime: number; duration: number; interactionId?: number };
declare const window: { drawnMs: number; slowestMs: number };
declare const PerformanceObserver: new (told: (list: { getEntries(): Entry[] }) => void) => {
  observe(what: { type: string; buffered: boolean; durationThreshold?: number }): void;
};

/** The largest thing on the page so far (largest contentful paint), since the navigation began. */
export function watchDrawing(): void {
  window.drawnMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) window.drawnMs = Math.max(window.drawnMs, startTime);
  });
  observer.observe({ type: 'largest-contentful-paint', buffered: true });
}

export const drawnSoFar = () => window.drawnMs;

/** From each tap and key until the next picture that shows what came of it (event timing; less than 16 ms is not told). */
export function watchInteractions(): void {
  window.slowestMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries())
      if (interactionId) window.slowestMs = Math.max(window.slowestMs, duration);
  });
  observer.observe({ type: 'event', buffered: true, durationThreshold: 16 });
}

export const slowestSoFar = () => window.slowestMs;
