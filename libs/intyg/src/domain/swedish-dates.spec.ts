import { shownInstant, shownMoment } from './swedish-dates.js';

const now = new Date('2026-12-31T12:00:00Z');
const shown = (instant: string) => shownMoment(new Date(instant), now);

describe('an instant in Swedish time', () => {
  it('is one hour ahead of UTC in winter and two in summer, also around the changes', () => {
    expect(shown('2026-01-15T13:02:59Z')).toBe('15 jan 2026 14.02');
    expect(shown('2026-07-15T12:02:00Z')).toBe('15 juli 2026 14.02');
    expect(shown('2026-03-29T00:59:59Z')).toBe('29 mars 2026 01.59');
    expect(shown('2026-03-29T01:00:00Z')).toBe('29 mars 2026 03.00');
    expect(shown('2026-10-25T00:59:59Z')).toBe('25 okt 2026 02.59');
    expect(shown('2026-10-25T01:00:00Z')).toBe('25 okt 2026 02.00');
  });

  it('belongs to the Swedish day, not to the day in Greenwich', () => {
    expect(shownInstant(new Date('2026-12-31T23:30:00Z'))).toBe('1 jan 2027');
    expect(shownInstant(new Date('2026-06-30T21:59:59.999Z'))).toBe('30 juni 2026');
    expect(shownInstant(new Date('2026-06-30T22:00:00Z'))).toBe('1 juli 2026');
  });

  it('is shown by its time alone on the same day', () => {
    expect(shown('2026-12-30T23:05:00Z')).toBe('00.05');
  });

  it('says the same however often it is asked', () => {
    const instants = ['2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z', '2026-03-29T00:45:00Z'];
    expect([...instants, ...instants].map(shown)).toEqual([
      '29 mars 2026 01.30',
      '29 mars 2026 03.30',
      '29 mars 2026 01.45',
      '29 mars 2026 01.30',
      '29 mars 2026 03.30',
      '29 mars 2026 01.45',
    ]);
  });
});
