import { termCode, termOf, termsBetween } from './term.js';

describe('terms', () => {
  it('puts 30 June in the spring term and 1 July in the autumn term', () => {
    expect(termOf('2026-06-30').code).toBe('VT2026');
    expect(termOf('2026-07-01')).toEqual({ code: 'HT2026', start: '2026-07-01', end: '2026-12-31' });
  });

  it('lists terms oldest first, both ends included', () => {
    expect(termsBetween('2025-03-01', '2026-08-15').map((term) => term.code)).toEqual([
      'VT2025',
      'HT2025',
      'VT2026',
      'HT2026',
    ]);
  });

  it('names a term by its last day', () => {
    expect(termCode('2026-12-31')).toBe('HT2026');
  });
});
