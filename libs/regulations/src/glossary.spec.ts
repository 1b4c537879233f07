import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFolder } from './law-data/index.js';

const libs = path.resolve(dataFolder(), '..', '..');
const glossary = readFileSync(path.join(libs, 'regulations', 'GLOSSARY.md'), 'utf8');

type Entry = { readonly swedish: string; readonly identifier: string; readonly never: readonly string[] };

const entries: readonly Entry[] = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [, swedish = '', identifier = '', never = ''] = line.split('|').map((cell) => cell.trim());
    const words = never === '–' ? [] : never.split(',').map((word) => word.trim());
    return { swedish, identifier: identifier.replaceAll('`', ''), never: words };
  });

function wordsOf(name: string): string[] {
  return (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
}

const ordinary = (glossary.split('## Ordinary words')[1] ?? '').match(/\b[A-Z][a-z]+\b/g) ?? [];
const known = new Set([
  ...entries.flatMap((entry) => wordsOf(entry.identifier)),
  ...ordinary.map((word) => word.toLowerCase()),
]);

function sourcesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => path.join(folder, file));
}

const domainFiles = [
  ...readdirSync(libs).flatMap((library) => sourcesBelow(path.join(libs, library, 'src', 'domain'))),
  ...sourcesBelow(path.join(libs, 'regulations', 'src', 'facts')),
  ...sourcesBelow(path.join(libs, 'regulations', 'src', 'vocabulary')),
];

function exportedNames(file: string, kinds: string): string[] {
  const pattern = new RegExp(`^export (?:abstract )?(?:${kinds}) ([A-Za-z]+)`, 'gm');
  return [...readFileSync(file, 'utf8').matchAll(pattern)].map((match) => match[1] ?? '');
}

/** A plural is its singular: facts, days, words. */
function isKnown(word: string): boolean {
  return known.has(word) || (word.endsWith('s') && known.has(word.slice(0, -1)));
}

/** The noun of a name; a version such as V1 at the end is none. */
function headOf(name: string): string {
  return (
    wordsOf(name)
      .filter((word) => word.length > 2)
      .at(-1) ?? ''
  );
}

describe('the glossary', () => {
  it('gives each Swedish noun one identifier and each identifier one row', () => {
    expect(entries.length).toBeGreaterThan(40);
    expect(entries.filter((entry) => !/^[a-z][A-Za-z]*$/.test(entry.identifier))).toEqual([]);
    expect(new Set(entries.map((entry) => entry.identifier)).size).toBe(entries.length);
  });

  it('is kept by every domain folder: what a type is, the last word of its name, stands here', () => {
    expect(domainFiles.length).toBeGreaterThan(10);
    const strangers = domainFiles.flatMap((file) =>
      exportedNames(file, 'interface|type|class')
        .filter((name) => !isKnown(headOf(name)))
        .map((name) => `${name} in ${path.relative(libs, file)}: add it to libs/regulations/GLOSSARY.md`),
    );
    expect(strangers).toEqual([]);
  });

  it('names words that no domain folder uses for these nouns', () => {
    const never = new Set(entries.flatMap((entry) => entry.never.map((word) => word.toLowerCase())));
    const used = domainFiles.flatMap((file) =>
      exportedNames(file, 'interface|type|class|function|const').flatMap((name) =>
        wordsOf(name)
          .filter((word) => never.has(word))
          .map((word) => `${word} (${name} in ${path.relative(libs, file)})`),
      ),
    );
    expect(used).toEqual([]);
    expect([...never].filter((word) => known.has(word))).toEqual([]);
  });
});
