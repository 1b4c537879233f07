import {
  goalStandings,
  projectedEarliestDate,
  runRules,
  trainingTime,
  type RuleFacts,
} from '@specialistvagen/regulations';
import { median, rounded } from '../measures.js';
import type { Benchmark, Row } from '../report.js';
import { bigCase } from './big-case.js';
import { heapInUse, megabytes } from './heap.js';

export type PrecheckBench = { isShort: boolean; progress: (line: string) => void };

/** A full pre-check of a portfolio with 150 intyg takes at most 5 ms of processor time (median, in process). */
const LIMIT_MS = 5;
const NIGHT = 20_000;

/** The rules alone, on facts that are already gathered: what the database does is in the officer's page. */
export function benchPrecheck({ isShort, progress }: PrecheckBench): Benchmark {
  const facts = bigCase();
  const times = isShort ? 3 : 300;
  progress(`precheck: ${facts.intyg.length} intyg, ${times} gånger …`);
  const rows: Row[] = [
    {
      what: `full förkontroll av ${facts.intyg.length} intyg`,
      ours: cpuOf(times, () => wholeCheck(facts)),
      unit: 'ms CPU',
      limit: LIMIT_MS,
    },
    { what: '– därav reglerna', ours: cpuOf(times, () => runRules('before-sending', facts)), unit: 'ms CPU' },
    {
      what: '– därav tidigaste dag i nuvarande takt',
      ours: cpuOf(times, () => projectedEarliestDate(facts, facts.today)),
      unit: 'ms CPU',
    },
  ];
  return { name: 'precheck', rows: [...rows, ...night(facts, isShort ? 20 : NIGHT, progress)] };
}

/** What *Är ansökan komplett?* answers: every fault, each goal, the months with their reasons, the earliest day. */
function wholeCheck(facts: RuleFacts): void {
  runRules('before-sending', facts);
  goalStandings(facts);
  trainingTime(facts.training, facts.today);
  projectedEarliestDate(facts, facts.today);
}

/** Every portfolio of the nation one after the other, each new; the heap is read after a collection when node lets us. */
function night(facts: RuleFacts, portfolios: number, progress: (line: string) => void): Row[] {
  progress(`precheck: ${portfolios} portföljer på en natt …`);
  const started = performance.now();
  const before = process.cpuUsage();
  const heap: number[] = [];
  for (let n = 0; n < portfolios; n += 1) {
    runRules('nightly', structuredClone(facts));
    if ((n + 1) % Math.ceil(portfolios / 4) === 0) heap.push(heapInUse());
  }
  const { user, system } = process.cpuUsage(before);
  return [
    {
      what: `reglerna en natt, ${portfolios} portföljer`,
      ours: rounded((performance.now() - started) / 1000),
      unit: 's',
    },
    { what: '– processortid', ours: rounded((user + system) / 1e6), unit: 's CPU' },
    { what: '– minne efter första fjärdedelen', ours: megabytes(heap.at(0)), unit: 'MB' },
    { what: '– minne efter den sista', ours: megabytes(heap.at(-1)), unit: 'MB' },
  ];
}

/** Milliseconds of processor time, median of all but the first quarter. */
function cpuOf(times: number, act: () => unknown): number {
  const spent: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    spent.push((user + system) / 1000);
  }
  return rounded(median(spent.slice(Math.floor(times / 4))));
}
