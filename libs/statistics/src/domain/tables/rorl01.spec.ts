import { rorl01 } from './rorl01.js';
import type { LeafCodes } from './table-design.js';

const counted = (codes: LeafCodes): string[] =>
  rorl01().measures.flatMap((measure) =>
    measure.kind === 'count' && measure.reading.where?.(codes) ? [measure.code] : [],
  );

describe('a change between two placements', () => {
  it.each<[string, LeafCodes, string[]]>([
    ['to another region', ['01', '03', 'st', 'region'], ['byter_region']],
    ['to another workplace in the region', ['01', '01', 'st', 'workplace'], ['byter_arbetsplats']],
    ['of workplace that comes with another region', ['01', '03', 'st', 'workplace'], []],
  ])('%s is counted once, as what it is', (_what, codes, expected) => {
    expect(counted(codes)).toEqual(expected);
  });
});
