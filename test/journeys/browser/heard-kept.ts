import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { heardOn } from './heard.js';
import type { HeardPages } from './heard-pages.js';

const FOLDER = resolve('test/journeys/browser/heard');

/** What stands where the page should: never worth keeping. */
const NO_PAGE =
  /Hämtar …|Logga in för att fortsätta|Något gick fel hos oss|Sidan hör till en annan roll|Sidan finns inte/;

/** Every page whose sound is kept, as *person/page*. */
export const keptNames = (): string[] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .map((path) => path.replace(/\.txt$/, ''));

/** What is heard on the page that differs from what is kept; nothing where nothing is kept of it. */
export async function heardOtherwise(
  page: Page,
  { pages, person, path }: { pages: HeardPages; person: string; path: string },
): Promise<string[]> {
  const name = Object.entries(pages[person] ?? {}).find(([, of]) => of === path)?.[0];
  if (name === undefined) return [];
  const heard = await heardOn(page);
  const unready = heard.find((line) => NO_PAGE.test(line));
  if (unready) return [`nothing of the page is heard: ${unready}`];
  const file = join(FOLDER, person, `${name}.txt`);
  // The change is then read as any other.
  if (process.env.HEARD === 'keep') keep(file, heard);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return difference(kept, heard).map((line) => `${person}/${name} is heard otherwise: ${line}`);
}

function keep(file: string, heard: readonly string[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${heard.join('\n')}\n`);
}

/** Where they part, a few lines of each; what follows is the same shifted. */
export function difference(kept: readonly string[], heard: readonly string[]): string[] {
  const length = Math.max(kept.length, heard.length);
  const from = Array.from({ length }).findIndex((_none, at) => kept[at] !== heard[at]);
  if (from < 0) return [];
  const few = (lines: readonly string[]) => lines.slice(from, from + 4).join(' ⏎ ') || 'nothing';
  return [`from line ${from + 1}, kept: ${few(kept)}, now: ${few(heard)}`];
}
