import { runRules } from '../run-rules.js';
import { RULE_IDS } from '../rule.js';
import { btPortfolios } from './bt.js';
import { choicePortfolios } from './choices.js';
import { cleanPortfolios } from './clean.js';
import { goalPortfolios } from './goals.js';
import type { Portfolio } from './portfolio.js';
import { signerPortfolios } from './signers.js';
import { timePortfolios } from './time.js';

const portfolios: readonly Portfolio[] = [
  ...cleanPortfolios,
  ...goalPortfolios,
  ...timePortfolios,
  ...signerPortfolios,
  ...choicePortfolios,
  ...btPortfolios,
];

function verdict({ facts, moment }: Portfolio): { blocks: string[]; warns: string[] } {
  const found = runRules(moment, facts);
  const at = (level: 'block' | 'warn'): string[] =>
    found
      .filter((one) => one.level === level)
      .flatMap((one) => one.reasons.map((reason) => `${reason.rule} ${reason.field ?? ''}`))
      .sort();
  return { blocks: at('block'), warns: at('warn') };
}

describe('the curated portfolios', () => {
  it('are at least sixty, each with its own name', () => {
    expect(portfolios.length).toBeGreaterThanOrEqual(60);
    expect(new Set(portfolios.map((one) => one.name)).size).toBe(portfolios.length);
  });

  it('try every rule at least once', () => {
    const tried = new Set(
      portfolios.flatMap((one) => [...one.blocks, ...one.warns].map((each) => each.split(' ')[0])),
    );
    expect(RULE_IDS.filter((rule) => !tried.has(rule))).toEqual([]);
  });

  it('are answered with the paragraph, the confidence and who can mend it', () => {
    const reasons = portfolios.flatMap(({ moment, facts }) =>
      runRules(moment, facts).flatMap((one) => one.reasons),
    );
    expect(reasons.length).toBeGreaterThan(100);
    expect(reasons.filter((one) => one.citation === '' || one.mendedBy === undefined)).toEqual([]);
    const unfinished = /undefined|null|NaN|\[object|  |\.\.| \./;
    expect(reasons.map((one) => one.text).filter((text) => unfinished.test(text))).toEqual([]);
  });

  it('are never blocked by what is not exact, beside integrity and protection (decision 24)', () => {
    const mayBlock = new Set(['R11', 'R12', 'R17', 'R24', 'R27']);
    const blocking = portfolios.flatMap(({ moment, facts }) =>
      runRules(moment, facts)
        .filter((one) => one.level === 'block' && !mayBlock.has(one.rule))
        .flatMap((one) => one.reasons),
    );
    expect(blocking.filter((one) => one.confidence !== 'EX')).toEqual([]);
  });

  it.each(portfolios.map((one) => [one.name, one] as const))('%s', (_, portfolio) => {
    const expected = { blocks: [...portfolio.blocks].sort(), warns: [...portfolio.warns].sort() };
    expect(verdict(portfolio)).toEqual(expected);
  });
});
