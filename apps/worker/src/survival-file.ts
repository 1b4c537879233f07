import { checkSurvivalData } from '@specialistvagen/statistics';
import type { SurvivalData } from '@specialistvagen/statistics';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Not z.array: that would go through, and copy, millions of values of which nothing is asked here. */
const column = z
  .custom<readonly unknown[]>((value) => Array.isArray(value))
  .nullish()
  .catch(undefined);
/** The shape only; what stands in the columns is checked row by row, all at once, by `checkSurvivalData`. */
const survivalFile = z.looseObject({ time: column, event: column, entry: column, group: column });

export interface SurvivalFile {
  readonly data: SurvivalData | null;
  /** Swedish; empty when there are data. */
  readonly faults: readonly string[];
  /** Swedish; what the reader may have meant otherwise, though the file can be counted. */
  readonly remarks: readonly string[];
}

/** Reads `{time[], event[], entry[]?, group[]?}` from a JSON file in UTF-8; never throws for what the file is or holds. */
export function readSurvivalFile(file: string): SurvivalFile {
  const text = readText(file);
  if ('fault' in text) return refused(text.fault);
  if (text.content.trim() === '') return refused('filen är tom.');
  const parsed = parse(text.content);
  if ('fault' in parsed) return refused(parsed.fault);
  const shape = survivalFile.safeParse(parsed.value);
  if (!shape.success)
    return refused(
      'filen ska innehålla ett objekt: {"time": […], "event": […], "entry": […], "group": […]}.',
    );
  const checked = checkSurvivalData(shape.data);
  const faults = [...notLists(parsed.value), ...checked.faults.map((fault) => fault.text)];
  if (faults.length > 0 || !checked.data) return refused(...faults);
  return { data: checked.data, faults: [], remarks: [...unread(shape.data), ...coding(checked.data)] };
}

function refused(...faults: string[]): SurvivalFile {
  return { data: null, faults, remarks: [] };
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'filen finns inte.',
  EISDIR: 'det är en mapp, inte en fil.',
  EACCES: 'filen får inte läsas.',
};

function readText(file: string): { content: string } | { fault: string } {
  try {
    return { content: new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file)) };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return { fault: 'filen är inte text i UTF-8.' };
    return { fault: reasons[code] ?? `filen kan inte läsas (${code}).` };
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'okänt fel';
}

function parse(content: string): { value: unknown } | { fault: string } {
  try {
    return { value: JSON.parse(content) };
  } catch (error) {
    const place = /line \d+ column \d+|position \d+/.exec(error instanceof Error ? error.message : '')?.[0];
    const where = place?.replace('line', 'rad').replace('column', 'kolumn').replace('position', 'tecken');
    const missing = /[[,:]\s*-?(NaN|NA|Inf(inity)?)\b/.test(content)
      ? ' NaN, NA och Inf finns inte i JSON.'
      : '';
    return { fault: `filen är inte giltig JSON${where ? ` (${where})` : ''}.${missing}` };
  }
}

/** entry and group may be absent; when they are there, they are lists. (time and event are demanded anyway.) */
function notLists(value: unknown): string[] {
  const fields = value as Readonly<Record<string, unknown>>;
  return ['entry', 'group']
    .filter((name) => fields[name] !== undefined && fields[name] !== null && !Array.isArray(fields[name]))
    .map((name) => `${name} är ingen lista.`);
}

function unread(fields: object): string[] {
  const others = Object.keys(fields).filter((name) => !['time', 'event', 'entry', 'group'].includes(name));
  return others.length > 0
    ? [`Används inte: ${others.join(', ')}. Fälten heter time, event, entry och group.`]
    : [];
}

/** R's older coding of an event: 1 censored, 2 dead. `Surv` guesses so; here 1 and 2 are two causes. */
function coding({ event }: SurvivalData): string[] {
  const isOldCoding =
    event.every((code) => code === 1 || code === 2) && event.includes(2) && event.includes(1);
  return isOldCoding
    ? [
        'event har bara 1 och 2 och räknas som två orsaker utan censurering. Menas 1 = censurerad, skriv 0 och 1.',
      ]
    : [];
}
