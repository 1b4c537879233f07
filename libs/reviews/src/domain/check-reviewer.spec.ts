import { TIES, checkReviewer } from './check-reviewer.js';

const appointed = { reviewerId: 'a', from: '2026-11-01', to: '2026-12-31' };
const known = {
  appointedById: 'b',
  isKnown: true,
  isOpenAlready: false,
  ties: [],
  today: '2026-11-10',
};
const fields = (one: Partial<typeof appointed>, what: Partial<Parameters<typeof checkReviewer>[1]> = {}) =>
  checkReviewer({ ...appointed, ...one }, { ...known, ...what }).map(({ field }) => field);

describe('who may review a unit', () => {
  it.each(TIES)('nobody whom %s ties to the employer', (tie) => {
    expect(checkReviewer(appointed, { ...known, ties: [tie] })).toMatchObject([
      { field: 'reviewerId', rule: 'reviewer-from-outside' },
    ]);
  });

  it.each([
    ['who appoints themselves', { appointedById: 'a' }],
    ['whom nobody knows', { isKnown: false }],
    ['with an open appointment there', { isOpenAlready: true }],
  ])('nobody %s', (_what, facts) => {
    expect(fields({}, facts)).toEqual(['reviewerId']);
  });

  it.each([
    ['the last day before the first', { to: '2026-10-31' }],
    ['days that have passed', { from: '2026-10-01', to: '2026-11-09' }],
    ['more than half a year', { to: '2027-05-04' }],
  ])('not for %s', (_what, days) => {
    expect(fields(days)).toEqual(['to']);
  });

  it.each([{}, { to: '2026-11-10' }, { to: '2027-05-03' }, { from: '2026-12-01' }])(
    'somebody from outside, for a time: %j',
    (days) => {
      expect(fields(days)).toEqual([]);
    },
  );

  it('is told everything at once', () => {
    expect(fields({ to: '2026-10-31' }, { ties: ['mandate', 'affiliation'], isOpenAlready: true })).toEqual([
      'reviewerId',
      'reviewerId',
      'reviewerId',
      'to',
    ]);
  });
});
