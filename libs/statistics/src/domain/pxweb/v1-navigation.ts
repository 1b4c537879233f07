import type { StatisticsCube } from '../../contract/cube.js';
import { PX_WORDS } from './languages.js';
import type { PxLanguage } from './languages.js';
import { utc } from './notes.js';
import { DATABASE } from './table-list.js';
import { variablesOf } from './variables.js';

type Json = Record<string, unknown>;
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The databases: one. */
export function databases(language: PxLanguage): Json[] {
  return [{ dbid: DATABASE, text: PX_WORDS.database[language] }];
}

/** What stands at a path below the language: subjects, the tables of a subject; `undefined` when nothing does. */
export function level(
  cubes: readonly StatisticsCube[],
  [database, subject]: readonly (string | undefined)[],
  language: PxLanguage,
): Json[] | undefined {
  if (database === undefined || !same(database, DATABASE)) return undefined;
  if (subject === undefined) return subjects(cubes, language);
  const inside = cubes.filter((cube) => same(cube.subject.code, subject));
  if (inside.length === 0) return undefined;
  return inside.map((cube) => ({
    id: cube.id,
    type: 't',
    text: cube.title[language],
    updated: utc(cube.updated).replace('Z', ''),
  }));
}

function subjects(cubes: readonly StatisticsCube[], language: PxLanguage): Json[] {
  const labels = new Map(cubes.map(({ subject }) => [subject.code, subject.label[language]]));
  return [...labels].map(([id, text]) => ({ id, type: 'l', text }));
}

/** The id of the table at a path; the same for every language. */
export function tableAt(
  cubes: readonly StatisticsCube[],
  [database, subject, table]: readonly string[],
): string | undefined {
  if (!same(database ?? '', DATABASE)) return undefined;
  return cubes.find(({ id, subject: { code } }) => same(code, subject ?? '') && same(id, table ?? ''))?.id;
}

/** The metadata of version 1. `elimination` and `time` are there only when they are so. */
export function v1Metadata(cube: StatisticsCube, language: PxLanguage): Json {
  return {
    title: cube.title[language],
    variables: variablesOf(cube, language).map(({ code, label, values, total, role }) => ({
      code,
      text: label,
      values: values.map((value) => value.code),
      valueTexts: values.map((value) => value.label),
      ...(total === null ? {} : { elimination: true }),
      ...(role === 'time' ? { time: true } : {}),
    })),
  };
}
