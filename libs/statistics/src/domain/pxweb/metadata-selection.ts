import type { StatisticsCube } from '../../contract/cube.js';
import type { Layout } from './data-table.js';
import { defaultSelection } from './default-selection.js';
import type { PxLanguage } from './languages.js';
import { place } from './placement.js';
import { pxProblem } from './problems.js';
import type { PxProblem } from './problems.js';
import { parameter, selectionOfAddress } from './v2-query.js';
import type { Query } from './v2-query.js';
import { findValueSet, findVariable, variablesOf, withinValueSet } from './variables.js';

/** What the metadata show: every value, or with `codelist[…]` those of a codelist; laid out as usual or as by default. */
export function metadataSelection(
  cube: StatisticsCube,
  language: PxLanguage,
  query: Query,
): Layout | PxProblem {
  let variables = variablesOf(cube, language);
  for (const { variableCode, codelist } of selectionOfAddress(query).variables) {
    if (!codelist) continue;
    const variable = findVariable(variables, variableCode);
    if (!variable) return pxProblem('unknownVariable');
    const valueSet = findValueSet(variable, codelist);
    if (!valueSet) return pxProblem('unknownCodelist');
    variables = variables.map((one) => (one === variable ? withinValueSet(one, valueSet.codes) : one));
  }
  const isDefault = (parameter(query, 'defaultSelection') ?? '').toLowerCase() === 'true';
  const { stub } = isDefault ? defaultSelection(variables) : { stub: [] };
  return place(variables, { stub, heading: [] });
}
