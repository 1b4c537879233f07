import type { Selection, VariableSelection } from './selection.js';
import type { PxValue, PxVariable } from './variables.js';

/** Periods, values down the side and values along the top when nobody has chosen. Source: PxWebApi 2, its default algorithm. */
const PERIODS = 13;
const STUB_VALUES = 1_500;
const HEADING_VALUES = 11;

/**
 * What is answered when nothing is chosen: readable as one table, as PxWebApi 2 chooses it. Two variables show several values;
 * the rest are left out, or show their first value (contents) or latest (time).
 */
export function defaultSelection(variables: readonly PxVariable[]): Selection {
  const contents = only(variables, 'metric');
  const time = only(variables, 'time');
  const others = variables.filter((one) => one !== contents && one !== time);
  const [first] = others;
  if (!first) return contentsAndTime(contents, time);
  if (others.length === 1) return withOne(contents, time, first);
  return withMore(contents, time, others);
}

function only(variables: readonly PxVariable[], role: PxVariable['role']): PxVariable {
  const found = variables.find((variable) => variable.role === role);
  if (!found) throw new Error(`A table has a variable for ${role}`);
  return found;
}

type Part = { variable: PxVariable; values: readonly PxValue[] };

const some = (variable: PxVariable, count: number): Part => ({
  variable,
  values: variable.role === 'time' ? variable.values.slice(-count) : variable.values.slice(0, count),
});

function of(stub: readonly Part[], heading: readonly Part[], leftOut: readonly PxVariable[] = []): Selection {
  const asked = ({ variable, values }: Part): VariableSelection => ({
    variableCode: variable.code,
    valueCodes: values.map(({ code }) => code),
  });
  return {
    variables: [
      ...stub.map(asked),
      ...heading.map(asked),
      ...leftOut.map(({ code }) => ({ variableCode: code, valueCodes: [] })),
    ],
    stub: stub.map(({ variable }) => variable.code),
    heading: heading.map(({ variable }) => variable.code),
  };
}

function contentsAndTime(contents: PxVariable, time: PxVariable): Selection {
  return contents.values.length < 6
    ? of([some(time, PERIODS)], [some(contents, HEADING_VALUES)])
    : of([some(contents, STUB_VALUES)], [some(time, PERIODS)]);
}

function withOne(contents: PxVariable, time: PxVariable, other: PxVariable): Selection {
  if (contents.values.length === 1) {
    return of([some(other, STUB_VALUES)], [some(contents, 1), some(time, PERIODS)]);
  }
  const [side, top] = longerFirst(contents, other);
  return of([some(side, STUB_VALUES)], [some(time, 1), some(top, HEADING_VALUES)]);
}

function withMore(contents: PxVariable, time: PxVariable, others: readonly PxVariable[]): Selection {
  const mandatory = others.filter(({ total }) => total === null);
  const free = others.filter(({ total }) => total !== null);
  const [one, other] = pairOf(others, mandatory, free);
  const [side, top] = longerFirst(one, other);
  const shown = new Set([side, top]);
  const single = mandatory.filter((variable) => !shown.has(variable)).map((variable) => some(variable, 1));
  return of(
    [some(side, STUB_VALUES)],
    [some(contents, 1), some(time, 1), ...single, some(top, HEADING_VALUES)],
    free.filter((variable) => !shown.has(variable)),
  );
}

/** The first and the last of those that must be chosen; with one such, it and the last of the others; else first and last. */
function pairOf(
  others: readonly PxVariable[],
  mandatory: readonly PxVariable[],
  free: readonly PxVariable[],
): [PxVariable, PxVariable] {
  const from = mandatory.length > 1 ? mandatory : mandatory.length === 1 ? [...mandatory, ...free] : others;
  const [first, last] = [from[0], from.at(-1)];
  if (!first || !last) throw new Error('There are at least two variables here');
  return [first, last];
}

function longerFirst(one: PxVariable, other: PxVariable): [PxVariable, PxVariable] {
  return one.values.length > other.values.length ? [one, other] : [other, one];
}
