import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { SurvivalData } from '@specialistvagen/statistics';

export const survivalVectors = resolve(
  import.meta.dirname ?? __dirname,
  '../../../libs/statistics/data/survival',
);

const columns = [
  'time',
  'nRisk',
  'nEvent',
  'nCensor',
  'survival',
  'stdErr',
  'lower_log',
  'upper_log',
  'lower_loglog',
  'upper_loglog',
  'lower_plain',
  'upper_plain',
  'cumhaz',
  'stdChaz',
] as const;

/** NaN where R says NA. */
export type RGroup = Record<(typeof columns)[number], number[]> & {
  quantiles: number[];
  causes: { incidence: number[]; stdErr: number[]; lower: number[]; upper: number[] }[];
};
export interface RAnswer {
  groups: RGroup[];
  logRank: { observed: number[]; expected: number[]; chisq: number; df: number; p: number } | null;
}

/** R's answers to the data sets, null to those it refuses. The protocol stands in judge.R. */
export function askR(sets: readonly SurvivalData[]): (RAnswer | null)[] {
  const folder = mkdtempSync(join(tmpdir(), 'survival-'));
  try {
    const [asked, answered] = [join(folder, 'in'), join(folder, 'out')];
    writeFileSync(asked, Float64Array.from([sets.length, ...sets.flatMap(written)]));
    const scripts = ['judge.R', 'reference.R'].map((name) => join(survivalVectors, name));
    const done = spawnSync('Rscript', [...scripts, asked, answered], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`Rscript: ${done.error?.message ?? done.stderr}`);
    const bytes = readFileSync(answered);
    const take = reader(
      new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    );
    return sets.map(() => answer(take));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function written({ time, event, entry, group }: SurvivalData): number[] {
  const labels = group?.map(Number) ?? [];
  return [time.length, entry ? 1 : 0, group ? 1 : 0, ...time, ...event, ...(entry ?? []), ...labels];
}

type Take = (count: number) => number[];

function reader(values: Float64Array): Take {
  let at = 0;
  return (count) => {
    if (at + count > values.length) throw new Error('R’s answer ends too early.');
    at += count;
    return Array.from(values.subarray(at - count, at));
  };
}

function answer(take: Take): RAnswer | null {
  if (number(take) === 0) return null;
  const groups = Array.from({ length: number(take) }, () => group(take));
  if (number(take) === 0) return { groups, logRank: null };
  const [observed, expected] = [take(groups.length), take(groups.length)];
  const logRank = { observed, expected, chisq: number(take), df: number(take), p: number(take) };
  return { groups, logRank };
}

function group(take: Take): RGroup {
  const [times, causes] = [number(take), number(take)];
  const values = Object.fromEntries(columns.map((column) => [column, take(times)])) as Record<
    (typeof columns)[number],
    number[]
  >;
  const quantiles = take(9);
  return {
    ...values,
    quantiles,
    causes: Array.from({ length: causes }, () => ({
      incidence: take(times),
      stdErr: take(times),
      lower: take(times),
      upper: take(times),
    })),
  };
}

function number(take: Take): number {
  return take(1)[0] ?? NaN;
}
