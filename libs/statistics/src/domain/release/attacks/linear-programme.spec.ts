import highs from 'highs';
import { possibleCounts } from '../../disclosure/noise-table.js';
import { flode01 } from '../../tables/flode01.js';
import { tableDesigns } from '../../tables/registry.js';
import type { CellTable, CountMeasure, LeafCodes } from '../../tables/table-design.js';
import { publishedPeriods } from '../periods.js';
import { places } from '../carry-final.js';
import { leavesOfEveryCube, unitOf } from './every-cube.builder.js';
import { population, publish } from './population.builder.js';

/** The package is CommonJS and is its own default; its types say otherwise. */
const loadHighs = highs as unknown as typeof highs.default;

/** The promise: whatever else is published, each count leaves at least so many true ones possible. */
const POSSIBLE = 4;
/** Of each table, the smallest counts: there single people are. */
const AUDITED = 4;
/**
 * Three half-years are out, and of the first it is known where people were a year later. Shares, full-time equivalents and
 * person-months are made of counts that are shown, or protected alike: they are not looked at.
 */
const TODAY = '2023-02-01';
/** Nobody else has reported, and the reader knows that too. */
const REGIONS = ['01', '09', '17', '18'];
const PEOPLE = population(60, 17, REGIONS);
const LEAVES = leavesOfEveryCube(PEOPLE, REGIONS);
const WORKPLACES = new Map(
  REGIONS.flatMap((region) =>
    [0, 1].map((number) => [unitOf(region, number), unitOf(region, number)] as const),
  ),
);
const TABLES = tableDesigns({ workplaces: WORKPLACES }).filter((one) => one.kind === 'cells');
const CUBES = [...new Set(TABLES.map(({ cube }) => cube))];

/** Leaves that cannot be: nobody needs to be told that AT has no specialty. */
const CAN_BE: Readonly<Record<string, (codes: LeafCodes) => boolean>> = {
  flow: ([, specialty, step]) => (step === 'st') === (specialty !== '-'),
  mobility: ([from, to, , kind]) => (from === to) === (kind === 'workplace'),
  workplace: ([region, unit]) => unit.startsWith(`unit-${region}-`),
  supervision: ([region, unit]) => unit.startsWith(`unit-${region}-`),
  transition: ([, , window, next]) => (window === 'not-started') === (next === ''),
};
const CAME = ['starts', 're-entries', 'immigrations', 'moved-in'];
const WENT = ['completions', 'discontinued', 'transferred', 'moved-out', 'deceased', 'emigrated'];

type Cell = {
  readonly name: string;
  readonly sum: readonly string[];
  readonly least: number;
  readonly greatest: number;
};
type Knowledge = { readonly cells: readonly Cell[]; readonly identities: readonly string[] };

/** Variables of the programme, by a short name that the solver takes. */
class Variables {
  private readonly names = new Map<string, string>();
  of(measure: string, month: number, codes: LeafCodes): string {
    const key = [measure, month, ...codes].join('|');
    const name = this.names.get(key) ?? `x${this.names.size}`;
    this.names.set(key, name);
    return name;
  }
}

/** Every combination of the codes that occur, also those that nobody is in. */
function universeOf(cube: string): LeafCodes[] {
  const leaves = LEAVES.filter((one) => one.cube === cube).map(({ leaf }) => leaf.codes);
  const at = (place: 0 | 1 | 2 | 3) => [...new Set(leaves.map((codes) => codes[place]))];
  const all = at(0).flatMap((a) =>
    at(1).flatMap((b) => at(2).flatMap((c) => at(3).map((d): LeafCodes => [a, b, c, d]))),
  );
  return all.filter(CAN_BE[cube] ?? (() => true));
}

/** What a reader knows of a cube: for each published count, which leaves it adds up and between which bounds their sum lies. */
function knowledgeOf(cube: string): Knowledge {
  const variables = new Variables();
  const universe = universeOf(cube);
  const cells = TABLES.filter((one) => one.cube === cube).flatMap((table) =>
    cellsOf(table, universe, variables),
  );
  return { cells, identities: cube === 'flow' ? identitiesOf(universe, variables) : [] };
}

function cellsOf(table: CellTable, universe: readonly LeafCodes[], variables: Variables): Cell[] {
  const { cube, find } = publish(table, LEAVES, { today: TODAY, reported: REGIONS });
  const periods = new Map(publishedPeriods(table.time, TODAY).map((period) => [period.code, period]));
  const counts = new Map(table.measures.filter((one) => one.kind === 'count').map((one) => [one.code, one]));
  const cells: Cell[] = [];
  for (const place of places(cube)) {
    const measure = counts.get(place.get('measure') ?? '');
    const period = periods.get(place.get('Tid') ?? '');
    const value = find(Object.fromEntries(place));
    if (!measure || !period || typeof value !== 'number') continue;
    const sum = leavesIn(table, measure, place, universe).flatMap((codes) =>
      variablesOf(measure, period, codes, variables),
    );
    const possible = possibleCounts(value);
    if (sum.length > 0)
      cells.push({
        name: `${table.id} ${[...place.values()].join(' ')}`,
        sum,
        least: possible[0] ?? 0,
        greatest: possible.at(-1) ?? 0,
      });
  }
  return cells;
}

function leavesIn(
  { dimensions }: CellTable,
  { reading }: CountMeasure,
  place: ReadonlyMap<string, string>,
  universe: readonly LeafCodes[],
): LeafCodes[] {
  return universe
    .map((codes) => ({ codes, own: reading.codes?.(codes) ?? codes }))
    .filter(({ own }) => reading.where?.(own) ?? true)
    .filter(({ own }) => dimensions.every((one) => one.place(own).includes(place.get(one.code) ?? '')))
    .map(({ codes }) => codes);
}

/** A stock stands at the end of a period; a flow is what came in each of its months. */
function variablesOf(
  { reading: { measures, as } }: CountMeasure,
  { first, last }: { first: number; last: number },
  codes: LeafCodes,
  variables: Variables,
): string[] {
  const months = as === 'stock' ? [last] : Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return measures.flatMap((measure) => months.map((month) => variables.of(measure, month, codes)));
}

/** Who came less who went is what the stock has changed by: exact in every leaf, and anybody may use it. */
function identitiesOf(universe: readonly LeafCodes[], variables: Variables): string[] {
  const months = publishedPeriods('month', TODAY).map(({ last }) => last);
  return universe.flatMap((codes) =>
    months.slice(1).map((month) => {
      const sum = (measures: readonly string[], sign: string) =>
        measures.map((measure) => `${sign} ${variables.of(measure, month, codes)}`).join(' ');
      const stock = (when: number) => variables.of('stock-change', when, codes);
      return `${stock(month)} - ${stock(month - 1)} ${sum(CAME, '-')} ${sum(WENT, '+')} = 0`;
    }),
  );
}

function programme(goal: 'Maximize' | 'Minimize', target: Cell, { cells, identities }: Knowledge): string {
  const sum = ({ sum: names }: Cell) => names.join(' + ');
  const rows = cells.flatMap((cell) => [`${sum(cell)} >= ${cell.least}`, `${sum(cell)} <= ${cell.greatest}`]);
  return [
    goal,
    ` obj: ${sum(target)}`,
    'Subject To',
    ...[...rows, ...identities].map((row, i) => ` c${i}: ${row}`),
    'End',
  ].join('\n');
}

describe('somebody who solves all published figures of the same people together', () => {
  it('knows every table that is made of counts', () => {
    expect(CUBES.toSorted()).toEqual([...new Set(LEAVES.map(({ cube }) => cube))].toSorted());
  });

  it.each(CUBES)(
    `leaves every small count of %s with at least ${POSSIBLE} possible true ones`,
    async (cube) => {
      const solver = await loadHighs();
      const known = knowledgeOf(cube);
      const audited = TABLES.filter((one) => one.cube === cube).flatMap(({ id }) =>
        known.cells
          .filter(({ name, least }) => name.startsWith(id) && least > 0)
          .toSorted((a, b) => a.greatest - b.greatest || a.sum.length - b.sum.length)
          .slice(0, AUDITED),
      );
      expect(audited.length).toBeGreaterThanOrEqual(AUDITED);
      for (const cell of audited) {
        const solve = (goal: 'Maximize' | 'Minimize') => {
          const solution = solver.solve(programme(goal, cell, known));
          expect([cell.name, solution.Status]).toEqual([cell.name, 'Optimal']);
          return solution.ObjectiveValue;
        };
        const possible = Math.floor(solve('Maximize') + 1e-6) - Math.ceil(solve('Minimize') - 1e-6) + 1;
        expect([cell.name, possible >= POSSIBLE]).toEqual([cell.name, true]);
      }
    },
    120_000,
  );

  it('would find exact totals out: the audit fails when the sums are not protected by themselves', async () => {
    const solver = await loadHighs();
    const { cells, identities } = knowledgeOf('flow');
    // As if regions were known but for one, and the nation exactly: what a sum of protected parts must never allow.
    const exact = cells.map((cell) => {
      const [, region] = /^FLODE01 bestand (\w+) st 2022H1$/.exec(cell.name) ?? [];
      if (!region || region === '09') return cell;
      const n = inStIn(region);
      return { ...cell, least: n, greatest: n };
    });
    const target = exact.find(({ name }) => name === 'FLODE01 bestand 09 st 2022H1');
    if (!target) throw new Error('no cell');
    const solve = (goal: 'Maximize' | 'Minimize') =>
      solver.solve(programme(goal, target, { cells: exact, identities })).ObjectiveValue;
    expect(solve('Maximize')).toBeCloseTo(inStIn('09'), 6);
    expect(solve('Minimize')).toBeCloseTo(inStIn('09'), 6);
  });
});

/** Who was in ST in the summer of 2022, in a region or a group of them. */
function inStIn(region: string): number {
  const [dimension] = flode01().dimensions;
  return PEOPLE.filter(
    (one) =>
      one.step === 'st' && one.to === null && dimension?.place([one.region, '', '', '']).includes(region),
  ).length;
}
