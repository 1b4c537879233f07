import type { Layout } from './data-table.js';
import { pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import type { Selection } from './selection.js';
import { findVariable } from './variables.js';
import type { PxVariable } from './variables.js';

/** Which variables go down the side and along the top. Without a wish: contents and time along the top. */
export function place(
  variables: readonly PxVariable[],
  { stub, heading }: Pick<Selection, 'stub' | 'heading'>,
): Layout | PxProblem {
  if (stub.length === 0 && heading.length === 0) return usual(variables);
  const wished = [...stub, ...heading].map((code) => findVariable(variables, code));
  const known = wished.filter((variable) => variable !== undefined);
  if (known.length < wished.length || new Set(known).size < known.length)
    return pxProblem('illegalPlacement');
  const [side, top] = [known.slice(0, stub.length), known.slice(stub.length)];
  const rest = variables.filter((variable) => !known.includes(variable));
  if (rest.length === 0) return { stub: side, heading: top };
  if (top.length === 0) return { stub: side, heading: rest };
  if (side.length === 0) return { stub: rest, heading: top };
  return pxProblem('illegalPlacement');
}

function usual(variables: readonly PxVariable[]): Layout {
  const onTop = ({ role }: PxVariable) => role === 'metric' || role === 'time';
  return { stub: variables.filter((one) => !onTop(one)), heading: variables.filter(onTop) };
}
