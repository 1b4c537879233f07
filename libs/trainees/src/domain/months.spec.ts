import { creditMonths, hundredths } from './months.js';

describe('credited months as statistics counts them', () => {
  it.each([
    [[], 0],
    [['2'], 200],
    [['1,5', '0.25'], 175],
    // Rounded once, when they are added up: halves up.
    [['0,333', '0,333', '0,333'], 100],
    [['1/3', '1/3'], 67],
    [['0.005'], 1],
    [['0.004999'], 0],
  ])('%j are %i hundredths of a month', (months, expected) => {
    expect(hundredths(creditMonths(months.map((one) => ({ months: one }))))).toBe(expected);
  });
});
