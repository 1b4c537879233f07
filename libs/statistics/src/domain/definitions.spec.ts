import { perturb } from './disclosure/cell-key.js';
import { SMALLEST_SHOWN } from './disclosure/design-noise-table.js';
import { ownNoiseTable } from './disclosure/noise-table.js';
import {
  MOST_CREDITED_MONTHS,
  ROUNDING_BASE,
  SHOWN_DENOMINATOR,
  SHOWN_NUMERATOR,
} from './disclosure/thresholds.js';
import { definitions } from './definitions.js';
import { averageFigure, fullTimeFigure, shareFigure } from './release/cell-figures.js';
import { assembleCube } from './release/assemble-cube.js';
import { publishedPeriods } from './release/periods.js';
import { tableDesigns } from './tables/registry.js';
import { genom03 } from './tables/genom03.js';
import { stanna01 } from './tables/stanna01.js';

const all = definitions();
const textOf = (id: string) => all.find((definition) => definition.id === id)?.text ?? '';

describe('the definitions', () => {
  it('tell what every measure of every published table counts, among whom, when, and what is weak in it', () => {
    const at = new Date();
    const wanted = tableDesigns().flatMap(
      (design) =>
        assembleCube(
          design,
          { periods: publishedPeriods('half-year', '2023-01-01'), kinds: [], figures: [] },
          { version: 1, updated: at, knownAt: at, nextUpdate: null },
        ).cube.measures,
    );
    expect(wanted.length).toBeGreaterThan(50);
    for (const { definition } of wanted) {
      const found = all.find(({ id }) => id === definition);
      expect(found?.text).toMatch(/\w{3}/);
      expect([found?.population?.sv, found?.reference?.sv, found?.weaknesses?.sv].every(Boolean)).toBe(true);
      expect([found?.english.text, found?.population?.en, found?.weaknesses?.en].every(Boolean)).toBe(true);
    }
  });

  it('name each thing once', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('tell the smallest count that is shown, and none smaller is', () => {
    expect(textOf('protection')).toContain(`under ${SMALLEST_SHOWN} visas aldrig`);
    const shown = Array.from({ length: 256 }, (_, key) => perturb(ownNoiseTable(), 4, key).shown ?? 0);
    expect(Math.min(...shown.filter((n) => n > 0))).toBeGreaterThanOrEqual(SMALLEST_SHOWN);
  });

  it('tell the thresholds of shares, which are where shares begin', () => {
    const share = stanna01().measures.find(({ kind }) => kind === 'share');
    if (share?.kind !== 'share') throw new Error('no share');
    const words = textOf('STANNA01.andel_stannade');
    expect(words).toContain(`minst ${SHOWN_DENOMINATOR} och täljaren minst ${SHOWN_NUMERATOR}`);
    expect(shareFigure(share, SHOWN_NUMERATOR, SHOWN_DENOMINATOR)).toBe(40);
    expect(shareFigure(share, SHOWN_NUMERATOR, SHOWN_DENOMINATOR - 1)).toBe('..');
    expect(shareFigure(share, SHOWN_NUMERATOR - 1, SHOWN_DENOMINATOR)).toBe('..');
  });

  it('tell the thresholds of average months, which are where they begin', () => {
    const months = genom03().measures.find(({ kind }) => kind === 'average');
    if (months?.kind !== 'average') throw new Error('no average');
    const words = textOf('GENOM03.manader');
    expect(words).toContain(`högst ${MOST_CREDITED_MONTHS} månader`);
    expect(words).toContain(`minst ${SHOWN_DENOMINATOR} och ingen person`);
    const sums = { n: 30, fullTime: 30 * 200, keys: 0 };
    expect(averageFigure(months, SHOWN_DENOMINATOR, sums)).toBe(2);
    expect(averageFigure(months, SHOWN_DENOMINATOR - 1, sums)).toBe('..');
    expect(averageFigure(months, 0, { n: 1, fullTime: 200, keys: 0 })).toBe('-');
  });

  it('tell what full-time equivalents are rounded to, as they are', () => {
    expect(textOf('FLODE01.heltider')).toContain(`närmaste ${ROUNDING_BASE}`);
    expect(fullTimeFigure(43, { n: 40, fullTime: 4_000, keys: 0 })).toBe(45);
    expect(fullTimeFigure(3, { n: 2, fullTime: 200, keys: 0 })).toBe('..');
    // Ten people at a tenth: no single one may be more than a quarter.
    expect(fullTimeFigure(10, { n: 10, fullTime: 100, keys: 0 })).toBe('..');
  });
});
