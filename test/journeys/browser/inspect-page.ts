import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { DESK, NARROWEST, openStill, PHONE } from './chromium.js';
import type { Visitor } from './chromium.js';
import { faultsOfDocument, violationsOfAxe, widerThanTheScreen } from './in-page.js';
import type { AxeViolation } from './in-page.js';

const AXE = readFileSync(resolve('node_modules/axe-core/axe.min.js'), 'utf8');

/** Loads the page once and judges it at each width (decision 33); every fault as one line. */
export async function faultsOfPage({ page, complaints }: Visitor, path: string): Promise<string[]> {
  complaints.length = 0;
  await page.setViewportSize(DESK);
  await openStill(page, path);
  return (await faultsAsShown(page, complaints)).map((fault) => `${path}: ${fault}`);
}

/** A refusal is told by the console as well; that the page says why is looked for elsewhere. */
export const withoutRefusals = (complaints: readonly string[]): string[] =>
  complaints.filter((one) => !/status of 422/.test(one));

/** What is on the screen now, however one came there. */
export async function faultsAsShown(page: Page, complaints: readonly string[]): Promise<string[]> {
  const faults = await page.evaluate(faultsOfDocument);
  faults.push(...systemWordsIn(await page.locator('body').innerText()));
  await loadAxe(page);
  for (const size of [DESK, PHONE, NARROWEST]) {
    await page.setViewportSize(size);
    const wide = await page.evaluate(widerThanTheScreen);
    if (wide.length > 0) faults.push(`wider than ${size.width}: ${wide.join(' | ')}`);
    // Nothing is laid out in another way below the phone's width: what may differ there is what sticks out.
    if (size !== NARROWEST)
      faults.push(...(await axeFaults(page)).map((fault) => `at ${size.width}, ${fault}`));
  }
  faults.push(...complaints.map((complaint) => `console: ${complaint}`));
  return faults;
}

/** As the browser's own tools do it: a script tag would be refused by the page's policy. */
export const loadAxe = (page: Page): Promise<unknown> => page.evaluate(AXE);

export const axeFaults = async (page: Page): Promise<string[]> =>
  (await page.evaluate(violationsOfAxe)).map((violation) => `axe ${violation.id}: ${whereOf(violation)}`);

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
