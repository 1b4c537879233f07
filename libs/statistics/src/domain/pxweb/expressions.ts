import { findValue } from './variables.js';
import type { PxValue, PxVariable } from './variables.js';

/** What an expression picks, or why it cannot: it is written wrongly, or names a value that does not exist. */
export type Picked = readonly PxValue[] | 'illegal' | 'unknown';

type Rule = { pattern: RegExp; pick: (variable: PxVariable, parts: readonly string[]) => Picked };

/** TOP and BOTTOM of time are the latest and the earliest, still in ascending order. Source: PxWebApi 2 user guide. */
const COUNTED = /^(top|bottom)\(\s*([1-9]\d{0,5})\s*(?:,\s*(\d{1,6})\s*)?\)$/i;
const RULES: readonly Rule[] = [
  {
    pattern: COUNTED,
    pick: (variable, [, end, n, skip]) => fromEnd(variable, end ?? '', Number(n), Number(skip ?? 0)),
  },
  {
    pattern: /^from\(\s*([^,()]+?)\s*\)$/i,
    pick: (variable, [, from]) => between(variable, from, undefined),
  },
  { pattern: /^to\(\s*([^,()]+?)\s*\)$/i, pick: (variable, [, to]) => between(variable, undefined, to) },
  {
    pattern: /^range\(\s*([^,()]+?)\s*,\s*([^,()]+?)\s*\)$/i,
    pick: (variable, [, from, to]) => between(variable, from, to),
  },
];
const LOOKS_LIKE_RULE = /^(top|bottom|from|to|range)\(/i;

/** One element of a selection: a code, whatever its case, else an expression (PxWebApi 2). */
export function pick(variable: PxVariable, element: string): Picked {
  const exact = findValue(variable, element);
  if (exact) return [exact];
  if (LOOKS_LIKE_RULE.test(element)) return pickByRule(variable, element);
  if (element.includes('*')) return pickByStar(variable, element);
  if (element.includes('?')) return matching(variable, maskOf(element));
  return 'unknown';
}

function pickByRule(variable: PxVariable, element: string): Picked {
  for (const { pattern, pick: picked } of RULES) {
    const parts = pattern.exec(element);
    if (parts) return picked(variable, parts);
  }
  return 'illegal';
}

/** One star at either end, or one at each. */
function pickByStar(variable: PxVariable, element: string): Picked {
  const [begin, end] = [element.startsWith('*'), element.endsWith('*')];
  const middle = element.slice(begin ? 1 : 0, element.length - (end && element.length > 1 ? 1 : 0));
  if (middle.includes('*') || (!begin && !end)) return 'illegal';
  const part = middle.toLowerCase();
  return variable.values.filter(({ code }) => {
    const known = code.toLowerCase();
    if (begin && end) return known.includes(part);
    return begin ? known.endsWith(part) : known.startsWith(part);
  });
}

function maskOf(element: string): (code: string) => boolean {
  const mask = element.toLowerCase();
  return (code) =>
    code.length === mask.length &&
    [...code.toLowerCase()].every((sign, i) => mask[i] === '?' || mask[i] === sign);
}

function matching(variable: PxVariable, matches: (code: string) => boolean): PxValue[] {
  return variable.values.filter(({ code }) => matches(code));
}

function fromEnd(variable: PxVariable, end: string, count: number, skip: number): Picked {
  const isLast = (end.toLowerCase() === 'top') === (variable.role === 'time');
  const { values } = variable;
  if (!isLast) return values.slice(skip, skip + count);
  const after = Math.max(values.length - skip, 0);
  return values.slice(Math.max(after - count, 0), after);
}

/** Both ends belong to it, and they may come in either order. */
function between(variable: PxVariable, from: string | undefined, to: string | undefined): Picked {
  const place = (code: string | undefined, otherwise: number) => {
    if (code === undefined) return otherwise;
    const value = findValue(variable, code);
    return value ? variable.values.indexOf(value) : -1;
  };
  const ends = [place(from, 0), place(to, variable.values.length - 1)];
  if (ends.includes(-1)) return 'unknown';
  return variable.values.slice(Math.min(...ends), Math.max(...ends) + 1);
}
