import { chiSquareUpperTail } from './chi-square.js';
import { lastAtMost, sortedDistinct } from './nearly-equal-times.js';
import { riskTables } from './risk-table.js';
import type { RiskTable } from './risk-table.js';
import type { GroupLabel, SurvivalData } from './survival-data.js';
import { valueAt } from './survival-data.js';

export interface LogRankTest {
  readonly groups: readonly (GroupLabel | null)[];
  readonly observed: readonly number[];
  readonly expected: readonly number[];
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
  /** Null when no group is expected to have an event. */
  readonly p: number | null;
}

/**
 * The log-rank test (Mantel–Haenszel) that all groups have the same hazard. At each time with d events among n at risk, group j
 * with n_j at risk is expected to have d n_j / n, with covariance d (n − d) / (n − 1) · (n_j / n) (δ_jk − n_k / n);
 * χ² = (O − E)ᵀ V⁻¹ (O − E) over all groups but one, for those with E > 0. Ties: all events of a time at once. An event of any
 * cause counts. Right-censored data only.
 *
 * Throws RangeError when there are entries (as R refuses them) or fewer than two groups.
 * Sources: N. Mantel, Cancer Chemother. Rep. 50 (1966) 163–170; `survival::survdiff` with rho = 0.
 */
export function logRankTest(data: SurvivalData): LogRankTest {
  if (data.entry)
    throw new RangeError('The log-rank test is for right-censored data: entry is not possible.');
  const tables = riskTables(data);
  if (tables.length < 2) throw new RangeError('The log-rank test compares at least two groups.');
  const { expected, covariance } = underNull(tables);
  const observed = tables.map((table) => table.nEvent.reduce((sum, count) => sum + count, 0));
  const compared = [...expected.keys()].filter((group) => valueAt(expected, group) > 0);
  const degreesOfFreedom = Math.max(compared.length - 1, 0);
  const rest = compared.slice(1);
  const excess = rest.map((group) => valueAt(observed, group) - valueAt(expected, group));
  const weights = solve(
    rest.map((row) => rest.map((column) => valueAt(covariance[row] ?? [], column))),
    excess,
  );
  const chiSquare = excess.reduce((sum, value, at) => sum + value * valueAt(weights, at), 0);
  const p = degreesOfFreedom > 0 ? chiSquareUpperTail(chiSquare, degreesOfFreedom) : null;
  return { groups: tables.map((table) => table.group), observed, expected, chiSquare, degreesOfFreedom, p };
}

function underNull(tables: readonly RiskTable[]) {
  const expected = tables.map(() => 0);
  const covariance = tables.map(() => tables.map(() => 0));
  const times = sortedDistinct(...tables.map((table) => table.time.filter((_, slot) => table.nEvent[slot])));
  for (const time of times) {
    const counts = tables.map((table) => countsAt(table, time));
    const n = counts.reduce((sum, group) => sum + group.nRisk, 0);
    const d = counts.reduce((sum, group) => sum + group.nEvent, 0);
    for (const [j, group] of counts.entries()) {
      expected[j] = valueAt(expected, j) + (d * group.nRisk) / n;
      const row = covariance[j];
      if (n === 1 || group.nRisk === 0 || !row) continue;
      const spread = (d * group.nRisk * (n - d)) / (n * (n - 1));
      row[j] = valueAt(row, j) + spread;
      for (const [k, other] of counts.entries()) row[k] = valueAt(row, k) - (spread * other.nRisk) / n;
    }
  }
  return { expected, covariance };
}

/** Those of the group at risk at any time, also one that is not among its own: who leaves at or after it. */
function countsAt(table: RiskTable, time: number): { nRisk: number; nEvent: number } {
  const before = lastAtMost(table.time, time);
  if (before >= 0 && table.time[before] === time)
    return { nRisk: valueAt(table.nRisk, before), nEvent: valueAt(table.nEvent, before) };
  return { nRisk: before + 1 < table.time.length ? valueAt(table.nRisk, before + 1) : 0, nEvent: 0 };
}

/** x in A x = b by Gaussian elimination with row exchange; A is small (groups − 1) and positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, valueAt(right, at)]);
  for (const pivot of rows.keys()) {
    const best = rows.reduce(
      (most, row, at) => (at > pivot && size(row, pivot) > size(rows[most] ?? [], pivot) ? at : most),
      pivot,
    );
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    const lead = rows[pivot];
    for (const [at, row] of rows.entries()) {
      if (at === pivot) continue;
      const factor = valueAt(row, pivot) / valueAt(lead, pivot);
      for (let k = pivot; k < row.length; k += 1) row[k] = valueAt(row, k) - factor * valueAt(lead, k);
    }
  }
  return rows.map((row, at) => valueAt(row, rows.length) / valueAt(row, at));
}

function size(row: readonly number[], column: number): number {
  return Math.abs(valueAt(row, column));
}
