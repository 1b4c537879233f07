import { runRules } from '../run-rules.js';
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

  it.each(portfolios.map((one) => [one.name, one] as const))('%s', (_, portfolio) => {
    const expected = { blocks: [...portfolio.blocks].sort(), warns: [...portfolio.warns].sort() };
    expect(verdict(portfolio)).toEqual(expected);
  });
});
