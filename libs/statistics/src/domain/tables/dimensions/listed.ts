import type { CubeValue, Words } from '../../../contract/cube.js';
import type { LeafCodes, TableDimension } from '../table-design.js';

/** A value: its code, Swedish and English, and the leaf codes in it (its own code when none are named). */
export type ListedValue = readonly [code: string, sv: string, en: string, leaves?: readonly string[]];

type List = {
  code: string;
  label: Words;
  at: 0 | 1 | 2 | 3;
  total?: readonly [code: string, sv: string, en: string];
  values: readonly ListedValue[];
};

/** A dimension with a fixed list of values, and one for all of them when it has a total. */
export function listedDimension({ code, label, at, total, values }: List): TableDimension {
  const inValues = new Map<string, string[]>();
  for (const [value, , , leaves = [value]] of values)
    for (const leaf of leaves) inValues.set(leaf, [...(inValues.get(leaf) ?? []), value]);
  const all = total ? [total[0]] : [];
  return {
    code,
    label,
    role: 'other',
    values: [...(total ? [cubeValue(total)] : []), ...values.map(cubeValue)],
    total: total?.[0] ?? null,
    valueSets: [],
    place: (codes: LeafCodes) => [...all, ...(inValues.get(codes[at]) ?? [])],
  };
}

function cubeValue([code, sv, en]: readonly [string, string, string, ...unknown[]]): CubeValue {
  return { code, label: { sv, en } };
}
