import type { EarlierField, EarlierMapping } from '../contract/index.js';
import { EARLIER_FIELDS } from '../contract/index.js';
import { FIELD_NAMES } from './earlier-file-words.js';

/** Each field gets the first column that bears one of its names, and no column is used twice. */
export function proposeMapping(columns: readonly string[]): EarlierMapping {
  const taken = new Set<string>();
  const proposed: Partial<Record<EarlierField, string>> = {};
  for (const field of EARLIER_FIELDS) {
    const names = FIELD_NAMES[field];
    const column = columns.find((one) => !taken.has(one) && names.includes(plainName(one)));
    if (column === undefined) continue;
    taken.add(column);
    proposed[field] = column;
  }
  return { columns: proposed, kind: null };
}

/** The saved choice as far as the file still has its columns. */
export function mappingFor(columns: readonly string[], saved: EarlierMapping): EarlierMapping {
  const kept = Object.entries(saved.columns).filter(([, column]) => columns.includes(column));
  return { ...saved, columns: Object.fromEntries(kept) };
}

/** `assessor.name` and `assessor_name` are the words *assessor name*. */
function plainName(column: string): string {
  return column
    .normalize('NFKC')
    .replace(/([a-zåäö])([A-ZÅÄÖ])/gu, '$1 $2')
    .toLocaleLowerCase('sv')
    .replace(/[._\-/\s]+/gu, ' ')
    .trim();
}
