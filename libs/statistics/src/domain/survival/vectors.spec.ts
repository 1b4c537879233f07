import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { survivalVectors } from '../../../../../test/support/survival/ask-r.js';
import type { RAnswer, RGroup } from '../../../../../test/support/survival/ask-r.js';
import { differences } from '../../../../../test/support/survival/compare.js';
import type { SurvivalData } from './survival-data.js';

type Read<T> = { datasets: T[] };
const read = <T>(name: string) =>
  (JSON.parse(readFileSync(join(survivalVectors, name), 'utf8')) as Read<T>).datasets;

/** kaplan-meier-vectors.json: the four sets that came with the definitions; its std_chaz is the error of log S. */
interface KaplanMeierVector {
  name: string;
  input: { time: number[]; status: number[]; group: string[] };
  overall: Fit;
  strata: Record<string, Fit>;
  logrank: { chisq: number; df: number; p: number; observed: number[]; expected: number[]; groups: string[] };
}
type Fit = Record<string, (number | null)[]> & {
  quantiles: Record<'time' | 'lower' | 'upper', (number | null)[]>;
};

/** delayed-entry-and-causes-vectors.json, made by make-vectors.R. */
interface GroupVector {
  name: string;
  input: SurvivalData;
  groups: RGroup[];
  logrank: RAnswer['logRank'];
}

const known = (column: readonly (number | null)[] = []) => column.map((value) => value ?? NaN);

function asGroup(fit: Fit): Partial<RGroup> {
  const { time, lower, upper } = fit.quantiles;
  return {
    time: known(fit.time),
    nRisk: known(fit.n_risk),
    nEvent: known(fit.n_event),
    nCensor: known(fit.n_censor),
    survival: known(fit.surv),
    stdErr: known(fit.greenwood_se),
    lower_log: known(fit.lower_log),
    upper_log: known(fit.upper_log),
    lower_loglog: known(fit.lower_loglog),
    upper_loglog: known(fit.upper_loglog),
    lower_plain: known(fit.lower_plain),
    upper_plain: known(fit.upper_plain),
    cumhaz: known(fit.cumhaz),
    quantiles: known([...time, ...lower, ...upper]),
    causes: [],
  };
}

describe('the estimates agree with R survival to 1e-12', () => {
  const kaplanMeier = read<KaplanMeierVector>('kaplan-meier-vectors.json');
  const others = read<GroupVector>('delayed-entry-and-causes-vectors.json');

  it('on the sets that the definitions name, and those that R made for delayed entry and causes', () => {
    expect(kaplanMeier.map((set) => set.name)).toEqual(['lung', 'ovarian', 'aml', 'colon_death']);
    expect(others.length).toBeGreaterThanOrEqual(23);
    expect(others.filter((set) => set.input.entry && set.groups[0]?.causes.length).length).toBeGreaterThan(1);
  });

  it.each(kaplanMeier)('$name: the whole', ({ input, overall }) => {
    const data = { time: input.time, event: input.status };
    expect(differences(data, { groups: [asGroup(overall)], logRank: null })).toEqual([]);
  });

  it.each(kaplanMeier)('$name: by group, and the log-rank test', ({ input, strata, logrank }) => {
    const data = { time: input.time, event: input.status, group: input.group };
    const groups = logrank.groups.map((name) => asGroup(strata[name] as Fit));
    expect(groups.length).toBeGreaterThan(1);
    expect(differences(data, { groups, logRank: logrank })).toEqual([]);
  });

  it.each(others)('$name', ({ input, groups, logrank }) => {
    expect(differences(input, { groups, logRank: logrank })).toEqual([]);
  });
});
