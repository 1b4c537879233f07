import { z } from 'zod';
import type { PublishedCube } from '../../contract/cube.js';
import type { DataTable } from './data-table.js';
import { outputOfV1 } from './formats.js';
import type { Output } from './formats.js';
import type { PxLanguage } from './languages.js';
import { isPxProblem } from './problems.js';
import { MAX_CELLS, select } from './select.js';
import type { VariableSelection } from './selection.js';
import { findVariable, variablesOf } from './variables.js';
import type { PxVariable } from './variables.js';

const text = z.string().max(200);
const v1Query = z.object({
  query: z
    .array(
      z.object({
        code: text,
        selection: z.object({ filter: text, values: z.array(z.coerce.string()).max(20_000) }),
      }),
    )
    .max(50)
    .default([]),
  response: z.object({ format: text.optional() }).default({}),
});
type V1Part = z.infer<typeof v1Query>['query'][number];

/** Error bodies of version 1 are one sentence. Too large is 403 there. Source: PxWeb API 1, as SSB runs it. */
export type ErrorV1 = { status: 400 | 403 | 404; error: string };
export const V1_ERRORS = {
  parameter: { status: 400, error: 'Parameter error' },
  tooLarge: { status: 403, error: 'Too many values selected' },
  notFound: { status: 404, error: 'Not Found' },
} as const satisfies Record<string, ErrorV1>;

export function isV1Error(value: unknown): value is ErrorV1 {
  return typeof value === 'object' && value !== null && 'error' in value;
}

/** What a query of version 1 chooses, and the format it asks for. */
export function selectV1(
  published: PublishedCube,
  language: PxLanguage,
  body: unknown,
  maxCells: number = MAX_CELLS,
): { table: DataTable; output: Output } | ErrorV1 {
  const parsed = v1Query.safeParse(body);
  const output = parsed.success ? outputOfV1(parsed.data.response.format) : undefined;
  if (!parsed.success || !output) return V1_ERRORS.parameter;
  const variables = variablesOf(published.cube, language);
  const asked = askedOf(variables, parsed.data.query);
  if (isV1Error(asked)) return asked;
  const table = select(published, language, { variables: asked, stub: [], heading: [] }, maxCells);
  if (!isPxProblem(table)) return { table, output };
  return table.title === 'Too many cells selected' ? V1_ERRORS.tooLarge : V1_ERRORS.parameter;
}

/** A variable that is not named is left out when it has a total, else all of its values are chosen. */
function askedOf(variables: readonly PxVariable[], query: readonly V1Part[]): VariableSelection[] | ErrorV1 {
  const asked = new Map<string, VariableSelection>();
  for (const part of query) {
    const variable = findVariable(variables, part.code);
    if (!variable) return V1_ERRORS.parameter;
    const values = valuesOf(variable, part.selection);
    if (isV1Error(values)) return values;
    asked.set(variable.code, { variableCode: variable.code, ...values });
  }
  return variables.map(
    ({ code, total }) => asked.get(code) ?? { variableCode: code, valueCodes: total === null ? ['*'] : [] },
  );
}

type Values = Omit<VariableSelection, 'variableCode'>;

function valuesOf(variable: PxVariable, { filter, values }: V1Part['selection']): Values | ErrorV1 {
  const wrong: ErrorV1 = {
    status: 400,
    error: `The request for variable '${variable.code}' has an error. Please check your query.`,
  };
  const known = new Set(variable.values.map(({ code }) => code.toLowerCase()));
  const areCodes = values.length > 0 && values.every((value) => known.has(value.toLowerCase()));
  const [kind = '', list = ''] = filter.split(/:(.*)/s);
  switch (kind.toLowerCase()) {
    case 'item':
      return areCodes ? { valueCodes: values } : wrong;
    case 'all':
      return values.length > 0 ? matching(variable, values, wrong) : wrong;
    case 'top':
      return values.length === 1 && /^[1-9]\d{0,5}$/.test(values[0] ?? '')
        ? { valueCodes: [`TOP(${values[0]})`] }
        : wrong;
    case 'vs':
      return valueSetOf(variable, list, values) ?? wrong;
    // `agg` would be a sum of protected figures: there are none, so none has this name.
    default:
      return wrong;
  }
}

/** `all` has stars only; any number of patterns, each of which must find something. */
function matching(variable: PxVariable, patterns: readonly string[], wrong: ErrorV1): Values | ErrorV1 {
  const found = patterns.map((pattern) => {
    const parts = pattern.toLowerCase().split('*');
    return variable.values.map(({ code }) => code).filter((code) => matchesParts(code.toLowerCase(), parts));
  });
  return found.every((codes) => codes.length > 0) ? { valueCodes: [...new Set(found.flat())] } : wrong;
}

/** The parts in order, the first at the beginning and the last at the end. */
function matchesParts(code: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return code === first;
  const last = rest.pop() ?? '';
  if (!code.startsWith(first) || code.length < first.length + last.length || !code.endsWith(last))
    return false;
  let at = first.length;
  const end = code.length - last.length;
  return rest.every((part) => {
    const found = code.indexOf(part, at);
    at = found + part.length;
    return found >= 0 && at <= end;
  });
}

function valueSetOf(variable: PxVariable, name: string, values: readonly string[]): Values | undefined {
  const id = name.toLowerCase().startsWith('vs_') ? name : `vs_${name}`;
  const valueSet = variable.valueSets.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!valueSet) return undefined;
  const inside = new Set(valueSet.codes.map((code) => code.toLowerCase()));
  const isEach = values.every((value) => value === '*' || inside.has(value.toLowerCase()));
  return isEach && values.length > 0 ? { codelist: valueSet.id, valueCodes: values } : undefined;
}
