import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { DESK, NARROWEST, open, PHONE } from './chromium.js';
import type { Visitor } from './chromium.js';
import { faultsOfDocument, spilled, violationsOfAxe, widerThanTheScreen } from './in-page.js';
import type { AxeViolation } from './in-page.js';

const AXE = readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8');

type Look = (page: Page, path: string) => Promise<string[]>;

/** Loads the page once and judges it at each width (decision 33); every fault as one line. `first`: what more is looked at, wide. */
export async function faultsOfPage(
  { page, complaints }: Visitor,
  path: string,
  first: Look = async () => [],
): Promise<string[]> {
  complaints.length = 0;
  await page.setViewportSize(DESK);
  await open(page, path);
  const faults = [...(await first(page, path)), ...(await faultsAsShown(page, complaints))];
  return faults.map((fault) => `${path}: ${fault}`);
}

/** A refusal is told by the console as well; that the page says why is looked for elsewhere. */
export const withoutRefusals = (complaints: readonly string[]): string[] =>
  complaints.filter((one) => !/status of (400|422)/.test(one));

/** The page's form, sent as it comes: every fault is told, at its field and together. `opener`: the button that it is behind. */
export async function faultsWhenRefused(
  { page, complaints }: Visitor,
  path: string,
  opener: string | null,
): Promise<string[]> {
  complaints.length = 0;
  await page.setViewportSize(DESK);
  await open(page, path);
  if (opener) await page.getByRole('button', { name: opener, exact: true }).click();
  await page.locator('main button[type="submit"]').first().click();
  await page.locator('main [role="alert"]').first().waitFor();
  const faults = await faultsAsShown(page, withoutRefusals(complaints));
  return faults.map((fault) => `${path}, refused: ${fault}`);
}

/** What is on the screen now, however one came there. */
export async function faultsAsShown(page: Page, complaints: readonly string[]): Promise<string[]> {
  const faults = await page.evaluate(faultsOfDocument);
  faults.push(...systemWordsIn(await page.locator('body').innerText()));
  await loadAxe(page);
  for (const size of [DESK, PHONE, NARROWEST]) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(widerThanTheScreen);
    if (wide.length > 0) faults.push(`wider than ${size.width}: ${wide.join(' | ')}`);
    const spilling = await page.evaluate(spilled);
    if (spilling.length > 0) faults.push(`does not fit at ${size.width}: ${spilling.join(' | ')}`);
    const found = await axeFaults(page, size === NARROWEST ? OF_WIDTH : undefined);
    faults.push(...found.map((fault) => `at ${size.width}, ${fault}`));
  }
  faults.push(...complaints.map((complaint) => `console: ${complaint}`));
  return faults;
}

/** As the browser's own tools do it: a script tag would be refused by the page's policy. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(AXE);

/**
 * The rules that ask how wide a thing is. The others read the document and its colours, and no style begins between the
 * phone's width and the narrowest (`pages.spec.ts` holds it): what they find here they have found there.
 */
const OF_WIDTH = ['scrollable-region-focusable', 'target-size'];

/** The rules that ask for the words: all that a page's other language can change. The rest is judged in Swedish. */
export const OF_WORDS = [
  'html-has-lang',
  'html-lang-valid',
  'valid-lang',
  'document-title',
  'empty-heading',
  'empty-table-header',
  'button-name',
  'link-name',
  'summary-name',
  'label',
  'select-name',
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'frame-title',
  'image-alt',
  'role-img-alt',
  'svg-img-alt',
];

/** Without `rules`: all of them. */
export const axeFaults = async (page: Page, rules?: readonly string[]): Promise<string[]> =>
  (await page.evaluate(violationsOfAxe, rules)).map(
    (violation) => `axe ${violation.id}: ${whereOf(violation)}`,
  );

const whereOf = ({ nodes }: AxeViolation) =>
  nodes
    .slice(0, 3)
    .map((node) => `${node.target.join(' ')} (${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)})`)
    .join(' | ');

/** Identifiers of the api that are words of Swedish, or of the methods' own names, as well. */
const SWEDISH_TOO = new Set([
  'all',
  'bt',
  'cbd',
  'digital',
  'dops',
  'final',
  'gren',
  'handledningssamtal',
  'intyg',
  'journalgranskning',
  'konsultationsmall',
  'medsittning',
  'mini-cex',
  'minst',
  'msf',
  'period',
  'plan',
  'register',
  'sekretessmarkering',
  'sent',
  'service',
  'skyddad folkbokföring',
  'specialist',
  'specialistkollegium',
  'text',
]);

/** Every value of an enumeration in the api that a person should never read (screens: no system words). */
const SYSTEM_WORDS = enumerationsOf(JSON.parse(readFileSync(resolve('apps/api/openapi.json'), 'utf8')));

function enumerationsOf(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(enumerationsOf);
  const own = 'enum' in node && Array.isArray(node.enum) ? node.enum : [];
  const words = own.filter(
    (word): word is string => typeof word === 'string' && /^[a-z]{2,}([-_][a-z]+)*$/.test(word),
  );
  const all = [
    ...words.filter((word) => !SWEDISH_TOO.has(word)),
    // Names of fields are keys, and no words of a page.
    ...Object.entries(node).flatMap(([key, value]) => (key === 'propertyNames' ? [] : enumerationsOf(value))),
  ];
  return [...new Set(all)];
}

export function systemWordsIn(text: string): string[] {
  const identifiers = SYSTEM_WORDS.filter((word) =>
    new RegExp(`(?<![\\wåäö@./-])${word}(?![\\wåäö@/-])`).test(text),
  );
  const leaks = text.match(/\b(undefined|null|NaN|true|false)\b|\[object \w+\]|Invalid Date/g) ?? [];
  return [...identifiers, ...leaks].map((word) => `the system's word «${word}» is shown`);
}
