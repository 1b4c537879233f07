import type { Page, Request } from 'playwright-core';

/** How long nothing may be asked for before a page counts as drawn; Playwright's own idleness takes half a second. */
const STILL_MS = 120;
const LIMIT_MS = 60_000;

type Traffic = { underWay: Set<Request>; changedAt: number };
const watched = new WeakMap<Page, Traffic>();

/** Follows what the page asks for from now on; what its frames show is their own matter. */
export function watchTraffic(page: Page): Traffic {
  const known = watched.get(page);
  if (known) return known;
  const traffic: Traffic = { underWay: new Set(), changedAt: Date.now() };
  watched.set(page, traffic);
  const isOver = (request: Request) => {
    if (traffic.underWay.delete(request)) traffic.changedAt = Date.now();
  };
  page.on('request', (request) => {
    if (request.frame() !== page.mainFrame()) return;
    // What the page before it waited for is no matter of the next.
    if (request.isNavigationRequest()) traffic.underWay.clear();
    traffic.underWay.add(request);
    traffic.changedAt = Date.now();
  });
  page.on('requestfinished', isOver).on('requestfailed', isOver);
  return traffic;
}

/** Waits until nothing is under way, and nothing has been for a moment: what a touch sets going has that moment to begin. */
export async function untilStill(page: Page): Promise<void> {
  const traffic = watchTraffic(page);
  const calledAt = Date.now();
  while (traffic.underWay.size > 0 || Date.now() - Math.max(calledAt, traffic.changedAt) < STILL_MS) {
    if (Date.now() - calledAt > LIMIT_MS)
      throw new Error(`Still under way: ${[...traffic.underWay].map((one) => one.url()).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
