/**
 * What PxAPI-2.yml (PxWebApi 2.0) requires of answers, as JSON Schema: the names, which must be there, and their types. Left out is
 * where the specification contradicts itself or its own server: `updated` (both a date-time and a date-only pattern) is held to what
 * the server writes, and `extension` may hold more.
 */
const text = { type: 'string' } as const;
const nullableText = { type: ['string', 'null'] } as const;
const whole = { type: 'integer', minimum: 0 } as const;
const count = { type: 'integer', minimum: 1 } as const;
const utc = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' } as const;
const list = (items: object) => ({ type: 'array', items }) as const;
const byKey = (values: object) => ({ type: 'object', additionalProperties: values }) as const;
const object = (properties: Record<string, object>, required: string[] = Object.keys(properties)) =>
  ({ type: 'object', properties, required }) as const;
const closed = (properties: Record<string, object>, required: string[]) =>
  ({ ...object(properties, required), additionalProperties: false }) as const;

const link = object({ rel: text, hreflang: text, href: { type: 'string', format: 'uri' } });
const links = list(link);
const codelistInformation = object({
  id: { type: 'string', pattern: '^(vs|agg)_' },
  label: text,
  type: { enum: ['Aggregation', 'Valueset'] },
  links,
});

const table = object(
  {
    type: { enum: ['Table'] },
    id: text,
    label: text,
    description: nullableText,
    sortCode: text,
    tags: list(text),
    updated: { ...utc, type: ['string', 'null'] },
    firstPeriod: nullableText,
    lastPeriod: nullableText,
    category: { enum: ['internal', 'public', 'private', 'section'] },
    variableNames: list(text),
    discontinued: { type: ['boolean', 'null'] },
    source: text,
    subjectCode: text,
    timeUnit: { enum: ['Annual', 'Quarterly', 'Monthly', 'Weekly', 'Other'] },
    paths: list(list(object({ id: text, label: text }))),
    links,
  },
  ['type', 'id', 'label', 'updated', 'firstPeriod', 'lastPeriod', 'variableNames', 'links'],
);

const variableSelection = object({ variableCode: text, codelist: text, valueCodes: list(text) }, [
  'variableCode',
]);
const variablesSelection = {
  selection: list(variableSelection),
  placement: object({ heading: list(text), stub: list(text) }, []),
};
const notes = list(text);
const dimension = closed(
  {
    label: text,
    note: notes,
    category: closed(
      {
        index: byKey(whole),
        label: { ...byKey(text), minProperties: 1 },
        note: byKey(notes),
        child: byKey(list(text)),
        unit: byKey(object({ base: text, decimals: whole })),
      },
      ['index', 'label'],
    ),
    extension: object(
      {
        elimination: { type: 'boolean' },
        eliminationValueCode: text,
        refperiod: byKey(text),
        show: text,
        codelists: list(codelistInformation),
        codeLists: list(codelistInformation),
        measuringType: byKey({ enum: ['Stock', 'Flow', 'Average', 'Other'] }),
        priceType: byKey({ enum: ['NotApplicable', 'Current', 'Fixed'] }),
        adjustment: byKey({ enum: ['None', 'SesOnly', 'WorkOnly', 'WorkAndSes'] }),
      },
      ['elimination', 'show'],
    ),
    link: { type: 'object' },
  },
  ['label', 'category', 'extension'],
);

export const PXAPI_2 = {
  ConfigResponse: object(
    {
      apiVersion: text,
      appVersion: text,
      languages: list(object({ id: text, label: text })),
      defaultLanguage: text,
      maxDataCells: whole,
      maxCallsPerTimeWindow: count,
      timeWindow: count,
      license: text,
      sourceReferences: list(object({ language: text, text })),
      defaultDataFormat: text,
      dataFormats: list({ enum: ['px', 'json-stat2', 'csv', 'xlsx', 'html', 'json-px', 'parquet'] }),
      features: list(object({ id: text, params: list(object({ key: text, value: text })) })),
    },
    [
      'apiVersion',
      'appVersion',
      'languages',
      'defaultLanguage',
      'maxDataCells',
      'maxCallsPerTimeWindow',
      'timeWindow',
      'license',
      'defaultDataFormat',
      'dataFormats',
    ],
  ),
  TablesResponse: object(
    {
      language: text,
      tables: list(table),
      page: object({ pageNumber: count, pageSize: count, totalElements: whole, totalPages: count, links }),
      links,
    },
    ['language', 'tables', 'page'],
  ),
  TableResponse: { ...table, required: [...table.required, 'language'] },
  CodelistResponse: object(
    {
      id: text,
      label: text,
      language: text,
      languages: list(text),
      elimination: { type: 'boolean' },
      eliminationValueCode: text,
      type: { enum: ['Aggregation', 'Valueset'] },
      values: list(object({ code: text, label: text, valueMap: list(text) })),
      links,
    },
    ['id', 'label', 'language', 'languages', 'type', 'values', 'links'],
  ),
  SelectionResponse: object({ ...variablesSelection, language: text, links }),
  SavedQueryResponse: object({
    language: text,
    id: text,
    savedQuery: object({
      id: text,
      selection: object(variablesSelection, ['selection']),
      language: text,
      tableId: text,
      outputFormat: text,
      outputFormatParams: list(text),
    }),
    links,
  }),
  Dataset: closed(
    {
      version: { enum: ['2.0'] },
      class: { enum: ['dataset'] },
      href: { type: 'string', format: 'uri' },
      label: text,
      source: text,
      updated: utc,
      link: { type: 'object' },
      note: notes,
      role: closed({ time: list(text), geo: list(text), metric: list(text) }, []),
      id: { ...list(text), uniqueItems: true },
      size: list(whole),
      dimension: byKey(dimension),
      extension: object({
        px: object({ tableid: text, language: text, heading: list(text), stub: list(text) }),
      }),
      value: list({ type: ['number', 'null'] }),
      status: byKey(text),
    },
    ['version', 'class', 'value', 'id', 'size', 'dimension', 'extension'],
  ),
  Problem: object({ type: text, title: text, status: { type: 'integer', minimum: 100, maximum: 599 } }),
} as const;
export type PxApi2Schema = keyof typeof PXAPI_2;
