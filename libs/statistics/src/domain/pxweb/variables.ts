import type { StatisticsCube } from '../../contract/cube.js';
import { PX_WORDS } from './languages.js';
import type { PxLanguage } from './languages.js';

/** PxWeb's own code for the variable that says what is counted. */
export const CONTENTS = 'ContentsCode';

export type PxValue = {
  readonly code: string;
  readonly label: string;
  /** Where its figures begin in the cube: its position times the variable's stride. */
  readonly offset: number;
  /** Of a group: the codes of what it is made of. */
  readonly members?: readonly string[];
};

/** A dimension of a cube, or its measures, as PxWeb shows it in one language. */
export type PxVariable = {
  readonly code: string;
  readonly label: string;
  readonly role: 'metric' | 'geo' | 'time' | 'other';
  readonly values: readonly PxValue[];
  /** The value that is answered when the variable is left out. Without one it must be chosen: nothing is ever added up. */
  readonly total: string | null;
  readonly valueSets: readonly { id: string; label: string; codes: readonly string[] }[];
};

const known = new WeakMap<StatisticsCube, Partial<Record<PxLanguage, readonly PxVariable[]>>>();

/** The variables of a cube, made once: a published cube never changes and is asked for again and again. */
export function variablesOf(cube: StatisticsCube, language: PxLanguage): readonly PxVariable[] {
  const found = known.get(cube)?.[language];
  if (found) return found;
  const made = madeOf(cube, language);
  known.set(cube, { ...known.get(cube), [language]: made });
  return made;
}

/**
 * The variables of a cube in PxWeb's order: classifications, contents, time. `offset`s are in the cube's own row-major order
 * over [measures, ...dimensions].
 */
function madeOf(cube: StatisticsCube, language: PxLanguage): PxVariable[] {
  const sizes = [cube.measures.length, ...cube.dimensions.map(({ values }) => values.length)];
  const strides = sizes.map((_, place) =>
    sizes.slice(place + 1).reduce((product, size) => product * size, 1),
  );
  const dimensions = cube.dimensions.map((dimension, place): PxVariable => {
    const stride = strides[place + 1] ?? 1;
    return {
      code: dimension.code,
      label: dimension.label[language],
      role: dimension.role,
      total: dimension.total,
      values: dimension.values.map(({ code, label, members }, i) => ({
        code,
        label: label[language],
        offset: i * stride,
        ...(members ? { members } : {}),
      })),
      valueSets: dimension.valueSets.map(({ id, label, codes }) => ({ id, label: label[language], codes })),
    };
  });
  const contents: PxVariable = {
    code: CONTENTS,
    label: PX_WORDS.contents[language],
    role: 'metric',
    total: null,
    values: cube.measures.map(({ code, label }, i) => ({
      code,
      label: label[language],
      offset: i * (strides[0] ?? 1),
    })),
    valueSets: [],
  };
  const isTime = ({ role }: PxVariable) => role === 'time';
  return [...dimensions.filter((one) => !isTime(one)), contents, ...dimensions.filter(isTime)];
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** By code, whatever the case; `time` is the time variable whatever it is called. */
export function findVariable(variables: readonly PxVariable[], code: string): PxVariable | undefined {
  const found = variables.find((variable) => same(variable.code, code));
  if (found || !same(code, 'time')) return found;
  return variables.find(({ role }) => role === 'time');
}

export function findValue(variable: PxVariable, code: string): PxValue | undefined {
  return (
    variable.values.find((value) => value.code === code) ??
    variable.values.find((value) => same(value.code, code))
  );
}

export function findValueSet(variable: PxVariable, id: string): PxVariable['valueSets'][number] | undefined {
  return variable.valueSets.find((valueSet) => same(valueSet.id, id));
}

/** The variable with no other values than those of one of its codelists. */
export function withinValueSet(variable: PxVariable, codes: readonly string[]): PxVariable {
  const inside = new Set(codes);
  return { ...variable, values: variable.values.filter(({ code }) => inside.has(code)) };
}

/** `child` of JSON-stat 2.0: which of these values a group among them is made of; nothing where there is no group. */
export function groupsAmong(values: readonly PxValue[]): { child?: Record<string, string[]> } {
  const shown = new Set(values.map(({ code }) => code));
  const child = values.flatMap(({ code, members = [] }) => {
    const inside = members.filter((member) => shown.has(member));
    return inside.length > 0 ? [[code, inside] as const] : [];
  });
  return child.length > 0 ? { child: Object.fromEntries(child) } : {};
}
