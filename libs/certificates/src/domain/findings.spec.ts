import type { Finding as RuleFinding } from '@specialistvagen/regulations';
import { NOTHING_MISSING, cannotBeConfirmed, completeness, toFindings, unanswered } from './findings.js';

const document = '0191b5a0-0000-7000-8000-000000000001';

function finding(
  rule: RuleFinding['rule'],
  level: 'block' | 'warn',
  text: string,
  field?: string,
): RuleFinding {
  const source = { rule, citation: 'PSF 4 kap. 1 §', confidence: 'EX' as const };
  return {
    ...source,
    name: rule,
    level,
    reasons: [{ ...source, text, field, mendedBy: 'head-of-department' }],
  };
}

describe('is the application complete', () => {
  it('leaves a blocking fault unanswered when another fault was confirmed', () => {
    const found = toFindings([finding('R4', 'block', 'a'), finding('R4', 'block', 'b')]);
    expect(unanswered(found, new Set([found[0]?.key ?? '']))).toEqual([found[1]]);
  });

  it('does not let goals of another regulation be confirmed away', () => {
    const found = toFindings([finding('R1', 'block', 'a'), finding('R4', 'block', 'b')]);
    expect(cannotBeConfirmed(found).map((fault) => fault.rule)).toEqual(['R1']);
  });

  it('asks for no answer to a warning', () => {
    expect(unanswered(toFindings([finding('R6', 'warn', 'a')]), new Set())).toEqual([]);
  });

  it('never claims that the application is complete', () => {
    expect(completeness([], '2026-11-22T10:00:00Z').sentence).toBe(NOTHING_MISSING);
    expect(NOTHING_MISSING).toContain('Socialstyrelsen gör en egen prövning');
  });

  it('keeps a fault’s key while the fault is the same, and points at the document it is in', () => {
    const once = toFindings([finding('R12', 'block', 'a', `intyg.${document}.signers`)])[0];
    const again = toFindings([finding('R12', 'block', 'a', `intyg.${document}.signers`)])[0];
    const other = toFindings([finding('R12', 'block', 'b', `intyg.${document}.signers`)])[0];
    expect(once?.key).toBe(again?.key);
    expect(once?.key).not.toBe(other?.key);
    expect(once?.documentId).toBe(document);
  });
});
