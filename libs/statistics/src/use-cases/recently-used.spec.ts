import { RecentlyUsed } from './recently-used.js';

describe('what is kept in memory', () => {
  it('stays within its bound: what was not used for longest goes first', () => {
    const kept = new RecentlyUsed<string>(10);
    kept.set('a', 'A', 4);
    kept.set('b', 'B', 4);
    expect(kept.get('a')).toBe('A');
    kept.set('c', 'C', 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('does not hold what is larger than the bound, nor lose the rest to it', () => {
    const kept = new RecentlyUsed<string>(10);
    kept.set('a', 'A', 4);
    kept.set('huge', 'H', 11);
    expect([kept.get('huge'), kept.get('a')]).toEqual([undefined, 'A']);
  });
});
