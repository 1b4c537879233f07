import { z } from 'zod';
import { pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';

const code = z.string().max(200);
const codes = z.array(code).max(20_000);

/** VariablesSelection of PxWebApi 2. `codelist` is also written `codeList`, names come in any case (see `selectionFrom`). */
export const variablesSelection = z.object({
  selection: z
    .array(
      z.object({
        variablecode: code,
        codelist: code.nullish(),
        valuecodes: codes.nullish(),
      }),
    )
    .max(50)
    .nullish(),
  placement: z
    .object({ heading: z.array(code).max(50).nullish(), stub: z.array(code).max(50).nullish() })
    .nullish(),
});

export type VariableSelection = { variableCode: string; codelist?: string; valueCodes: readonly string[] };
export type Selection = {
  readonly variables: readonly VariableSelection[];
  readonly heading: readonly string[];
  readonly stub: readonly string[];
};

export const NO_SELECTION: Selection = { variables: [], heading: [], stub: [] };

/** Reads a VariablesSelection whatever the case of its names. */
export function selectionFrom(body: unknown): Selection | PxProblem {
  const parsed = variablesSelection.safeParse(lowerNames(body));
  if (!parsed.success) return pxProblem('illegalBody');
  const { selection, placement } = parsed.data;
  return {
    variables: (selection ?? []).map(({ variablecode, codelist, valuecodes }) => ({
      variableCode: variablecode,
      ...(codelist ? { codelist } : {}),
      valueCodes: valuecodes ?? [],
    })),
    heading: placement?.heading ?? [],
    stub: placement?.stub ?? [],
  };
}

function lowerNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.toLowerCase(), lowerNames(one)]),
  );
}
