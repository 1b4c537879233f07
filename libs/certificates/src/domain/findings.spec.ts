import type { Finding as RuleFinding } from '@specialistvagen/regulations';
import { NOTHING_MISSING, completeness, refusing, toFindings, unanswered } from './findings.js';

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
    const found = toFindings('before-sending', [finding('R4', 'block', 'a'), finding('R4', 'block', 'b')]);
    expect(unanswered(found, new Set([found[0]?.key ?? '']))).toEqual([found[1]]);
  });

  it('does not let goals of another regulation be confirmed away', () => {
    const found = toFindings('before-sending', [finding('R1', 'block', 'a'), finding('R4', 'block', 'b')]);
    expect(refusing(found).map((fault) => fault.rule)).toEqual(['R1']);
    expect(unanswered(found, new Set()).map((fault) => fault.rule)).toEqual(['R4']);
  });

  it('asks the officer for a reason at deciding where the applicant was asked to confirm', () => {
    const found = toFindings('deciding', [finding('R4', 'block', 'a')]);
    expect(unanswered(found, new Set()).map((fault) => fault.handling)).toEqual(['record-reason']);
  });

  it('asks for no answer to a warning', () => {
    expect(unanswered(toFindings('before-sending', [finding('R6', 'warn', 'a')]), new Set())).toEqual([]);
  });

  it('never claims that the application is complete', () => {
    expect(completeness([], '2026-11-22T10:00:00Z').sentence).toBe(NOTHING_MISSING);
    expect(NOTHING_MISSING).toContain('Socialstyrelsen gör en egen prövning');
  });

  it('keeps a fault’s key while the fault is the same, and points at the document it is in', () => {
    const key = (text: string) => toFindings('deciding', [finding('R24', 'block', text, document)])[0];
    expect(key('a')?.key).toBe(key('a')?.key);
    expect(key('a')?.key).not.toBe(key('b')?.key);
    expect(key('a')?.documentId).toBe(document);
  });
});
