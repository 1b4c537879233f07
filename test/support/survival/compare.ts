import {
  aalenJohansen,
  confidenceInterval,
  incidenceIntervals,
  kaplanMeier,
  logRankTest,
  nelsonAalen,
  quantiles,
  riskTables,
} from '@specialistvagen/statistics';
import type { LogRankTest, RiskTable, SurvivalData } from '@specialistvagen/statistics';
import type { RAnswer, RGroup } from './ask-r.js';

/** The demand of issue and statistics.md §7; relative for values above 1, such as times. */
const TOLERANCE = 1e-12;
type Column = ArrayLike<number | null>;
/** What it is, ours, R's. */
type Compared = [string, Column, Column | undefined];

/** R's answer, of which vectors may lack a column. */
export interface Said {
  groups: readonly Partial<RGroup>[];
  logRank: RAnswer['logRank'];
}

/** Everything in which our answer differs from R's; NA, NaN and null are one. */
export function differences(data: SurvivalData, said: Said): string[] {
  const tables = riskTables(data);
  if (tables.length !== said.groups.length) return [`${tables.length} groups, R has ${said.groups.length}`];
  const found = tables.flatMap((table, at) => {
    const group = said.groups[at];
    return group ? groupDifferences(table, group).map((text) => `group ${String(table.group)}: ${text}`) : [];
  });
  return said.logRank ? [...found, ...logRankDifferences(logRankTest(data), said.logRank)] : found;
}

function groupDifferences(table: RiskTable, said: Partial<RGroup>): string[] {
  const km = kaplanMeier(table);
  const hazard = nelsonAalen(table);
  const limits = (kind: 'log' | 'log-log' | 'plain') => confidenceInterval(kind, km.survival, km.logStdErr);
  const [log, loglog, plain] = [limits('log'), limits('log-log'), limits('plain')];
  const q = quantiles({ time: table.time, survival: km.survival, ...log });
  const ours: Compared[] = [
    ['time', table.time, said.time],
    ['nRisk', table.nRisk, said.nRisk],
    ['nEvent', table.nEvent, said.nEvent],
    ['nCensor', table.nCensor, said.nCensor],
    ['survival', km.survival, said.survival],
    ['stdErr', km.stdErr, said.stdErr],
    ['lower log', log.lower, said.lower_log],
    ['upper log', log.upper, said.upper_log],
    ['lower log-log', loglog.lower, said.lower_loglog],
    ['upper log-log', loglog.upper, said.upper_loglog],
    ['lower plain', plain.lower, said.lower_plain],
    ['upper plain', plain.upper, said.upper_plain],
    ['cumulative hazard', hazard.cumulativeHazard, said.cumhaz],
    ['its error', hazard.stdErr, said.stdChaz],
    ['quantiles', [...q.time, ...q.lower, ...q.upper], said.quantiles],
  ];
  return [...ours, ...incidences(table, said.causes ?? [])].flatMap(([name, mine, theirs]) =>
    theirs ? unequal(name, mine, theirs) : [],
  );
}

function incidences(table: RiskTable, said: RGroup['causes']): Compared[] {
  if (said.length === 0) return [];
  const { cumulativeIncidence, stdErr } = aalenJohansen(table);
  const limits = incidenceIntervals({ cumulativeIncidence, stdErr });
  return said.flatMap((cause, at): Compared[] => [
    [`incidence ${at}`, cumulativeIncidence[at] ?? [], cause.incidence],
    [`incidence error ${at}`, stdErr[at] ?? [], cause.stdErr],
    [`incidence lower ${at}`, limits[at]?.lower ?? [], cause.lower],
    [`incidence upper ${at}`, limits[at]?.upper ?? [], cause.upper],
  ]);
}

function logRankDifferences(test: LogRankTest, said: NonNullable<RAnswer['logRank']>): string[] {
  return [
    ...unequal('observed', test.observed, said.observed),
    ...unequal('expected', test.expected, said.expected),
    ...unequal('log-rank', [test.chiSquare, test.p], [said.chisq, said.df > 0 ? said.p : NaN]),
    ...unequal('df', [test.degreesOfFreedom], [Math.max(said.df, 0)]),
  ];
}

function unequal(name: string, mine: Column, theirs: Column): string[] {
  if (mine.length !== theirs.length) return [`${name}: ${mine.length} values, R has ${theirs.length}`];
  return Array.from(mine).flatMap((value, at) => {
    const [own, other] = [value ?? NaN, theirs[at] ?? NaN];
    const isSame = Number.isNaN(own)
      ? Number.isNaN(other)
      : Math.abs(own - other) <= TOLERANCE * Math.max(1, Math.abs(other));
    return isSame ? [] : [`${name}[${at}]: ${own}, R ${other}`];
  });
}
