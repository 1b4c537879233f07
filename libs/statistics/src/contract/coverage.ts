import { z } from 'zod';

const halfYear = z.strictObject({ code: z.string(), label: z.string() });
const employer = z.strictObject({
  name: z.string(),
  /** Codes of the half-years, among those listed, in which anything came from the employer. */
  reported: z.array(z.string()),
  /** The last month in which anything came, `2026-11`; null: never. */
  lastMonth: z.string().nullable(),
});

/** Which employers have reported, as known on the day of the latest publication (F12). Names of organisations only. */
export const coverage = z.strictObject({
  /** null until something has been published */
  asOf: z.string().nullable(),
  halfYears: z.array(halfYear),
  /** The regions of the reader's mandate; all of them for a planner of the nation. */
  regions: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      /** The region has switched on statistics, so that its employers are expected to report. */
      isExpected: z.boolean(),
      /** How posts come in from it; `null`: not reported, which is never zero. */
      source: z.enum(['register', 'opening-stock', 'simulated']).nullable(),
      employers: z.array(employer),
    }),
  ),
  /** Over the whole nation: expected employers, and how many of them have reported in the last half-year listed. */
  nation: z.strictObject({ expected: z.number().int(), reported: z.number().int() }),
});
export type Coverage = z.infer<typeof coverage>;
export type EmployerCoverage = z.infer<typeof employer>;
