import fc from 'fast-check';
import { aalenJohansen, incidenceIntervals } from './aalen-johansen.js';
import { checkSurvivalData } from './check-survival-data.js';
import { chiSquareUpperTail } from './chi-square.js';
import { logRankTest } from './log-rank.js';
import { riskTables } from './risk-table.js';
import type { RiskTable } from './risk-table.js';
import { survivalCurves } from './survival-curves.js';
import type { SurvivalData } from './survival-data.js';

const tableOf = (data: SurvivalData) => riskTables(data)[0] as RiskTable;
const curveOf = (data: SurvivalData) => survivalCurves(data)[0];

const rows = fc.array(
  fc.record({ time: fc.integer({ min: 0, max: 30 }), event: fc.integer({ min: 0, max: 3 }) }),
  {
    minLength: 1,
    maxLength: 60,
  },
);
const columns = (list: readonly { time: number; event: number }[]): SurvivalData => ({
  time: list.map((row) => row.time),
  event: list.map((row) => row.event),
});

describe('the estimates', () => {
  it('by hand: of four, one event at 2 while one is censored there, and one at 3', () => {
    const curve = curveOf({ time: [2, 2, 3, 5], event: [1, 0, 1, 0] });
    expect(curve).toMatchObject({ time: [2, 3, 5], nRisk: [4, 2, 1], nEvent: [1, 1, 0], nCensor: [1, 0, 1] });
    expect(curve?.survival).toEqual([0.75, 0.375, 0.375]);
    expect(curve?.stdErr[1]).toBeCloseTo(0.375 * Math.sqrt(1 / 12 + 1 / 2), 14);
  });

  it('without censoring the curve is the share that is left', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const data = columns(list.map((row) => ({ ...row, event: 1 })));
        const table = tableOf(data);
        const left = [...table.time].map((t) => data.time.filter((end) => end > t).length / data.time.length);
        for (const [at, share] of (curveOf(data)?.survival ?? []).entries())
          expect(share).toBeCloseTo(left[at] ?? NaN, 12);
      }),
    );
  });

  it('the event-free and every cause together are everybody, at every time', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { eventFree, cumulativeIncidence } = aalenJohansen(tableOf(columns(list)));
        for (const [at, free] of eventFree.entries()) {
          expect(cumulativeIncidence.reduce((sum, one) => sum + (one[at] ?? 0), free)).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('without censoring an incidence has the error of a share, and limits on the scale of its logarithm', () => {
    // Of twenty, six by cause 1, four by cause 2, and ten at the end.
    const ends = (n: number, time: number, event: number) =>
      Array.from({ length: n }, () => ({ time, event }));
    const table = tableOf(columns([...ends(6, 1, 1), ...ends(4, 2, 2), ...ends(10, 9, 1)]));
    const curves = aalenJohansen(table);
    const [first] = incidenceIntervals(curves);
    const se = Math.sqrt((0.3 * 0.7) / 20);
    expect(curves.stdErr[0]?.[0]).toBeCloseTo(se, 14);
    expect(first?.lower[0]).toBeCloseTo(0.3 * Math.exp((-1.959963984540054 * se) / 0.3), 14);
    expect(first?.upper[0]).toBeCloseTo(0.3 * Math.exp((1.959963984540054 * se) / 0.3), 14);
    expect(incidenceIntervals(curves, 'plain')[1]?.lower[0]).toBe(0);
    expect(incidenceIntervals(curves)[1]?.lower[0]).toBeNaN();
  });

  it('the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(rows, (list) => {
        expect(survivalCurves(columns([...list].reverse()))).toEqual(survivalCurves(columns(list)));
      }),
    );
  });

  it('rows that enter before the first event count as if they had always been there', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const data = columns(list);
        expect(survivalCurves({ ...data, entry: data.time.map(() => -1) })).toEqual(survivalCurves(data));
      }),
    );
  });

  it('groups come by size or by character code, each with every cause of the file', () => {
    const data = { time: [1, 2, 3, 4], event: [1, 2, 1, 0] };
    const orderOf = (group: SurvivalData['group']) =>
      survivalCurves({ ...data, group }).map((curve) => curve.group);
    expect(orderOf([10, 9, 10, 9])).toEqual([9, 10]);
    expect(orderOf(['ö', 'b', 'B', 'ö'])).toEqual(['B', 'b', 'ö']);
    expect(orderOf([true, false, true, false])).toEqual([false, true]);
    const [first] = survivalCurves({ ...data, group: ['a', 'b', 'a', 'b'] });
    expect(first?.cumulativeIncidence).toEqual({ '1': [0.5, 1], '2': [0, 0] });
  });

  it('a cause numbered 2 alone is told too; events of 0 and 1 have no causes', () => {
    expect(curveOf({ time: [1, 2], event: [2, 0] })?.cumulativeIncidence).toEqual({ '2': [0.5, 0.5] });
    expect(curveOf({ time: [1, 2], event: [1, 0] })).not.toHaveProperty('cumulativeIncidence');
  });
});

describe('the log-rank test', () => {
  it('refuses late entries, and one group alone', () => {
    const data = { time: [1, 2], event: [1, 1] };
    expect(() => logRankTest({ ...data, entry: [0, 0], group: ['a', 'b'] })).toThrow(RangeError);
    expect(() => logRankTest({ ...data, group: ['a', 'a'] })).toThrow(RangeError);
  });

  it('has no p when nobody has an event', () => {
    const test = logRankTest({ time: [1, 2], event: [0, 0], group: ['a', 'b'] });
    expect(test).toMatchObject({ chiSquare: 0, degreesOfFreedom: 0, p: null, observed: [0, 0] });
  });

  it('its p is R’s pchisq(x, df, lower.tail = FALSE)', () => {
    const said = [
      [3.841458820694124, 1, 0.05],
      [0.001, 1, 0.97477287936996038],
      [60, 1, 9.4857375710738494e-15],
      [2, 2, 0.36787944117144233],
      [100, 7, 1.0787979671702883e-18],
      [5, 20, 0.99972264790537912],
      [300, 250, 0.016518273157868718],
    ] as const;
    for (const [x, df, p] of said) expect(Math.abs(chiSquareUpperTail(x, df) / p - 1)).toBeLessThan(1e-12);
  });
});

describe('columns that cannot be counted', () => {
  const textsOf = (data: Parameters<typeof checkSurvivalData>[0]) =>
    checkSurvivalData(data).faults.map((fault) => fault.text);

  it('all faults come at once, with their rows and without their values', () => {
    const texts = textsOf({
      time: [1, null, -3, '4', Infinity],
      event: [0, 1, 0.5, -1],
      entry: [1, 0, -9, 0, 0, 7],
      group: ['a', null, 3, '19121212-1212', 'a'],
    });
    expect(texts).toEqual([
      'event har 4 värden men time har 5.',
      'entry har 6 värden men time har 5.',
      'time måste vara ett ändligt tal (rad 2, 4, 5).',
      'time får inte vara negativ (rad 3).',
      'event måste vara 0 (censurerad), 1 (händelse) eller en orsaks nummer, ett heltal (rad 3, 4).',
      'entry måste vara mindre än time: risktiden är (entry, time] (rad 1).',
      'group måste vara text, tal eller sant/falskt (rad 2).',
      'group blandar text, tal och sant/falskt: använd ett slag.',
    ]);
  });

  it('a missing, empty or endless column is said, and many rows are counted', () => {
    expect(textsOf({ group: [null] })).toEqual([
      'time saknas eller är ingen lista.',
      'event saknas eller är ingen lista.',
      'group måste vara text, tal eller sant/falskt (rad 1).',
    ]);
    expect(textsOf({ time: [], event: [] })).toEqual(['time är tom: det finns inga rader.']);
    const years = Array.from({ length: 60 }, (_, at) => 1960 + at);
    expect(textsOf({ time: years, event: years })).toEqual(['event har 60 olika orsaker; högst 50 räknas.']);
    expect(textsOf({ time: years.map(() => -1), event: years.map(() => 0) })).toEqual([
      'time får inte vara negativ (rad 1, 2, 3, 4, 5 och 55 till).',
    ]);
  });

  it('an entry that rounding alone parts from its time is refused, as R refuses it', () => {
    expect(textsOf({ time: [0.1 + 0.2, 1], event: [1, 1], entry: [0.3, 0] })).toEqual([
      'entry ligger så nära time att de räknas som samma tid (rad 1).',
    ]);
  });

  it('absent and null entry and group are none', () => {
    expect(checkSurvivalData({ time: [0], event: [1], entry: null, group: null })).toEqual({
      data: { time: [0], event: [1] },
      faults: [],
    });
  });
});
