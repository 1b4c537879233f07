import { statisticsCube } from '../../contract/cube.js';
import { assembleCube } from '../release/assemble-cube.js';
import { tableDesigns } from './registry.js';

const cubes = tableDesigns({
  workplaces: new Map([['0b0f8a56-6a40-4b36-9a3e-8d9bb2f6a1c1', 'Vårdcentralen']]),
}).map(
  (design) =>
    assembleCube(
      design,
      {
        periods: [{ code: '2026H1', label: { sv: 'VT 2026', en: 'Spring 2026' }, first: 0, last: 5 }],
        kinds: ['preliminary'],
        figures: [],
      },
      { version: 1, updated: new Date(), knownAt: new Date(), nextUpdate: null },
    ).cube,
);

describe('the tables', () => {
  it('are those of the plan, each once', () => {
    const planned =
      'FLODE01 FLODE02 SPEC01 BAKG01 BAKG02 VERK01 ARBP01 OVERG01 OVERG02 UPPEH01 GENOM01 RORL01 STANNA01 HANDL01 VANTA01 TACK01';
    const ids = cubes.map(({ id }) => id);
    expect(planned.split(' ').filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(cubes.map((cube) => [cube.id, cube] as const))('%s keeps the contract', (_id, cube) => {
    expect(() => statisticsCube.parse(cube)).not.toThrow();
    expect(cube.dimensions.at(-1)?.role).toBe('time');
  });

  it.each(cubes.map((cube) => [cube.id, cube] as const))(
    '%s has each code once, in every list',
    (_id, cube) => {
      const lists = [
        cube.measures.map(({ code }) => code),
        cube.dimensions.map(({ code }) => code.toLowerCase()),
        ...cube.dimensions.map(({ values }) => values.map(({ code }) => code.toLowerCase())),
      ];
      expect(lists.filter((list) => new Set(list).size !== list.length)).toEqual([]);
    },
  );

  it('say which regions a samverkansregion is made of, each in one', () => {
    const regions = cubes.find(({ id }) => id === 'FLODE01')?.dimensions.find(({ role }) => role === 'geo');
    const groups = regions?.values.filter(({ members }) => members) ?? [];
    expect(groups.find(({ code }) => code === 'SR-norra')?.members).toEqual(['22', '23', '24', '25']);
    expect(new Set(groups.flatMap(({ members }) => members)).size).toBe(21);
    expect(groups.flatMap(({ members = [] }) => members)).toHaveLength(21);
  });

  it.each(cubes.map((cube) => [cube.id, cube] as const))(
    '%s has totals and sets of values that exist',
    (_id, cube) => {
      for (const { values, total, valueSets } of cube.dimensions) {
        const codes = new Set(values.map(({ code }) => code));
        if (total !== null) expect(codes).toContain(total);
        for (const set of valueSets) expect(set.codes.filter((code) => !codes.has(code))).toEqual([]);
        for (const { members = [] } of values) expect(members.filter((code) => !codes.has(code))).toEqual([]);
      }
    },
  );
});
