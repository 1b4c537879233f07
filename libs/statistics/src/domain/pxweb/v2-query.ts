import { outputOf } from './formats.js';
import type { Output } from './formats.js';
import { isPxProblem, pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import { NO_SELECTION, selectionFrom } from './selection.js';
import type { Selection, VariableSelection } from './selection.js';

export type Query = Readonly<Record<string, unknown>>;

/** One parameter of an address, whatever the case of its name; several of the same name are one list. */
export function parameter(query: Query, name: string): string | undefined {
  const values = parametersNamed(query, (known) => known === name.toLowerCase()).map(([, value]) => value);
  return values.length > 0 ? values.join(',') : undefined;
}

export function whole(query: Query, name: string): number | undefined {
  const value = parameter(query, name);
  return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

function parametersNamed(query: Query, isMeant: (name: string) => boolean): [string, string][] {
  return Object.entries(query).flatMap(([name, value]) => {
    if (!isMeant(name.toLowerCase())) return [];
    const values: unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((one): [string, string][] => (typeof one === 'string' ? [[name, one]] : []));
  });
}

/** `valueCodes[Region]=00,SR*` by the variable's code, as written. */
function byVariable(query: Query, name: string): Map<string, string> {
  const pattern = new RegExp(`^${name}\\[(.{1,200})\\]$`, 'i');
  const found = new Map<string, string>();
  for (const [key, value] of parametersNamed(query, (known) => pattern.test(known))) {
    const code = pattern.exec(key)?.[1] ?? '';
    found.set(code, [found.get(code), value].filter((one) => one !== undefined).join(','));
  }
  return found;
}

/** Splits at commas that are not inside `(…)` or `[…]`; a code in square brackets may hold a comma. */
export function listOf(text: string): string[] {
  const parts = text.match(/(?:\[[^\]]*\]|\([^)]*\)|[^,[(]+|[[(])+/g) ?? [];
  return parts.map((part) => part.trim().replace(/^\[(.*)\]$/s, '$1')).filter((part) => part !== '');
}

/** The selection of a GET address: `valueCodes[…]`, `codelist[…]`, `stub`, `heading`. */
export function selectionOfAddress(query: Query): Selection {
  const codes = byVariable(query, 'valuecodes');
  const lists = byVariable(query, 'codelist');
  const named = new Map([...codes.keys(), ...lists.keys()].map((code) => [code.toLowerCase(), code]));
  return {
    variables: [...named.values()].map((code): VariableSelection => {
      const list = lists.get(code) ?? valueIgnoringCase(lists, code);
      return {
        variableCode: code,
        ...(list ? { codelist: list } : {}),
        valueCodes: listOf(codes.get(code) ?? valueIgnoringCase(codes, code) ?? ''),
      };
    }),
    stub: listOf(parameter(query, 'stub') ?? ''),
    heading: listOf(parameter(query, 'heading') ?? ''),
  };
}

function valueIgnoringCase(values: ReadonlyMap<string, string>, code: string): string | undefined {
  return [...values].find(([known]) => known.toLowerCase() === code.toLowerCase())?.[1];
}

/** The selection of a POST: its body, with codelists from the address too (R's pxweb sends them there). */
export function selectionOfBody(body: unknown, query: Query): Selection | PxProblem {
  if (body === undefined) return NO_SELECTION;
  const selection = selectionFrom(body);
  if (isPxProblem(selection)) return selection;
  const lists = byVariable(query, 'codelist');
  return {
    ...selection,
    variables: selection.variables.map((one) => {
      const list = one.codelist ?? valueIgnoringCase(lists, one.variableCode);
      return { ...one, ...(list ? { codelist: list } : {}) };
    }),
  };
}

/** `outputFormat` and `outputFormatParams` of an address. */
export function outputOfAddress(query: Query): Output | PxProblem {
  return outputOf(parameter(query, 'outputFormat'), listOf(parameter(query, 'outputFormatParams') ?? ''));
}

/** A POST body, as text; `undefined` when there is none. */
export function jsonOf(body: string): unknown {
  if (body.trim() === '') return undefined;
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    return pxProblem('illegalBody');
  }
}
