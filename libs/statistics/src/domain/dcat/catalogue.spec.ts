import jsonld from 'jsonld';
import type { Quad } from 'jsonld';
import { flode01, publishedCubes, tab1 } from '../../../../../test/support/builders/published-cubes.js';
import { catalogue } from './catalogue.js';
import type { CatalogueSettings } from './catalogue.js';

const cubes = publishedCubes.map(({ cube }) => cube);
const root = 'https://specialistvagen.example';
const DCT = 'http://purl.org/dc/terms/';
const DCAT = 'http://www.w3.org/ns/dcat#';
const FOAF = 'http://xmlns.com/foaf/0.1/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

const triplesOf = (settings: Partial<CatalogueSettings> = {}) =>
  jsonld.toRDF(JSON.parse(JSON.stringify(catalogue(cubes, { root, ...settings }))) as object);
const instances = (triples: Quad[], type: string) =>
  triples
    .filter(({ predicate, object }) => predicate.value === TYPE && object.value === type)
    .map(({ subject }) => subject);
const valuesOf = (triples: Quad[], subject: string, predicate: string) =>
  triples
    .filter((one) => one.subject.value === subject && one.predicate.value === predicate)
    .map(({ object }) => object);

/** Mandatory in DCAT-AP-SE 3.0.1, by class. */
const MANDATORY: readonly (readonly [string, readonly string[]])[] = [
  [
    `${DCAT}Catalog`,
    [`${DCT}title`, `${DCT}description`, `${DCT}publisher`, `${DCT}license`, `${DCAT}dataset`],
  ],
  [`${DCAT}Dataset`, [`${DCT}title`, `${DCT}description`, `${DCT}publisher`]],
  [`${DCAT}Distribution`, [`${DCAT}accessURL`]],
  [`${DCAT}DataService`, [`${DCT}title`, `${DCAT}endpointURL`]],
  [`${FOAF}Agent`, [`${FOAF}name`]],
];

describe('the entry for the open data portal', () => {
  it.each(MANDATORY)('gives every %s what it must have', async (type, properties) => {
    const triples = await triplesOf();
    const found = instances(triples, type);
    expect(found.length).toBeGreaterThan(0);
    const missing = found.flatMap(({ value }) =>
      properties
        .filter((property) => valuesOf(triples, value, property).length === 0)
        .map((property) => [value, property]),
    );
    expect(missing).toEqual([]);
  });

  it('names catalogue, datasets, distributions and publisher by absolute addresses, each once', async () => {
    const triples = await triplesOf();
    const named = MANDATORY.flatMap(([type]) => instances(triples, type));
    expect(named.filter(({ termType }) => termType !== 'NamedNode')).toEqual([]);
    expect(named.filter(({ value }) => !value.startsWith('https://'))).toEqual([]);
    expect(new Set(named.map(({ value }) => value)).size).toBe(named.length);
  });

  it('has one dataset for each table, with its time, its pace, its themes and its formats', async () => {
    const triples = await triplesOf();
    expect(instances(triples, `${DCAT}Dataset`)).toHaveLength(cubes.length);
    const dataset = `${root}/api/v2/tables/${flode01.cube.id}`;
    const of = (property: string) => valuesOf(triples, dataset, property).map(({ value }) => value);
    expect(of(`${DCT}accrualPeriodicity`)).toEqual([
      'http://publications.europa.eu/resource/authority/frequency/ANNUAL_2',
    ]);
    expect(of(`${DCT}accessRights`)).toEqual([
      'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
    ]);
    expect(of(`${DCAT}theme`)).toContain('http://publications.europa.eu/resource/authority/data-theme/HEAL');
    const [time = ''] = of(`${DCT}temporal`);
    expect([
      valuesOf(triples, time, `${DCAT}startDate`),
      valuesOf(triples, time, `${DCAT}endDate`),
    ]).toMatchObject([[{ value: '2015-01-01' }], [{ value: '2026-06-30' }]]);
    const addresses = of(`${DCAT}distribution`).flatMap((one) => valuesOf(triples, one, `${DCAT}accessURL`));
    expect(addresses.map(({ value }) => new URL(value).searchParams.get('outputFormat')).sort()).toEqual([
      'csv',
      'json-stat2',
      'parquet',
      'px',
      'xlsx',
    ]);
    const years = `${root}/api/v2/tables/${tab1.cube.id}`;
    expect(valuesOf(triples, years, `${DCT}accrualPeriodicity`)[0]?.value).toMatch(/\/ANNUAL$/);
  });

  it('speaks Swedish and English', async () => {
    const titles = valuesOf(await triplesOf(), `${root}/api/v2/tables/FLODE01`, `${DCT}title`);
    expect(titles.map(({ language }) => language).sort()).toEqual(['en', 'sv']);
  });

  it('invents neither a publisher nor a licence of the figures', async () => {
    const triples = await triplesOf();
    const [agent] = instances(triples, `${FOAF}Agent`);
    const names = valuesOf(triples, agent?.value ?? '', `${FOAF}name`);
    expect(names.map(({ value }) => value)).toContain('Utgivare är inte angiven för denna instans');
    for (const { value } of instances(triples, `${DCAT}Distribution`)) {
      expect(valuesOf(triples, value, `${DCT}license`)).toEqual([]);
      expect(valuesOf(triples, value, `${DCT}rights`)).toHaveLength(1);
    }
  });

  it('says who publishes, to whom questions go and on which terms, once that is set', async () => {
    const triples = await triplesOf({
      publisher: { name: 'Utgivaren', uri: 'https://dataportal.example/organisation/SE1' },
      contactEmail: 'statistik@utgivaren.example',
      licence: 'http://creativecommons.org/licenses/by/4.0/',
    });
    const dataset = `${root}/api/v2/tables/FLODE01`;
    expect(valuesOf(triples, dataset, `${DCT}publisher`)).toMatchObject([
      { value: 'https://dataportal.example/organisation/SE1' },
    ]);
    const [contact] = valuesOf(triples, dataset, `${DCAT}contactPoint`);
    const mail = valuesOf(triples, contact?.value ?? '', 'http://www.w3.org/2006/vcard/ns#hasEmail');
    expect(mail).toMatchObject([{ value: 'mailto:statistik@utgivaren.example' }]);
    const [first] = instances(triples, `${DCAT}Distribution`);
    expect(valuesOf(triples, first?.value ?? '', `${DCT}license`)).toMatchObject([
      { value: 'http://creativecommons.org/licenses/by/4.0/' },
    ]);
  });
});
