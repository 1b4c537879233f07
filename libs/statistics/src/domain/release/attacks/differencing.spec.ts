import { KEYS, cellKey, perturb } from '../../disclosure/cell-key.js';
import { ownNoiseTable } from '../../disclosure/noise-table.js';
import { bakg02 } from '../../tables/bakg02.js';
import { flode01 } from '../../tables/flode01.js';
import { flode02 } from '../../tables/flode02.js';
import { spec01 } from '../../tables/spec01.js';
import { tableDesigns } from '../../tables/registry.js';
import { leavesOf, population, publish } from './population.builder.js';
import type { Somebody } from './population.builder.js';

const table = ownNoiseTable();
const keys = Array.from({ length: KEYS }, (_, key) => key);
const shown = (n: number, key: number) => perturb(table, n, cellKey(key)).shown ?? 0;

/** How often each change is shown when one person joins n others, over all keys that the cell and the person may have. */
function changesWhenOneJoins(n: number): Map<number, number> {
  const changes = new Map<number, number>();
  for (const key of keys)
    for (const joins of keys) {
      const change = shown(n + 1, key + joins) - shown(n, key);
      changes.set(change, (changes.get(change) ?? 0) + 1 / KEYS ** 2);
    }
  return changes;
}

const alma: Somebody = {
  region: '09',
  step: 'st',
  specialty: 'psykiatri',
  route: 'eu-recognition',
  sex: 'K',
  age: '35-39',
  key: 0,
  from: '2022-02',
  to: null,
};

describe('somebody who compares two tables that differ by one person', () => {
  it('cannot tell that the person came: every change is shown for other reasons too, down as well as up', () => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 20, 300]) {
      const changes = changesWhenOneJoins(n);
      const not = [...changes].filter(([change]) => change <= 0).reduce((sum, [, p]) => sum + p, 0);
      const exactlyOne = changes.get(1) ?? 0;
      expect(not).toBeGreaterThan(0.25);
      expect(exactlyOne).toBeLessThan(0.3);
    }
  });

  it('who was nobody before sees nothing in most cases when one comes, and never a 1', () => {
    const first = keys.map((key) => shown(1, key));
    expect(first.filter((n) => n === 0).length / KEYS).toBeGreaterThan(0.65);
    expect(first).not.toContain(1);
  });

  it('sees in whole tables what a new draw gives, in the person’s own cells and in no other', () => {
    const others = population(300, 3);
    const [without, withAlma] = [others, [...others, { ...alma, key: 77 }]].map((people) =>
      publish(spec01(), leavesOf(people)),
    );
    if (!without || !withAlma) throw new Error('no tables');
    const differ = withAlma.figures.values.filter((value, index) => value !== without.figures.values[index]);
    expect(differ.length).toBeGreaterThan(0);
    // Her region, its group and the nation, by specialty, group of specialties and all: nine places, in two or three measures.
    expect(differ.length).toBeLessThanOrEqual(9 * 5);
  });
});

describe('somebody who follows a cell from half-year to half-year, or month to month', () => {
  it('sees no change where nobody came or left', () => {
    const stays = population(400, 5).map((one) => ({ ...one, from: '2021-03', to: null }));
    const { cube, find } = publish(flode02(), leavesOf(stays));
    const months = cube.dimensions.at(-1)?.values.map(({ code }) => code) ?? [];
    for (const steg of ['at', 'bt', 'st', 'all'])
      expect(new Set(months.map((Tid) => find({ measure: 'bestand', steg, Tid }))).size).toBe(1);
  });

  it('cannot work a flow out of two stocks: the difference of shown stocks is seldom the flow', () => {
    const people = population(600, 9);
    const { cube, find } = publish(flode01(), leavesOf(people));
    const [before, after] = cube.dimensions.at(-1)?.values.map(({ code }) => code) ?? [];
    const regionCodes =
      cube.dimensions[0]?.values.filter(({ code }) => /^\d\d$/.test(code)).map(({ code }) => code) ?? [];
    const agree = regionCodes.filter((region) => {
      const get = (measure: string, Tid = after) =>
        Number(find({ measure, region, steg: 'st', Tid: Tid ?? '' }));
      return get('bestand') - get('bestand', before) === get('paborjade') - get('godkanda');
    });
    expect(regionCodes.length).toBe(22);
    expect(agree.length).toBeLessThan(12);
  });
});

describe('somebody who asks again', () => {
  it('a thousand times, in any order of what is counted, gets the same figures: there is nothing to average', () => {
    const leaves = leavesOf(population(80, 11));
    const design = { ...flode02(), measures: flode02().measures.slice(0, 2) };
    const answers = new Set<string>();
    for (let time = 0; time < 1_000; time += 1) {
      const turned = [...leaves.slice(time % leaves.length), ...leaves.slice(0, time % leaves.length)];
      answers.add(publish(design, turned).figures.values.join());
    }
    expect(answers.size).toBe(1);
  });

  it('in another table, by other codes, gets the same figure for the same people', () => {
    const leaves = leavesOf(population(500, 13));
    const last = { Tid: '2022H1' };
    const inFlows = publish(flode01(), leaves).find({
      measure: 'bestand',
      region: '00',
      steg: 'st',
      ...last,
    });
    const inSpecialties = publish(spec01(), leaves).find({
      measure: 'bestand',
      region: '00',
      specialitet: 'all',
      ...last,
    });
    const inMonths = publish(flode02(), leaves).find({ measure: 'bestand', steg: 'st', Tid: '2022M06' });
    const inBackground = publish(bakg02(), leaves).find({
      measure: 'bestand',
      steg: 'st',
      kon: 'all',
      alder: 'all',
      ...last,
    });
    expect(inFlows).toBeGreaterThan(10);
    expect([inSpecialties, inMonths, inBackground]).toEqual([inFlows, inFlows, inFlows]);
  });
});

describe('somebody who knows that a doctor is in a cell, and wants to know more about them', () => {
  it('cannot exclude either answer from what is shown of the cell and its two parts', () => {
    const seen = new Map<string, Set<string>>();
    for (let women = 0; women <= 6; women += 1)
      for (let men = 0; women + men <= 6; men += 1)
        if (women + men > 0)
          for (const k of women > 0 ? keys : [0])
            for (const m of men > 0 ? keys : [0]) {
              const picture = `${shown(women + men, k + m)} ${shown(women, k)} ${shown(men, m)}`;
              const truths = seen.get(picture) ?? new Set();
              seen.set(picture, truths.add(`${women > 0} ${men > 0}`));
            }
    const alone = new Set(keys.map((k) => `${shown(1, k)} ${shown(1, k)} 0`));
    for (const picture of alone) expect(seen.get(picture)?.size).toBeGreaterThan(1);
  });

  // Zeros are kept, so who knows from elsewhere that a cell holds one person can read a part that is not zero. Therefore:
  it('finds no table where a cell is small by region and specialty, and split by what a person is', () => {
    const personal = new Set(['vag', 'kon', 'alder']);
    const found = tableDesigns().filter(({ dimensions }) => {
      const codes = dimensions.map(({ code }) => code);
      const isPersonal = codes.some((code) => personal.has(code));
      const isLocal = codes.some((code) =>
        ['region', 'fran', 'till', 'specialitet', 'arbetsplats'].includes(code),
      );
      return isPersonal && isLocal;
    });
    expect(found.map(({ id }) => id)).toEqual([]);
  });
});
