import type { Clock, Transactions } from '@specialistvagen/platform';
import type { Coverage, EmployerCoverage } from '../contract/index.js';
import { halfYearsThrough } from '../domain/half-year.js';
import { publicationDays } from '../domain/release/periods.js';
import { coverageDay, employerReports, insertCoverage, regionReports } from '../storage/coverage.js';
import type { EmployerReport, RegionReport } from '../storage/coverage.js';

const HALF_YEARS_SHOWN = 4;

/** As role `statistics`: who has reported changes on the days that published figures may change, and not between. */
export class PublishCoverage {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** True when it was due: there was none, or a day of publication has passed since. Two workers give one. */
  async publishDue(): Promise<boolean> {
    const today = this.clock.today();
    return this.transactions.run({ system: true }, async () => {
      const known = await coverageDay();
      const due = known === null || publicationDays(known, today).length > 0;
      return due && (await insertCoverage(today));
    });
  }
}

/** An employer from which reports are expected: a care provider of a region that has switched on statistics. */
export type ExpectedRegion = {
  readonly code: string;
  readonly name: string;
  readonly isExpected: boolean;
  readonly employers: readonly { readonly id: string; readonly name: string }[];
};

/** As role `api`: the published answer to who has reported. */
export class ReadCoverage {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** `all` regions for the figure of the nation; `shown` are the codes of those that the reader sees by name. */
  async read(all: readonly ExpectedRegion[], shown: readonly string[]): Promise<Coverage> {
    return this.transactions.run({ system: true }, async () => {
      const asOf = await coverageDay();
      const halfYears = halfYearsThrough(asOf ?? this.clock.today(), HALF_YEARS_SHOWN);
      const reports = asOf === null ? [] : await employerReports(asOf);
      const sources = asOf === null ? [] : await regionReports(asOf);
      const codes = halfYears.map(({ code }) => code);
      const last = codes.at(-1) ?? '';
      const expected = all.flatMap((region) => employersOf(region, reports, codes));
      return {
        asOf,
        halfYears,
        regions: all
          .filter(({ code }) => shown.includes(code))
          .map((region) => ({
            code: region.code,
            name: region.name,
            isExpected: region.isExpected,
            source: sourceOf(region.code, sources),
            employers: employersOf(region, reports, codes),
          })),
        nation: {
          expected: expected.length,
          reported: expected.filter(({ reported }) => reported.includes(last)).length,
        },
      };
    });
  }
}

function employersOf(
  { code, isExpected, employers }: ExpectedRegion,
  reports: readonly EmployerReport[],
  halfYears: readonly string[],
): EmployerCoverage[] {
  if (!isExpected) return [];
  return employers.map(({ id, name }) => {
    const own = reports.filter(({ region, careProvider }) => region === code && careProvider === id);
    const lastMonth =
      own
        .map((one) => one.lastMonth.slice(0, 7))
        .toSorted()
        .at(-1) ?? null;
    const reported = halfYears.filter((halfYear) => own.some((one) => one.halfYear === halfYear));
    return { name, reported, lastMonth };
  });
}

/** Real reports before loaded ones before those of a simulated nation. */
function sourceOf(code: string, reports: readonly RegionReport[]): RegionReport['source'] | null {
  const own = reports.filter(({ region }) => region === code).map(({ source }) => source);
  return (['register', 'opening-stock', 'simulated'] as const).find((source) => own.includes(source)) ?? null;
}
