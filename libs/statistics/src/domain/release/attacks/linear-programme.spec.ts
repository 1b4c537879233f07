import highs from 'highs';
import { possibleCounts } from '../../disclosure/noise-table.js';
import { flode01 } from '../../tables/flode01.js';
import type { CellTable } from '../../tables/table-design.js';
import { leavesOf, population, publish } from './population.builder.js';

/** The package is CommonJS and is its own default; its types say otherwise. */
const loadHighs = highs as unknown as typeof highs.default;

/** The promise: whatever else is published, each count leaves at least so many true ones possible. */
const POSSIBLE = 4;
const AUDITED = 14;
const MEASURES = ['bestand', 'paborjade', 'godkanda'] as const;
const STEPS = ['at', 'bt-standalone', 'bt-in-st', 'st'];

/** Stocks of two half-years and the flows between them, by region and step, with all margins: what hangs together in FLODE01. */
function design(): CellTable {
  const all = flode01();
  return { ...all, measures: all.measures.filter(({ code }) => MEASURES.some((one) => one === code)) };
}

type Cell = {
  readonly name: string;
  readonly leaves: readonly string[];
  readonly least: number;
  readonly greatest: number;
};
const variable = (measure: string, time: string, region: string, step: string) =>
  `${measure}_${time}_${region}_${step.replaceAll('-', '')}`;

/** Everything that a reader knows: for each published cell which leaves it adds up, and between which bounds their sum lies. */
function knowledge(people: ReturnType<typeof population>): { cells: Cell[]; identities: string[] } {
  const { cube, find } = publish(design(), leavesOf(people));
  const [regionDimension, stepDimension] = flode01().dimensions;
  const times = cube.dimensions.at(-1)?.values.map(({ code }) => code) ?? [];
  const regionCodes =
    regionDimension?.values.map(({ code }) => code).filter((code) => /^(?!00)\d\d$/.test(code)) ?? [];
  const cells: Cell[] = [];
  for (const measure of MEASURES)
    for (const Tid of times)
      for (const { code: region } of regionDimension?.values ?? [])
        for (const { code: steg } of stepDimension?.values ?? []) {
          const value = Number(find({ measure, region, steg, Tid }));
          const possible = possibleCounts(value);
          const leaves = regionCodes
            .filter((own) => regionDimension?.place([own, '', '', '']).includes(region))
            .flatMap((own) =>
              STEPS.filter((step) => stepDimension?.place(['', '', step, '']).includes(steg)).map((step) =>
                variable(measure, Tid, own, step),
              ),
            );
          cells.push({
            name: `${measure} ${Tid} ${region} ${steg}`,
            leaves,
            least: possible[0] ?? 0,
            greatest: possible.at(-1) ?? 0,
          });
        }
  const [before = '', after = ''] = times;
  const identities = regionCodes.flatMap((region) =>
    STEPS.map((step) => {
      const at = (measure: string, time: string) => variable(measure, time, region, step);
      return `${at('bestand', after)} - ${at('bestand', before)} - ${at('paborjade', after)} + ${at('godkanda', after)} = 0`;
    }),
  );
  return { cells, identities };
}

function programme(
  goal: 'Maximize' | 'Minimize',
  target: Cell,
  { cells, identities }: ReturnType<typeof knowledge>,
): string {
  const sum = ({ leaves }: Cell) => leaves.join(' + ');
  const rows = cells.flatMap((cell) => [`${sum(cell)} >= ${cell.least}`, `${sum(cell)} <= ${cell.greatest}`]);
  return [
    goal,
    ` obj: ${sum(target)}`,
    'Subject To',
    ...[...rows, ...identities].map((row, i) => ` c${i}: ${row}`),
    'End',
  ].join('\n');
}

describe('somebody who solves all published figures together', () => {
  it(`leaves every small count with at least ${POSSIBLE} possible true ones`, async () => {
    const solver = await loadHighs();
    const known = knowledge(population(250, 17));
    // The smallest first: there single people are.
    const audited = known.cells
      .filter(({ leaves, greatest }) => leaves.length <= 4 && greatest > 5)
      .sort((a, b) => a.greatest - b.greatest)
      .slice(0, AUDITED);
    expect(audited.length).toBe(AUDITED);
    for (const cell of audited) {
      const solve = (goal: 'Maximize' | 'Minimize') => {
        const solution = solver.solve(programme(goal, cell, known));
        expect([cell.name, solution.Status]).toEqual([cell.name, 'Optimal']);
        return solution.ObjectiveValue;
      };
      const possible = Math.floor(solve('Maximize') + 1e-6) - Math.ceil(solve('Minimize') - 1e-6) + 1;
      expect([cell.name, possible >= POSSIBLE]).toEqual([cell.name, true]);
    }
  });

  it('would find exact totals out: the audit fails when the sums are not protected by themselves', async () => {
    const solver = await loadHighs();
    const people = population(250, 17);
    const { cells, identities } = knowledge(people);
    // As if regions were known but for one, and the nation exactly: what a sum of protected parts must never allow.
    const exact = cells.map((cell) => {
      const [measure, time, region, step] = cell.name.split(' ');
      if (measure !== 'bestand' || time !== '2022H1' || step !== 'st' || region === '09') return cell;
      const n = countIn(people, region ?? '');
      return { ...cell, least: n, greatest: n };
    });
    const target = exact.find(({ name }) => name === 'bestand 2022H1 09 st');
    if (!target) throw new Error('no cell');
    const solve = (goal: 'Maximize' | 'Minimize') =>
      solver.solve(programme(goal, target, { cells: exact, identities })).ObjectiveValue;
    expect(solve('Maximize') - solve('Minimize')).toBeLessThan(1e-6);
  });
});

function countIn(people: ReturnType<typeof population>, region: string): number {
  const [dimension] = flode01().dimensions;
  return people.filter(
    (one) =>
      one.step === 'st' && one.to === null && dimension?.place([one.region, '', '', '']).includes(region),
  ).length;
}
