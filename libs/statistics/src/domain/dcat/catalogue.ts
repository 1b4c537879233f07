import type { StatisticsCube, Words } from '../../contract/cube.js';
import { PX_LANGUAGES } from '../pxweb/languages.js';
import { PxLinks } from '../pxweb/links.js';
import { utc } from '../pxweb/notes.js';

type Json = Record<string, unknown>;

/** Who answers for the statistics of an instance. Nobody until it is set: no authority is named on its behalf. */
export type CatalogueSettings = {
  /** The instance's address without a path. */
  root: string;
  publisher?: { name: string; uri?: string };
  contactEmail?: string;
  /** Address of the licence of the figures. */
  licence?: string;
};

const EU = 'http://publications.europa.eu/resource/authority';
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const NOT_SET: Words = {
  sv: 'Utgivare är inte angiven för denna instans',
  en: 'No publisher is set for this instance',
};
const LICENCE_NOT_DECIDED: Words = {
  sv: 'Licens för siffrorna är inte beslutad',
  en: 'The licence of the figures is not decided',
};
/** DCAT-AP-SE requires CC0 of the catalogue's own description; it says nothing about the figures. */
const CATALOGUE_LICENCE = 'http://creativecommons.org/publicdomain/zero/1.0/';

/**
 * The published tables as a DCAT-AP-SE 3 catalogue in JSON-LD, for harvesting to the national data portal: one dataset for each
 * table, with the data service and its formats as distributions. Source: docs.dataportal.se/dcat/3.0.1.
 */
export function catalogue(cubes: readonly StatisticsCube[], settings: CatalogueSettings): Json {
  const at = `${settings.root}/api/statistics/catalogue.jsonld`;
  const ids = {
    catalogue: at,
    publisher: settings.publisher?.uri ?? `${at}#publisher`,
    contact: `${at}#contact`,
  };
  return {
    '@context': CONTEXT,
    '@graph': [
      catalogueNode(cubes, ids, settings),
      publisherNode(ids, settings),
      ...contactNode(ids, settings),
      serviceNode(settings),
      ...cubes.flatMap((cube) => [datasetNode(cube, ids, settings), ...distributionNodes(cube, settings)]),
    ],
  };
}

type Ids = { catalogue: string; publisher: string; contact: string };

const inEach = (words: Words) =>
  PX_LANGUAGES.map((language) => ({ '@language': language, '@value': words[language] }));
const id = (uri: string) => ({ '@id': uri });
const dateTime = (instant: string) => ({ '@type': 'xsd:dateTime', '@value': utc(instant) });
const LANGUAGES = [id(`${EU}/language/SWE`), id(`${EU}/language/ENG`)];

function catalogueNode(cubes: readonly StatisticsCube[], ids: Ids, { root }: CatalogueSettings): Json {
  const latest = cubes
    .map(({ updated }) => updated)
    .sort()
    .at(-1);
  return {
    '@id': ids.catalogue,
    '@type': 'dcat:Catalog',
    'dcterms:title': inEach({ sv: 'Läkares utbildning i Sverige', en: 'Training of doctors in Sweden' }),
    'dcterms:description': inEach({
      sv: 'Statistik över AT, BT och ST: påbörjade, avslutade, bestånd och flöden.',
      en: 'Statistics on the training of doctors (AT, BT and ST): starts, completions, stocks and flows.',
    }),
    'dcterms:publisher': id(ids.publisher),
    'dcterms:license': id(CATALOGUE_LICENCE),
    'dcterms:language': LANGUAGES,
    'dcat:themeTaxonomy': id(`${EU}/data-theme`),
    'foaf:homepage': id(`${root}/statistik`),
    ...(latest ? { 'dcterms:modified': dateTime(latest) } : {}),
    'dcat:dataset': cubes.map((cube) => id(datasetId(cube, root))),
  };
}

function publisherNode(ids: Ids, { publisher }: CatalogueSettings): Json {
  return {
    '@id': ids.publisher,
    '@type': 'foaf:Agent',
    'foaf:name': publisher ? publisher.name : inEach(NOT_SET),
  };
}

function contactNode(ids: Ids, { contactEmail, publisher }: CatalogueSettings): Json[] {
  if (!contactEmail) return [];
  return [
    {
      '@id': ids.contact,
      '@type': 'vcard:Organization',
      'vcard:fn': publisher ? publisher.name : inEach(NOT_SET),
      'vcard:hasEmail': id(`mailto:${contactEmail}`),
    },
  ];
}

const serviceId = (root: string) => `${root}/api/v2`;

function serviceNode({ root, licence }: CatalogueSettings): Json {
  return {
    '@id': serviceId(root),
    '@type': 'dcat:DataService',
    'dcterms:title': inEach({ sv: 'PxWebApi 2', en: 'PxWebApi 2' }),
    'dcat:endpointURL': id(serviceId(root)),
    'dcat:endpointDescription': id(`${root}/api/openapi.json`),
    'dcterms:accessRights': id(`${EU}/access-right/PUBLIC`),
    ...licenceOf(licence),
  };
}

function licenceOf(licence: string | undefined): Json {
  if (licence) return { 'dcterms:license': id(licence) };
  return {
    'dcterms:rights': { '@type': 'dcterms:RightsStatement', 'rdfs:label': inEach(LICENCE_NOT_DECIDED) },
  };
}

const datasetId = ({ id: table }: StatisticsCube, root: string) => `${root}/api/v2/tables/${table}`;

function datasetNode(cube: StatisticsCube, ids: Ids, { root, contactEmail }: CatalogueSettings): Json {
  return {
    '@id': datasetId(cube, root),
    '@type': 'dcat:Dataset',
    'dcterms:title': inEach(cube.title),
    'dcterms:description': inEach(cube.description),
    'dcterms:publisher': id(ids.publisher),
    ...(contactEmail ? { 'dcat:contactPoint': id(ids.contact) } : {}),
    'dcterms:identifier': cube.id,
    'dcterms:modified': dateTime(cube.updated),
    'dcat:version': String(cube.version),
    'dcterms:accessRights': id(`${EU}/access-right/PUBLIC`),
    'dcterms:accrualPeriodicity': id(`${EU}/frequency/${isYearly(cube) ? 'ANNUAL' : 'ANNUAL_2'}`),
    'dcterms:language': LANGUAGES,
    'dcterms:spatial': id(`${EU}/country/SWE`),
    'dcterms:temporal': temporalOf(cube),
    'dcat:theme': [id(`${EU}/data-theme/HEAL`), id(`${EU}/data-theme/EDUC`)],
    'dcat:keyword': inEach(cube.subject.label),
    'dcat:landingPage': id(`${root}/statistik`),
    'dcat:distribution': Object.keys(FORMATS).map((format) => id(distributionId(cube, root, format))),
  };
}

const periodsOf = (cube: StatisticsCube) =>
  (cube.dimensions.find(({ role }) => role === 'time')?.values ?? []).map(({ code }) => code);
const isYearly = (cube: StatisticsCube) => periodsOf(cube).every((code) => /^\d{4}$/.test(code));

/** From the first day of the first period to the last day of the last; half-years are 2026H1 and 2026H2. */
function temporalOf(cube: StatisticsCube): Json {
  const periods = periodsOf(cube);
  const [first = '', last = ''] = [periods[0], periods.at(-1)];
  const date = (day: string) => ({ '@type': 'xsd:date', '@value': day });
  return {
    '@type': 'dcterms:PeriodOfTime',
    'dcat:startDate': date(`${first.slice(0, 4)}-${first.endsWith('H2') ? '07-01' : '01-01'}`),
    'dcat:endDate': date(`${last.slice(0, 4)}-${last.endsWith('H1') ? '06-30' : '12-31'}`),
  };
}

/** Format in version 2 of the API → media type. */
const FORMATS = {
  'json-stat2': 'application/json',
  csv: 'text/csv',
  px: 'application/octet-stream',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  parquet: 'application/vnd.apache.parquet',
} as const;

const distributionId = (cube: StatisticsCube, root: string, format: string) =>
  `${datasetId(cube, root)}#${format}`;

function distributionNodes(cube: StatisticsCube, { root, licence }: CatalogueSettings): Json[] {
  const links = new PxLinks(root);
  return Object.entries(FORMATS).map(([format, mediaType]) => ({
    '@id': distributionId(cube, root, format),
    '@type': 'dcat:Distribution',
    'dcterms:title': inEach({ sv: `${cube.title.sv} (${format})`, en: `${cube.title.en} (${format})` }),
    'dcat:accessURL': id(links.data(cube.id, format)),
    'dcat:accessService': id(serviceId(root)),
    'dcterms:format': mediaType,
    ...licenceOf(licence),
  }));
}
