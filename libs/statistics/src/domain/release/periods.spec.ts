import {
  FIRST_MONTH,
  lastDayOf,
  monthOf,
  periodKind,
  publicationDay,
  publicationDays,
  publishedPeriods,
} from './periods.js';

const halfYears = (today: string) => publishedPeriods('half-year', today).map(({ code }) => code);

describe('periods', () => {
  it('know the last day of their month, in leap years too', () => {
    expect([
      lastDayOf(monthOf('2026-06-01')),
      lastDayOf(monthOf('2024-02-01')),
      lastDayOf(monthOf('2025-12-31')),
    ]).toEqual(['2026-06-30', '2024-02-29', '2025-12-31']);
  });

  it('come out 30 days after the half-year, not the day before', () => {
    expect(publicationDay(monthOf('2026-06-30'))).toBe('2026-07-30');
    expect(halfYears('2022-01-29')).toEqual([]);
    expect(halfYears('2022-01-30')).toEqual(['2021H2']);
    expect(halfYears('2026-11-29').at(-1)).toBe('2026H1');
  });

  it('of months and years come out with the half-year that they end in', () => {
    expect(
      publishedPeriods('month', '2022-07-30')
        .map(({ code }) => code)
        .at(-1),
    ).toBe('2022M06');
    expect(publishedPeriods('year', '2023-01-29').map(({ code }) => code)).toEqual([]);
    expect(publishedPeriods('year', '2023-01-30').map(({ code }) => code)).toEqual(['2022']);
  });

  it('have Swedish and English names', () => {
    expect(publishedPeriods('half-year', '2022-08-01').map(({ label }) => label)).toEqual([
      { sv: 'HT 2021', en: 'Autumn 2021' },
      { sv: 'VT 2022', en: 'Spring 2022' },
    ]);
    expect(publishedPeriods('month', '2022-02-01')[0]?.label).toEqual({ sv: 'juli 2021', en: 'July 2021' });
    expect(publishedPeriods('month', '2022-02-01')[0]?.first).toBe(FIRST_MONTH);
  });

  it('are preliminary for a year from their first publication, revised for another, and then final', () => {
    const [period] = publishedPeriods('half-year', '2022-02-01');
    if (!period) throw new Error('no period');
    expect(
      ['2022-01-30', '2023-01-29', '2023-01-30', '2024-01-29', '2024-01-30'].map((day) =>
        periodKind(period, day),
      ),
    ).toEqual(['preliminary', 'preliminary', 'revised', 'revised', 'final']);
  });

  it('change on two dates a year', () => {
    expect(publicationDays('2026-07-29', '2027-07-30')).toEqual(['2026-07-30', '2027-01-30', '2027-07-30']);
    expect(publicationDays('2026-07-30', '2027-01-29')).toEqual([]);
  });
});
