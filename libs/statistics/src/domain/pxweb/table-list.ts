import type { StatisticsCube } from '../../contract/cube.js';
import { PX_WORDS } from './languages.js';
import type { PxLanguage } from './languages.js';
import type { PxLink, PxLinks } from './links.js';
import { utc } from './notes.js';
import { pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import { variablesOf } from './variables.js';

type Json = Record<string, unknown>;

/** The one database of version 1, also the first step of a table's path. */
export const DATABASE = 'ut';
const PAGE_SIZE = 20;
const LARGEST_PAGE = 1_000;

/** A table in a list, and alone with `language` (PxAPI-2.yml, Table and TableResponse). */
export function tableEntry(cube: StatisticsCube, language: PxLanguage, links: PxLinks): Json {
  const { id } = cube;
  const periods = cube.dimensions.find(({ role }) => role === 'time')?.values ?? [];
  const path = `tables/${id}`;
  return {
    type: 'Table',
    id,
    label: cube.title[language],
    description: cube.description[language],
    sortCode: id,
    tags: [],
    updated: utc(cube.updated),
    firstPeriod: periods[0]?.code ?? null,
    lastPeriod: periods.at(-1)?.code ?? null,
    category: 'public',
    variableNames: variablesOf(cube, language).map(({ label }) => label),
    discontinued: false,
    source: PX_WORDS.source[language],
    subjectCode: cube.subject.code,
    timeUnit: periods.every(({ code }) => /^\d{4}$/.test(code)) ? 'Annual' : 'Other',
    paths: [
      [
        { id: DATABASE, label: PX_WORDS.database[language] },
        { id: cube.subject.code, label: cube.subject.label[language] },
      ],
    ],
    links: [
      ...links.selfIn(path),
      links.link('metadata', links.href(`${path}/metadata`)),
      links.link('data', links.data(id)),
    ],
  };
}

export type TableQuery = { query?: string; pastDays?: number; pageNumber?: number; pageSize?: number };

/** Page and search: every word must be found in the table's id, title, description, subject, variables or values. */
export function tableList(
  cubes: readonly StatisticsCube[],
  asked: TableQuery,
  context: { language: PxLanguage; links: PxLinks; now: Date },
): Json | PxProblem {
  const { language, links } = context;
  const found = cubes.filter(
    (cube) => isRecent(cube, asked.pastDays, context.now) && matches(cube, asked.query ?? '', language),
  );
  const size = asked.pageSize && asked.pageSize > 0 ? Math.min(asked.pageSize, LARGEST_PAGE) : PAGE_SIZE;
  const number = asked.pageNumber && asked.pageNumber > 0 ? asked.pageNumber : 1;
  const pages = Math.max(Math.ceil(found.length / size), 1);
  if (number > pages) return pxProblem('unknownPage');
  const href = (page: number) =>
    links.href('tables', {
      ...(asked.query ? { query: asked.query } : {}),
      ...(asked.pastDays ? { pastDays: asked.pastDays } : {}),
      pageSize: size,
      pageNumber: page,
    });
  return {
    language,
    tables: found.slice((number - 1) * size, number * size).map((cube) => tableEntry(cube, language, links)),
    page: {
      pageNumber: number,
      pageSize: size,
      totalElements: found.length,
      totalPages: pages,
      links: pageLinks(links, { number, pages, href }),
    },
    links: [links.link('self', href(number))],
  };
}

type Paging = { number: number; pages: number; href: (page: number) => string };

function pageLinks(links: PxLinks, { number, pages, href }: Paging): PxLink[] {
  return [
    ...(number < pages ? [links.link('next', href(number + 1))] : []),
    ...(number > 1 ? [links.link('previous', href(number - 1))] : []),
    links.link('last', href(pages)),
  ];
}

function isRecent({ updated }: StatisticsCube, pastDays: number | undefined, now: Date): boolean {
  if (!pastDays || pastDays < 1) return true;
  return new Date(updated).getTime() >= now.getTime() - pastDays * 86_400_000;
}

function matches(cube: StatisticsCube, query: string, language: PxLanguage): boolean {
  const words = query.toLowerCase().replaceAll('*', ' ').split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = [
    cube.id,
    cube.title[language],
    cube.description[language],
    cube.subject.label[language],
    ...variablesOf(cube, language).flatMap(({ label, values }) => [
      label,
      ...values.map((value) => value.label),
    ]),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
