import { checkFullTime, checkInterruption, checkPeriod, checkPostDays } from './check-days.js';

const frame = { licenceDate: '2025-06-12', startsOn: '2025-09-01', endsOn: '2026-08-31' };
const period = { from: '2025-09-01', to: '2025-12-31', percent: 100 };
const fields = (reasons: readonly { field?: string }[]) => reasons.map((reason) => reason.field);

describe('days of service', () => {
  it('before the licence are refused', () => {
    const reasons = checkPeriod({ ...period, from: '2025-06-11' }, { ...frame, startsOn: '2025-06-11' });
    expect(reasons).toEqual([expect.objectContaining({ field: 'from', rule: 'R17' })]);
  });

  it.each([
    ['before the post begins', { from: '2025-08-31' }, 'from'],
    ['after the post ends', { to: '2026-09-01' }, 'to'],
  ])('%s are refused', (_when, days, field) => {
    expect(fields(checkPeriod({ ...period, ...days }, frame))).toEqual([field]);
  });

  it('whose last day is before the first are refused', () => {
    expect(fields(checkPeriod({ ...period, to: '2025-08-31' }, frame))).toEqual(['to']);
  });

  it('that the calendar does not have are refused', () => {
    expect(fields(checkPeriod({ ...period, to: '2026-02-29' }, frame))).toEqual(['from']);
  });

  it.each([0, -5, 100.5, 50.5, 101, Number.NaN])('at %p percent are refused', (percent) => {
    expect(fields(checkPeriod({ ...period, percent }, frame))).toEqual(['percent']);
  });

  it('tell every fault at once and where it stands', () => {
    const faults = checkPeriod({ from: '2025-06-01', to: '2027-01-01', percent: 0 }, frame, 'periods.2.');
    expect(fields(faults)).toEqual(['periods.2.from', 'periods.2.from', 'periods.2.percent']);
  });

  it('on the very first and last day of the post, from the day of the licence, are fine', () => {
    const exact = { ...frame, licenceDate: '2025-09-01' };
    expect(checkPeriod({ from: '2025-09-01', to: '2026-08-31', percent: 1 }, exact)).toEqual([]);
  });
});

describe('more than full time', () => {
  const at = (id: string, from: string, to: string, percent: number) => ({ id, from, to, percent });

  it('is refused on a single day and the day is named', () => {
    const reasons = checkFullTime([
      at('a', '2025-09-01', '2025-10-01', 60),
      at('b', '2025-10-01', '2025-12-31', 50),
    ]);
    expect(reasons).toHaveLength(1);
    expect(reasons[0]).toMatchObject({ rule: 'R17', field: 'percent' });
    expect(reasons[0]?.text).toContain('1 okt 2025');
  });

  it('names each stretch of days', () => {
    const reasons = checkFullTime([
      at('a', '2025-09-01', '2026-08-31', 100),
      at('b', '2025-10-01', '2025-10-05', 10),
      at('c', '2025-12-01', '2025-12-05', 1),
    ]);
    expect(reasons).toHaveLength(2);
  });

  it('is not reached by two halves of the same days, nor by days that only meet', () => {
    expect(
      checkFullTime([at('a', '2025-09-01', '2025-12-31', 50), at('b', '2025-09-01', '2025-12-31', 50)]),
    ).toEqual([]);
    expect(
      checkFullTime([at('a', '2025-09-01', '2025-09-30', 100), at('b', '2025-10-01', '2025-12-31', 100)]),
    ).toEqual([]);
  });
});

describe('an interruption', () => {
  it('outside the post is refused', () => {
    expect(fields(checkInterruption({ from: '2026-08-01', to: '2026-09-30' }, frame, []))).toEqual(['to']);
  });

  it('over another interruption is refused, also when they share one day', () => {
    const other = { from: '2025-11-01', to: '2025-11-30' };
    expect(checkInterruption({ from: '2025-11-30', to: '2025-12-15' }, frame, [other])).toHaveLength(1);
    expect(checkInterruption({ from: '2025-12-01', to: '2025-12-15' }, frame, [other])).toEqual([]);
  });
});

describe('a post', () => {
  it('that begins before the licence is refused', () => {
    expect(fields(checkPostDays({ ...frame, startsOn: '2025-06-11' }))).toEqual(['startsOn']);
    expect(checkPostDays({ ...frame, startsOn: '2025-06-12' })).toEqual([]);
  });

  it('that ends before it begins is refused', () => {
    expect(fields(checkPostDays({ ...frame, endsOn: '2025-08-31' }))).toEqual(['endsOn']);
  });
});
