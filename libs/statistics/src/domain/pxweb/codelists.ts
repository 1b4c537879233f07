import type { StatisticsCube } from '../../contract/cube.js';
import { PX_LANGUAGES } from './languages.js';
import type { PxLanguage } from './languages.js';
import type { PxLinks } from './links.js';
import { findValueSet, variablesOf } from './variables.js';

/**
 * A codelist by its id, wherever it is used (PxAPI-2.yml, CodelistResponse). All are value sets, where each value stands for
 * itself: an aggregation would be a sum of protected figures, so there is none (statistics.md §4.3).
 */
export function codelist(
  cubes: readonly StatisticsCube[],
  id: string,
  language: PxLanguage,
  links: PxLinks,
): Record<string, unknown> | undefined {
  for (const variable of cubes.flatMap((cube) => variablesOf(cube, language))) {
    const valueSet = findValueSet(variable, id);
    if (!valueSet) continue;
    const inside = new Set(valueSet.codes);
    const hasTotal = variable.total !== null;
    return {
      id: valueSet.id,
      label: valueSet.label,
      language,
      languages: [...PX_LANGUAGES],
      elimination: hasTotal,
      ...(hasTotal ? { eliminationValueCode: variable.total } : {}),
      type: 'Valueset',
      values: variable.values
        .filter(({ code }) => inside.has(code))
        .map(({ code, label }) => ({ code, label, valueMap: [code] })),
      links: links.selfIn(`codelists/${valueSet.id}`),
    };
  }
  return undefined;
}
