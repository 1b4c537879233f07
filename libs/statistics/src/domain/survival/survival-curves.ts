import { incidences } from './aalen-johansen.js';
import { confidenceInterval } from './confidence-interval.js';
import type { IntervalKind } from './confidence-interval.js';
import { kaplanMeier } from './kaplan-meier.js';
import { quantiles } from './quantiles.js';
import type { Quantiles } from './quantiles.js';
import { riskTables } from './risk-table.js';
import type { RiskTable } from './risk-table.js';
import type { GroupLabel, SurvivalData } from './survival-data.js';

/** One group's curve: one entry for each distinct end time, censored ones too; null where R gives NA (or NaN). */
export interface SurvivalCurve {
  readonly group: GroupLabel | null;
  readonly time: readonly number[];
  readonly nRisk: readonly number[];
  /** Events of any cause. */
  readonly nEvent: readonly number[];
  readonly nCensor: readonly number[];
  /** Kaplan–Meier; with causes the share free of every event. */
  readonly survival: readonly number[];
  /** Greenwood's standard error of `survival`. */
  readonly stdErr: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  /** The quartiles of `survival` with their limits. */
  readonly quantiles: Quantiles;
  /** Aalen–Johansen, by the cause's number; present when the data have an event above 1, and then for every cause. */
  readonly cumulativeIncidence?: Readonly<Record<string, readonly number[]>>;
}

/**
 * The curves of checked data (`checkSurvivalData`), one a group in the order of `riskTables`, with 95 % intervals. Times are in
 * the unit of the data. Formulas, ties and sources: `kaplanMeier`, `confidenceInterval`, `quantiles`, `aalenJohansen`.
 */
export function survivalCurves(data: SurvivalData, interval: IntervalKind = 'log'): SurvivalCurve[] {
  return riskTables(data).map((table) => curveOf(table, interval));
}

function curveOf(table: RiskTable, interval: IntervalKind): SurvivalCurve {
  const { time } = table;
  const { survival, logStdErr, stdErr } = kaplanMeier(table);
  const limits = confidenceInterval(interval, survival, logStdErr);
  return {
    group: table.group,
    time: [...time],
    nRisk: [...table.nRisk],
    nEvent: [...table.nEvent],
    nCensor: [...table.nCensor],
    survival: [...survival],
    stdErr: known(stdErr),
    lower: known(limits.lower),
    upper: known(limits.upper),
    quantiles: quantiles({ time, survival, ...limits }),
    ...(table.causes.some((cause) => cause > 1) ? { cumulativeIncidence: incidenceByCause(table) } : {}),
  };
}

function incidenceByCause(table: RiskTable): Record<string, readonly number[]> {
  const { cumulativeIncidence } = incidences(table);
  return Object.fromEntries(
    table.causes.map((cause, at) => [String(cause), [...(cumulativeIncidence[at] ?? [])]]),
  );
}

function known(column: Float64Array): (number | null)[] {
  return Array.from(column, (value) => (Number.isFinite(value) ? value : null));
}
