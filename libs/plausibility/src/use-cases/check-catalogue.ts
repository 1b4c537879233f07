import type { CheckList, CheckView } from '../contract/index.js';
import { CHECKS, falseAlarmText, togetherText } from '../domain/index.js';
import type { PlausibilityCheck } from '../domain/index.js';

export function checkViewOf({ id, name, looksFor, threshold, why }: PlausibilityCheck): CheckView {
  return { id, title: name, looksFor, threshold, reasoning: why, falseAlarms: falseAlarmText(id) };
}

/** What is looked for is no secret: who would be looked at may know where the lines are. */
export const checkCatalogue = (): CheckList => ({ items: CHECKS.map(checkViewOf), measured: togetherText() });
