/**
 * Functions that run in the page. The little of its world that they use is declared here: the DOM's own types would
 * change Node's `fetch` and `Buffer` for every other file.
 */
type Style = {
  outlineStyle: string;
  outlineWidth: string;
  boxShadow: string;
  overflowX: string;
  overflowY: string;
  backgroundColor: string;
  borderStyle: string;
  animationDuration: string;
  transitionDuration: string;
};
type PageElement = {
  tagName: string;
  className: string;
  textContent: string | null;
  parentElement: PageElement | null;
  scrollWidth: number;
  scrollHeight: number;
  clientWidth: number;
  clientHeight: number;
  getAttribute(name: string): string | null;
  style: { cssText: string };
  querySelectorAll(selector: string): Iterable<PageElement>;
  getBoundingClientRect(): { top: number; bottom: number; right: number; width: number };
};
type Click = { isTrusted: boolean; detail: number };
declare const document: {
  title: string;
  body: PageElement;
  activeElement: PageElement | null;
  documentElement: { lang: string; clientWidth: number; scrollWidth: number; style: { fontSize: string } };
  fonts: { ready: Promise<unknown> };
  querySelectorAll(selector: string): Iterable<PageElement>;
  getElementById(id: string): PageElement | null;
  createRange(): { selectNodeContents(of: PageElement): void; getClientRects(): Iterable<{ top: number }> };
  addEventListener(type: 'click', listener: (event: Click) => void, isCapturing: boolean): void;
};
declare const window: {
  innerHeight: number;
  location: { pathname: string };
  scrollTo(x: number, y: number): void;
  axe: { run(on: unknown, how: object): Promise<{ violations: AxeViolation[] }> };
  countClick(): Promise<void>;
  shifted: number;
};
type Shift = { value: number; hadRecentInput: boolean };
declare const PerformanceObserver: new (told: (list: { getEntries(): Shift[] }) => void) => {
  observe(what: { type: 'layout-shift'; buffered: boolean }): void;
};
declare function getComputedStyle(element: PageElement): Style;

export type AxeViolation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

export function faultsOfDocument(): string[] {
  const found: string[] = [];
  const headings = [...document.querySelectorAll('h1')];
  if (headings.length !== 1) found.push(`${headings.length} h1`);
  if (document.documentElement.lang !== 'sv') found.push(`lang is «${document.documentElement.lang}»`);
  const heading = (headings[0]?.textContent ?? '').trim();
  if (heading === '' || !document.title.includes(heading.slice(0, 20)))
    found.push(`the title «${document.title}» does not tell the page`);
  return found;
}

export function widerThanTheScreen(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
    .slice(0, 3)
    .map((element) => `${element.tagName}.${element.className}`);
  return [`${scrollWidth} pixels`, ...wide];
}

/** Buttons whose words do not fit in them, and what a bar that stands still holds outside the screen: the page is no wider for it. */
export function spilled(): string[] {
  const { clientWidth } = document.documentElement;
  const buttons = [...document.querySelectorAll('button, .ds-button')].filter(
    (button) => button.clientWidth > 1 && button.scrollWidth > button.clientWidth + 1,
  );
  const outside = [...document.querySelectorAll('.primary-action *')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  );
  return [...buttons, ...outside].map((element) => element.textContent ?? '').slice(0, 3);
}

/** As a mistake in a style would. */
export function styleWrongly([selector, style]: readonly [selector: string, style: string]): void {
  for (const element of document.querySelectorAll(selector)) element.style.cssText = style;
}

/** As a reader who makes the text larger and nothing else; empty takes it back. */
export const setTextSize = (size: string) => void (document.documentElement.style.fontSize = size);

/** Text that its own box hides; what is for screen readers alone is a box of one pixel. */
export function cutText(): string[] {
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  return [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.clientWidth > 1 && element.tagName !== 'svg')
    .filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCutAcross = hides(overflowX) && element.scrollWidth > element.clientWidth + 2;
      return isCutAcross || (hides(overflowY) && element.scrollHeight > element.clientHeight + 2);
    })
    .map((element) => `${element.tagName}.${element.className}`);
}

/** Each sign of a legend must still look unlike the others. */
export function legendsAlike(): string[] {
  return [...document.querySelectorAll('.legend')].flatMap((legend) => {
    const signs = [...legend.querySelectorAll('i')].map((sign) => {
      const { backgroundColor, borderStyle } = getComputedStyle(sign);
      return `${backgroundColor} ${borderStyle}`;
    });
    return new Set(signs).size === signs.length ? [] : [`${legend.textContent ?? ''}: ${signs.join(', ')}`];
  });
}

/** What still moves for longer than a blink. */
export function movingElements(): string[] {
  const seconds = (durations: string) => Math.max(...durations.split(',').map((one) => parseFloat(one)));
  return [...document.querySelectorAll('body *')]
    .filter((element) => {
      const { animationDuration, transitionDuration } = getComputedStyle(element);
      return seconds(animationDuration) > 0.05 || seconds(transitionDuration) > 0.05;
    })
    .slice(0, 5)
    .map((element) => `${element.tagName}.${element.className}`);
}

export async function violationsOfAxe(rules?: readonly string[]): Promise<AxeViolation[]> {
  const { violations } = await window.axe.run(document, {
    iframes: false,
    ...(rules && { runOnly: rules }),
    // WCAG 2.2's own, which axe leaves out unless it is asked.
    rules: { 'target-size': { enabled: true } },
    // Only rules about orientation and sound need the style sheets fetched once more; we lock nothing and play nothing.
    preload: false,
    resultTypes: ['violations'],
  });
  return violations.map(({ id, nodes }) => ({
    id,
    nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }));
}

/**
 * What has the focus, whether it is marked, and whether it is within the window. A date field has several stops of the
 * browser's own, which draws their focus itself.
 */
export function focusedNow(): { what: string; isSeen: boolean; hasParts: boolean } {
  const element = document.activeElement;
  if (!element || element === document.body) return { what: 'BODY', isSeen: true, hasParts: false };
  const place = element.getBoundingClientRect();
  const nth = [...document.querySelectorAll(element.tagName)].indexOf(element);
  const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
  const styles = [element, element.parentElement ?? element].map((one) => getComputedStyle(one));
  const isMarked = styles.some(
    ({ outlineStyle, outlineWidth, boxShadow }) =>
      (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none',
  );
  const hasParts = element.getAttribute('type') === 'date';
  const isWithin = place.bottom > 0 && place.top < window.innerHeight && place.width > 0;
  return { what: `${element.tagName} ${nth} «${words}»`, isSeen: isMarked && isWithin, hasParts };
}

/** How many lines the text of each takes. */
export const linesOf = (elements: PageElement[]): number[] =>
  elements.map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  });

export const hasFocus = (elements: PageElement[]) => elements.some((one) => one === document.activeElement);

/** What a screen reader says beside the field's name. */
export const descriptionOf = (field: PageElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent ?? '')
    .join(' ');

/** Tells each click that a person makes with a finger or a mouse outside the identity provider's pages. */
export function tellClicks(): void {
  const isProduct = () => !window.location.pathname.startsWith('/idp');
  // A click on a label comes again on its field, without a count of its own.
  document.addEventListener(
    'click',
    ({ isTrusted, detail }) => void (isTrusted && detail > 0 && isProduct() && window.countClick()),
    true,
  );
}

/** Adds up all that moves by itself while the page is drawn; stricter than the browser's own score, which takes the worst five seconds. */
export function addUpShifts(): void {
  window.shifted = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shifted += value;
  });
  observer.observe({ type: 'layout-shift', buffered: true });
}

export const shiftedSoFar = () => window.shifted;

export async function readyForPicture(): Promise<void> {
  window.scrollTo(0, 0);
  await document.fonts.ready;
}

declare const DataTransfer: new () => { items: { add(file: File): void } };

/** What a hand carries that drops a PDF on the page; the bytes come as base64. */
export function carriedPdf(text: string): object {
  const transfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(text), (one) => one.codePointAt(0) ?? 0);
  transfer.items.add(new File([bytes], 'intyg.pdf', { type: 'application/pdf' }));
  return transfer;
}
