import type { PublishedCube } from '../../contract/cube.js';
import { cellsIn, readTable } from './data-table.js';
import type { DataTable, Layout } from './data-table.js';
import { defaultSelection } from './default-selection.js';
import { pick } from './expressions.js';
import type { PxLanguage } from './languages.js';
import { place } from './placement.js';
import { isPxProblem, pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import type { Selection, VariableSelection } from './selection.js';
import { findValueSet, findVariable, variablesOf, withinValueSet } from './variables.js';
import type { PxValue, PxVariable } from './variables.js';

/** Data cells in one answer, as at SCB. */
export const MAX_CELLS = 150_000;

type Chosen = { inside: PxVariable[]; leftOut: PxVariable[] };

/** The chosen part of a cube, or why it cannot be had. An empty selection is the default selection. */
export function select(
  published: PublishedCube,
  language: PxLanguage,
  asked: Selection,
  maxCells: number = MAX_CELLS,
): DataTable | PxProblem {
  const variables = variablesOf(published.cube, language);
  const selection = asked.variables.length > 0 ? asked : withPlacement(defaultSelection(variables), asked);
  const chosen = choose(variables, selection);
  if (isPxProblem(chosen)) return chosen;
  if (cellsIn(chosen.inside) > maxCells) {
    return pxProblem('tooManyCells', `At most ${maxCells} cells in one answer.`);
  }
  const layout: Layout | PxProblem = place(chosen.inside, selection);
  if (isPxProblem(layout)) return layout;
  return readTable(published, language, layout, chosen.leftOut);
}

function withPlacement(selection: Selection, asked: Selection): Selection {
  if (asked.heading.length === 0 && asked.stub.length === 0) return selection;
  return { ...selection, heading: asked.heading, stub: asked.stub };
}

function choose(variables: readonly PxVariable[], selection: Selection): Chosen | PxProblem {
  const asked = new Map<string, VariableSelection>();
  for (const one of selection.variables) {
    const variable = findVariable(variables, one.variableCode);
    if (!variable) return pxProblem('unknownVariable');
    asked.set(variable.code, one);
  }
  const chosen: Chosen = { inside: [], leftOut: [] };
  for (const variable of variables) {
    const values = valuesOf(variable, asked.get(variable.code));
    if (isPxProblem(values)) return values;
    if (values.length > 0) chosen.inside.push({ ...variable, values });
    else if (variable.total !== null) chosen.leftOut.push(variable);
    else return pxProblem('missingSelection', `Variable ${variable.code} must be chosen.`);
  }
  return chosen;
}

/** The values in the variable's own order, each once; none when it is left out. A codelist alone means all of its values. */
function valuesOf(variable: PxVariable, asked: VariableSelection | undefined): PxValue[] | PxProblem {
  if (!asked) return [];
  let from = variable;
  if (asked.codelist) {
    const valueSet = findValueSet(variable, asked.codelist);
    if (!valueSet) return pxProblem('unknownCodelist', `Variable ${variable.code} has no such codelist.`);
    from = withinValueSet(variable, valueSet.codes);
  }
  const elements = asked.codelist && asked.valueCodes.length === 0 ? ['*'] : asked.valueCodes;
  const picked = new Set<PxValue>();
  for (const element of elements) {
    const values = pick(from, element.trim());
    if (values === 'illegal') return pxProblem('illegalExpression', `In variable ${variable.code}.`);
    if (values === 'unknown' || values.length === 0)
      return pxProblem('unknownValue', `Variable ${variable.code} has no such value.`);
    for (const value of values) picked.add(value);
  }
  return variable.values.filter((value) => picked.has(value));
}
