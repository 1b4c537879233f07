import { survivalCurves } from '@specialistvagen/statistics';
import type { SurvivalCurve } from '@specialistvagen/statistics';
import { parseArgs } from 'node:util';
import { readSurvivalFile } from './survival-file.js';

const USAGE = `Användning: survival FIL.json
FIL.json: {"time": [tal ≥ 0], "event": [0 censurerad, 1 händelse eller orsakens nummer],
           "entry": [börjar följas efter, < time; får saknas], "group": [text eller tal; får saknas]}`;

/** A long list is written in parts: the whole would be longer than a string may be. */
const NUMBERS_IN_A_PART = 50_000;
const CHARACTERS_IN_A_WRITE = 65_536;

export interface Answer {
  /** 0 the curves, 1 the file cannot be counted, 2 the command line cannot be read. */
  readonly code: 0 | 1 | 2;
  /** The result as JSON, in parts. */
  readonly out: Iterable<string>;
  readonly err: readonly string[];
}

/** `npm run -s survival -- FILE.json`: the curves of one file's data, as R's `survfit` would give them. */
export function survivalCommand(parameters: readonly string[]): Answer {
  const file = fileOf(parameters);
  if (file === null) return { code: 2, out: [], err: [USAGE] };
  const { data, faults, remarks } = readSurvivalFile(file);
  if (!data)
    return {
      code: 1,
      out: [],
      err: [`${file} kan inte räknas:`, ...faults.map((fault) => `  – ${fault}`)],
    };
  return { code: 0, out: joined(jsonParts(survivalCurves(data))), err: remarks };
}

function fileOf(parameters: readonly string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: [...parameters], options: {}, allowPositionals: true });
    return positionals.length === 1 ? (positionals[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** Small parts put together: each part that leaves here is one write. */
function* joined(parts: Iterable<string>): Generator<string> {
  let held = '';
  for (const part of parts) {
    held += part;
    if (held.length < CHARACTERS_IN_A_WRITE) continue;
    yield held;
    held = '';
  }
  yield held;
}

function* jsonParts(curves: readonly SurvivalCurve[]): Generator<string> {
  yield '[';
  for (const [at, curve] of curves.entries()) {
    yield at === 0 ? '\n' : ',\n';
    yield* valueParts(curve);
  }
  yield '\n]\n';
}

function* valueParts(value: unknown): Generator<string> {
  if (Array.isArray(value)) yield* listParts(value);
  else if (typeof value === 'object' && value !== null) yield* fieldParts(value);
  else yield JSON.stringify(value);
}

function* listParts(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (let from = 0; from < list.length; from += NUMBERS_IN_A_PART) {
    const part = JSON.stringify(list.slice(from, from + NUMBERS_IN_A_PART)).slice(1, -1);
    yield from === 0 ? part : `,${part}`;
  }
  yield ']';
}

function* fieldParts(fields: object): Generator<string> {
  yield '{';
  for (const [at, [name, value]] of Object.entries(fields).entries()) {
    yield `${at === 0 ? '' : ','}${JSON.stringify(name)}:`;
    yield* valueParts(value);
  }
  yield '}';
}
