import fc from 'fast-check';
import {
  add,
  addDays,
  asFraction,
  calendarMonths,
  compare,
  explainMonths,
  fullTimeMonths,
  fullTimeMonthsOfRow,
  isAtLeast,
  parseDecimal,
  rational,
  truncatedToOneDecimal,
  type PlainDate,
  type TimedService,
} from './index.js';

const THROUGH = '2030-12-31';
const SIX = rational(6);

function service(
  from: PlainDate,
  to: PlainDate | null,
  percent = 100,
  id = `${from}-${percent}`,
): TimedService {
  return { id, from, to, percent };
}

function months(
  periods: readonly TimedService[],
  interruptions: { from: PlainDate; to: PlainDate | null }[] = [],
  through = THROUGH,
): string {
  return asFraction(fullTimeMonths({ service: periods, interruptions, through }).total);
}

describe('full-time months', () => {
  it('counts less than six when one day is missing', () => {
    expect(isAtLeast(calendarMonths('2026-01-01', '2026-06-29').months, SIX)).toBe(false);
    expect(isAtLeast(calendarMonths('2026-02-15', '2026-08-13').months, SIX)).toBe(false);
    // Here each day by its own calendar month would give 6 + 11/868, a day too early.
    expect(isAtLeast(calendarMonths('2026-08-15', '2027-02-13').months, SIX)).toBe(false);
  });

  it('counts six whole months from the first and from the middle of a month', () => {
    expect(months([service('2026-01-01', '2026-06-30')])).toBe('6');
    expect(months([service('2026-02-15', '2026-08-14')])).toBe('6');
  });

  it('ends the month before the last day where the start day does not exist', () => {
    expect(calendarMonths('2026-01-31', '2026-02-26').wholeMonths).toBe(0);
    expect(calendarMonths('2026-01-31', '2026-02-27')).toMatchObject({ wholeMonths: 1, restDays: 0 });
    expect(calendarMonths('2028-01-31', '2028-02-27').wholeMonths).toBe(0);
    expect(calendarMonths('2028-01-31', '2028-02-28')).toMatchObject({ wholeMonths: 1, restDays: 0 });
  });

  it('divides the remaining days by the days of the month they fall in', () => {
    expect(months([service('2026-01-01', '2026-02-14')])).toBe('3/2');
    expect(months([service('2026-01-01', '2026-03-10')])).toBe('72/31');
  });

  it('counts half time as half', () => {
    expect(months([service('2026-01-01', '2026-12-31', 50)])).toBe('6');
    expect(months([service('2026-01-01', '2026-01-31', 37.5)])).toBe('3/8');
    expect(() => months([service('2026-01-01', '2026-01-31', 33.333)])).toThrow(RangeError);
  });

  it('merges adjacent periods of equal percent, also at different units, in the sum but not in the rows', () => {
    const rows = [
      service('2026-01-01', '2026-01-15', 100, 'a'),
      service('2026-01-16', '2026-02-28', 100, 'b'),
    ];
    expect(months(rows)).toBe('2');
    const each = rows.map((row) => fullTimeMonthsOfRow(row, { interruptions: [], through: THROUGH }));
    expect(each.map(asFraction)).toEqual(['15/31', '41/28']);
    expect(compare(each.reduce(add), rational(2))).not.toBe(0);
  });

  it('does not merge periods of different percent or with a day between', () => {
    const result = fullTimeMonths({
      service: [
        service('2026-01-01', '2026-01-31'),
        service('2026-02-01', '2026-02-28', 80),
        service('2026-03-02', '2026-03-31', 80),
      ],
      interruptions: [],
      through: THROUGH,
    });
    expect(result.stretches.map((s) => [s.from, s.to, s.percent])).toEqual([
      ['2026-01-01', '2026-01-31', 100],
      ['2026-02-01', '2026-02-28', 80],
      ['2026-03-02', '2026-03-31', 80],
    ]);
  });

  it('takes leave away, and an endless leave takes the rest', () => {
    expect(months([service('2026-01-01', '2026-06-30')], [{ from: '2026-03-01', to: '2026-03-31' }])).toBe(
      '5',
    );
    expect(months([service('2026-01-01', null)], [{ from: '2026-03-01', to: null }])).toBe('2');
  });

  it('counts up to and including the day of signing', () => {
    expect(months([service('2026-01-01', '2026-12-31')], [], '2026-06-30')).toBe('6');
    expect(months([service('2026-01-01', null)], [], '2026-06-29')).not.toBe('6');
    expect(months([service('2026-07-01', null)], [], '2026-06-30')).toBe('0');
  });

  it('sums parallel part time, and names the days above full time without counting them twice', () => {
    expect(
      months([service('2026-01-01', '2026-06-30', 50, 'a'), service('2026-01-01', '2026-06-30', 50, 'b')]),
    ).toBe('6');
    const over = fullTimeMonths({
      service: [service('2026-01-01', '2026-02-28', 60, 'a'), service('2026-02-01', '2026-03-31', 60, 'b')],
      interruptions: [],
      through: THROUGH,
    });
    expect(over.overFullTime).toEqual([{ from: '2026-02-01', to: '2026-02-28' }]);
    expect(asFraction(over.total)).toBe('11/5');
  });

  it('is shown cut off, never rounded up', () => {
    expect(truncatedToOneDecimal(rational(599, 100))).toBe('5,9');
    expect(truncatedToOneDecimal(SIX)).toBe('6,0');
    expect(truncatedToOneDecimal(rational(1, 31))).toBe('0,0');
  });

  it('explains each stretch with its days', () => {
    const result = fullTimeMonths({
      service: [service('2026-01-01', '2026-03-10', 50)],
      interruptions: [],
      through: THROUGH,
    });
    expect(explainMonths(result)).toEqual([
      expect.objectContaining({ days: 69, exact: '36/31', shown: '1,1', rule: 'R17', confidence: 'INF' }),
    ]);
    expect(explainMonths(result)[0]?.text).toBe(
      '1 jan 2026–10 mars 2026: 2 hela månader och 10 dagar av 31, 50 % = 1,1 månader på heltid',
    );
  });
});

describe('full-time months, for any period', () => {
  const start = fc.integer({ min: 18_000, max: 24_000 }).map((day) => addDays('1970-01-01', day));
  const length = fc.integer({ min: 1, max: 1500 });

  it('grow with every day and never reach a whole month early', () => {
    fc.assert(
      fc.property(start, length, (from, days) => {
        const to = addDays(from, days - 1);
        const before = calendarMonths(from, to);
        const after = calendarMonths(from, addDays(to, 1));
        expect(compare(after.months, before.months)).toBe(1);
        expect(compare(before.months, rational(before.wholeMonths + 1))).toBe(-1);
      }),
      { numRuns: 2000 },
    );
  });

  it('do not depend on where a service of equal percent is cut into rows, or on the order of the rows', () => {
    fc.assert(
      fc.property(start, length, fc.integer({ min: 1, max: 100 }), fc.nat(), (from, days, percent, cut) => {
        const to = addDays(from, days);
        const middle = addDays(from, cut % days);
        const rows = [service(addDays(middle, 1), to, percent, 'b'), service(from, middle, percent, 'a')];
        expect(months(rows)).toBe(months([service(from, to, percent)]));
      }),
    );
  });

  it('add up exactly from stretches, whose running months have 28 to 31 days', () => {
    const row = fc.tuple(start, length, fc.integer({ min: 1, max: 10_000 }));
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(start, length)),
        (rows, gaps) => {
          const counted = fullTimeMonths({
            service: rows.map(([from, days, percent], index) =>
              service(from, addDays(from, days), percent / 100, `${index}`),
            ),
            interruptions: gaps.map(([from, days]) => ({ from, to: addDays(from, days % 40) })),
            through: THROUGH,
          });
          const added = counted.stretches.map((one) => one.months).reduce(add, rational(0));
          expect(asFraction(counted.total)).toBe(asFraction(added));
          expect(counted.stretches.filter((one) => one.restOf < 28 || one.restOf > 31)).toEqual([]);
        },
      ),
    );
  });

  it('are the whole percentage of the full-time figure', () => {
    fc.assert(
      fc.property(start, length, fc.integer({ min: 1, max: 100 }), (from, days, percent) => {
        const to = addDays(from, days);
        const full = calendarMonths(from, to).months;
        const part = fullTimeMonths({
          service: [service(from, to, percent)],
          interruptions: [],
          through: to,
        }).total;
        expect(part.numerator * full.denominator * 100n).toBe(
          full.numerator * part.denominator * BigInt(percent),
        );
      }),
    );
  });
});

describe('decimals typed by people', () => {
  it('are read exactly or not at all', () => {
    expect(parseDecimal('2,5')).toEqual(rational(5, 2));
    expect(parseDecimal('0.1')).toEqual(rational(1, 10));
    for (const text of ['', '-1', '1e3', '1,2,3', 'sex', '1.']) expect(parseDecimal(text)).toBeNull();
  });
});
