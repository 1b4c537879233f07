import type { Assumptions } from './assumptions.js';
import type { Published } from './published.js';

type Point = readonly [year: number, value: number];

/** Between two published years on a straight line, outside them as at the nearest: an assumption wherever nothing is printed. */
export function alongLine(points: readonly Point[], year: number): number {
  const after = points.find(([at]) => at >= year);
  const before = points.findLast(([at]) => at <= year);
  if (!before || !after) return (after ?? before)?.[1] ?? 0;
  if (before[0] === after[0]) return before[1];
  return before[1] + ((after[1] - before[1]) * (year - before[0])) / (after[0] - before[0]);
}

const series = (rows: readonly { year: number; posts: number }[]): Point[] =>
  rows.map(({ year, posts }) => [year, posts]);

/** How many come a year, as published or between what is published. At scale 1; fractions are for the caller to carry. */
export class Yearly {
  private readonly eu: Point[];
  private readonly third: Point[];
  private readonly swedish: Point[];
  private readonly firstPrintedAt: number;

  constructor(
    private readonly published: Published,
    private readonly assumptions: Assumptions,
  ) {
    const split = (year: number) => (year > 2013 ? assumptions.foreignSplitLater : assumptions.foreignSplit);
    const { licences } = published;
    this.swedish = licences.map(({ year, swedish }) => [year, swedish]);
    this.eu = licences.map((row) => [row.year, row.eu ?? (row.foreign ?? 0) * split(row.year).eu]);
    this.third = licences.map((row) => [row.year, row.third ?? (row.foreign ?? 0) * split(row.year).third]);
    this.firstPrintedAt = Math.min(...published.atPosts.map(({ year }) => year));
  }

  foreignLicences(education: 'eu' | 'third', year: number): number {
    return alongLine(education === 'eu' ? this.eu : this.third, year);
  }

  /**
   * AT posts begun: as printed from 2019, with the region whose posts are not printed; before that what the licences two years
   * later need (AT is 18–21 months).
   */
  atStarts(year: number): number {
    const { discontinued } = this.assumptions.at;
    if (year < this.firstPrintedAt) return alongLine(this.swedish, year + 2) / (1 - discontinued);
    const unprinted = year === 2025 ? this.assumptions.unprintedRegionAtPosts : 0;
    return alongLine(series(this.published.atPosts), year) + unprinted;
  }

  atWaitingMonths(year: number): number {
    const points = this.published.atWaitingMonths.map(({ year: at, months }) => [at, months] as const);
    return alongLine(points, year);
  }

  /** 0 before BT existed (HSLF-FS 2021:8 is in force from 2021-07-01). */
  btPosts(year: number): number {
    return year < 2021 ? 0 : alongLine(series(this.published.btPosts), year);
  }

  newProgrammeGraduates(year: number): number {
    const printed = this.published.newProgrammeGraduates
      .filter(({ term }) => 2000 + Number(term.slice(2)) === year)
      .reduce((sum, { graduates }) => sum + graduates, 0);
    return printed || (this.assumptions.newProgrammeEarly[String(year)] ?? 0);
  }
}
