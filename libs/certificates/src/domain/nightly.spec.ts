import type { Finding } from '@specialistvagen/regulations';
import { nightDue, nightlyKeys } from './nightly.js';

describe('the night to check', () => {
  it.each<[string, string | null, string]>([
    ['2026-11-22T00:59:59Z', null, 'one minute to two in winter'],
    ['2026-11-22T01:00:00Z', '2026-11-22', 'two in the morning in winter'],
    ['2026-07-21T23:59:00Z', null, 'one minute to two in summer'],
    ['2026-07-22T00:00:00Z', '2026-07-22', 'two in the morning in summer'],
    ['2026-11-22T16:00:00Z', '2026-11-22', 'the afternoon after a night that was missed'],
    ['2026-11-22T23:30:00Z', null, 'past midnight in Sweden: the next night has not begun'],
    ['2026-03-29T01:00:00Z', '2026-03-29', 'the night that has no hour between two and three'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'the first of the two hours between two and three'],
  ])('at %s is %s (%s)', (now, night) => {
    expect(nightDue(new Date(now))).toBe(night);
  });
});

describe('what is kept of a finding', () => {
  const finding = (traits: Partial<Finding>, ...citations: string[]): Finding => ({
    rule: 'R17',
    name: 'Namn',
    level: 'block',
    citation: 'PSF 4 kap. 2 §',
    confidence: 'EX',
    reasons: citations.map((citation) => ({
      text: 'Maja Exempel har fler än 100 procent.',
      field: 'servicePeriods.1',
      rule: 'R17',
      citation,
      confidence: 'EX',
    })),
    ...traits,
  });

  it('is its rule, level, paragraph and how often; no text and no name', () => {
    expect(nightlyKeys([finding({}, 'a §', 'b §', 'a §'), finding({ level: 'warn' }, 'a §')])).toEqual([
      { rule: 'R17', level: 'block', citation: 'a §', faults: 2 },
      { rule: 'R17', level: 'block', citation: 'b §', faults: 1 },
      { rule: 'R17', level: 'warn', citation: 'a §', faults: 1 },
    ]);
  });
});
