import { LICENCE_ROUTES } from '@specialistvagen/regulations';
import { FixedClock } from '@specialistvagen/platform';
import { StatisticsCells, termOf } from '@specialistvagen/statistics';
import { usePostgres } from '../../../test/support/index.js';
import { testRecordKeys } from '../../../test/support/test-record-keys.js';
import { simulateNation } from './nation.js';

const settings = {
  scale: 0.3,
  seed: 7,
  today: '2026-11-22',
  regions: [
    { code: '01', weight: 3 },
    { code: '04', weight: 1 },
  ],
  routes: LICENCE_ROUTES,
};

describe('a simulated nation', () => {
  const database = usePostgres();

  it('is the same for the same seed and another for another', () => {
    expect(simulateNation(settings)).toEqual(simulateNation(settings));
    expect(simulateNation({ ...settings, seed: 8 })).not.toEqual(simulateNation(settings));
  });

  it('has no event after today', () => {
    expect(simulateNation(settings).facts.filter((fact) => fact.validFrom > settings.today)).toEqual([]);
  });

  it('gives the cells that the simulator counted itself', async () => {
    const cells = new StatisticsCells(
      database.as('statistics').transactions,
      new FixedClock('2026-11-22T10:00:00Z'),
      testRecordKeys,
    );
    const nation = simulateNation(settings);
    await cells.load(nation.facts);
    await cells.rebuild();
    const counted: Record<string, number> = {};
    for (const { indicator, termEnd, region, n } of await cells.cells()) {
      const key = `${indicator} ${termOf(termEnd).code} ${region}`;
      if (indicator !== 'stock') counted[key] = (counted[key] ?? 0) + n;
    }
    expect(counted).toEqual(nation.truth);
  });
});
