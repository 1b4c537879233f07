import type { StatisticsCube } from '../../contract/cube.js';
import { variablesIn } from './data-table.js';
import type { DataTable, Layout } from './data-table.js';
import { PX_WORDS } from './languages.js';
import type { PxLanguage } from './languages.js';
import type { PxLinks } from './links.js';
import { notesOf, periodNotes, utc } from './notes.js';
import { groupsAmong } from './variables.js';
import type { PxVariable } from './variables.js';
import { OrderedObject } from './ordered-json.js';

type Json = Record<string, unknown>;
type Described = { cube: StatisticsCube; language: PxLanguage } & Layout;

/** JSON-stat 2.0 with PxWeb's extensions (PxAPI-2.yml, schema Dataset): the data, `null` where a mark stands in `status`. */
export function jsonStat2(table: DataTable, links: PxLinks): Json {
  const dataset = datasetOf(table, links, links.data(table.cube.id));
  const status = Object.fromEntries(table.marks);
  return { ...dataset, value: table.values, ...(table.marks.size > 0 ? { status } : {}) };
}

/** The metadata of a table: the same data set without figures. */
export function metadata(described: Described, links: PxLinks): Json {
  const path = `tables/${described.cube.id}/metadata`;
  return { ...datasetOf(described, links, links.href(path)), value: [] };
}

function datasetOf(described: Described, links: PxLinks, href: string): Json {
  const { cube, language } = described;
  const variables = variablesIn(described);
  return {
    version: '2.0',
    class: 'dataset',
    href,
    label: cube.title[language],
    source: PX_WORDS.source[language],
    updated: utc(cube.updated),
    note: notesOf(cube, language),
    role: rolesOf(variables),
    id: variables.map(({ code }) => code),
    size: variables.map(({ values }) => values.length),
    dimension: Object.fromEntries(variables.map((one) => [one.code, dimensionOf(one, described, links)])),
    extension: extensionOf(described),
  };
}

function rolesOf(variables: readonly PxVariable[]): Json {
  const withRole = (role: PxVariable['role']) =>
    variables.filter((one) => one.role === role).map(({ code }) => code);
  const roles = { time: withRole('time'), geo: withRole('geo'), metric: withRole('metric') };
  return Object.fromEntries(Object.entries(roles).filter(([, codes]) => codes.length > 0));
}

function dimensionOf(variable: PxVariable, { cube, language }: Described, links: PxLinks): Json {
  const { label, values, total, role } = variable;
  return {
    label,
    category: {
      index: new OrderedObject(values.map((value, i) => [value.code, i])),
      label: new OrderedObject(values.map((value) => [value.code, value.label])),
      ...groupsAmong(values),
      ...(role === 'metric' ? { unit: unitsOf(cube, language, values) } : {}),
      ...(role === 'time' ? { note: notesByPeriod(cube, language, values) } : {}),
    },
    extension: {
      elimination: total !== null,
      ...(total === null ? {} : { eliminationValueCode: total }),
      show: 'value',
      ...codelistsOf(variable, links),
      ...(role === 'metric' ? measuresOf(cube, language, values) : {}),
    },
  };
}

/** R's PxWebApiData reads `codeLists` (as SCB and SSB write), the specification of 2026 says `codelists`: both are given. */
function codelistsOf({ valueSets }: PxVariable, links: PxLinks): Json {
  const lists = valueSets.map(({ id, label }) => ({
    id,
    label,
    type: 'Valueset',
    links: [links.link('metadata', links.href(`codelists/${id}`))],
  }));
  return { codelists: lists, codeLists: lists };
}

function unitsOf(cube: StatisticsCube, language: PxLanguage, values: PxVariable['values']): Json {
  return byMeasure(cube, values, ({ unit, decimals }) => ({ base: unit[language], decimals }));
}

const MEASURING = { stock: 'Stock', flow: 'Flow', average: 'Average' } as const;

function measuresOf(cube: StatisticsCube, language: PxLanguage, values: PxVariable['values']): Json {
  return {
    refperiod: byMeasure(cube, values, ({ reference }) => reference[language]),
    measuringType: byMeasure(cube, values, ({ kind }) => MEASURING[kind]),
    priceType: byMeasure(cube, values, () => 'NotApplicable'),
    adjustment: byMeasure(cube, values, () => 'None'),
  };
}

function byMeasure(
  cube: StatisticsCube,
  values: PxVariable['values'],
  tell: (measure: StatisticsCube['measures'][number]) => unknown,
): Json {
  const shown = new Set(values.map(({ code }) => code));
  return Object.fromEntries(
    cube.measures.filter(({ code }) => shown.has(code)).map((measure) => [measure.code, tell(measure)]),
  );
}

function notesByPeriod(cube: StatisticsCube, language: PxLanguage, values: PxVariable['values']): Json {
  const notes = periodNotes(cube, language);
  return Object.fromEntries(
    values.flatMap(({ code }) => {
      const note = notes.get(code);
      return note ? [[code, [note]]] : [];
    }),
  );
}

/** `aggregallowed: false`: cells are protected one by one, so a client must not add them up. */
function extensionOf({ cube, language, stub, heading }: Described): Json {
  return {
    px: {
      tableid: cube.id,
      decimals: Math.max(...cube.measures.map(({ decimals }) => decimals)),
      'official-statistics': false,
      aggregallowed: false,
      copyright: false,
      language,
      contents: cube.title[language],
      description: cube.description[language],
      descriptiondefault: false,
      heading: heading.map(({ code }) => code),
      stub: stub.map(({ code }) => code),
      matrix: cube.id,
      'subject-code': cube.subject.code,
      'subject-area': cube.subject.label[language],
      ...(cube.nextUpdate ? { nextUpdate: utc(cube.nextUpdate) } : {}),
    },
    discontinued: false,
    release: { version: cube.version, knownAt: utc(cube.knownAt) },
  };
}
