import { covers, holdsOnDay, reaches, stateOf } from './mandate.js';

const spring = { validFrom: '2026-03-01', validTo: '2026-05-31' };
const open = { validFrom: '2026-03-01', validTo: null };

describe('a mandate holds on its days, both ends included', () => {
  it.each([
    ['2026-02-28', false, false],
    ['2026-03-01', true, true],
    ['2026-05-31', true, true],
    ['2026-06-01', false, true],
  ])('on %s: with an end %s, without an end %s', (day, withEnd, withoutEnd) => {
    expect(holdsOnDay(spring, day)).toBe(withEnd);
    expect(holdsOnDay(open, day)).toBe(withoutEnd);
  });
});

describe('a mandate covers a period only when it covers every day of it', () => {
  it.each([
    ['2026-03-01', '2026-05-31', true],
    ['2026-02-28', '2026-05-31', false],
    ['2026-03-01', '2026-06-01', false],
    ['2026-01-01', '2026-12-31', false],
  ])('%s to %s: %s', (from, to, expected) => {
    expect(covers(spring, from, to)).toBe(expected);
  });
});

describe('the state of a mandate', () => {
  it.each([
    ['2026-02-28', 'future'],
    ['2026-03-01', 'active'],
    ['2026-06-01', 'ended'],
  ])('on %s is %s', (today, state) => {
    expect(stateOf(spring, today)).toBe(state);
  });

  it('that was ended before it began is ended, not future', () => {
    expect(stateOf({ validFrom: '2026-03-01', validTo: '2026-02-28' }, '2026-01-01')).toBe('ended');
  });
});

describe('where a mandate reaches', () => {
  const atUnit = { careProviderId: 'p1', careUnitId: 'u1', regionCode: null };
  const atProvider = { careProviderId: 'p1', careUnitId: null, regionCode: null };
  const nation = { careProviderId: null, careUnitId: null, regionCode: null };
  const region = { careProviderId: null, careUnitId: null, regionCode: '04' };

  it.each([
    ['a unit’s mandate at its own unit', atUnit, { careUnitId: 'u1' }, 'p1', true],
    ['a unit’s mandate at another unit of the same care provider', atUnit, { careUnitId: 'u2' }, 'p1', false],
    ['a care provider’s mandate at one of its units', atProvider, { careUnitId: 'u2' }, 'p1', true],
    ['a care provider’s mandate at another’s unit', atProvider, { careUnitId: 'u9' }, 'p9', false],
    ['a care provider’s mandate at another care provider', atProvider, { careProviderId: 'p9' }, null, false],
    ['a region’s mandate in its region', region, { regionCode: '04' }, null, true],
    ['a region’s mandate in another region', region, { regionCode: '05' }, null, false],
    ['a national mandate in a region', nation, { regionCode: '05' }, null, true],
  ])('%s: %s', (_what, mandate, asked, providerOfUnit, expected) => {
    expect(reaches(mandate, asked, providerOfUnit)).toBe(expected);
  });
});
