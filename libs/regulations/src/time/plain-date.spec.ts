import fc from 'fast-check';
import {
  addDays,
  addMonthsClamped,
  dayNumber,
  daysInclusive,
  fromDayNumber,
  isPlainDate,
  swedishDate,
} from './index.js';

describe('calendar days', () => {
  it('refuses days that do not exist', () => {
    for (const day of [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '',
      '2026-01-01T00:00',
      20260101,
      null,
    ]) {
      expect(isPlainDate(day)).toBe(false);
    }
    expect(isPlainDate('2028-02-29')).toBe(true);
    expect(isPlainDate('1900-02-29')).toBe(false);
    expect(() => dayNumber('2026-02-30')).toThrow(RangeError);
  });

  it('agrees with the platform calendar for every day number, in any time zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        const date = fromDayNumber(day);
        expect(dayNumber(date)).toBe(day);
        expect(date).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('counts both ends of a range, and nothing when the range is reversed', () => {
    expect(daysInclusive('2026-01-01', '2026-01-01')).toBe(1);
    expect(daysInclusive('2026-01-02', '2026-01-01')).toBe(0);
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('gives the last day of a month that lacks the day', () => {
    expect(addMonthsClamped('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonthsClamped('2026-01-31', 2)).toBe('2026-03-31');
    expect(addMonthsClamped('2026-11-30', 3)).toBe('2027-02-28');
  });

  it('writes days as people do', () => {
    expect(swedishDate('2026-11-12')).toBe('12 nov 2026');
  });
});
