import { LICENCE_ROUTES } from '@specialistvagen/regulations';
import { z } from 'zod';
import { readDataFile } from './data-file.js';
import type { Education } from './published.js';

const share = z.number().min(0).max(1);
const n = z.number().nonnegative();
const range = z.tuple([n, n]);
const byEducation = <T extends z.ZodType>(value: T) =>
  z.strictObject({ swedish: value, eu: value, third: value } satisfies Record<Education, T>);
const foreign = z.strictObject({ eu: n, third: n });
/** (years after licence, share that has not begun), from (0, 1) on and never rising. */
const curve = z.array(z.tuple([n, share])).min(2);
const leave = z.strictObject({ each: share, months: n });

/** Every assumption says what it is measured in and why it is so. */
const entry = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, unit: z.string().min(1), source: z.string().min(1) });

const assumptionsSchema = z.strictObject({
  what: z.string(),
  firstYear: entry(n),
  foreignSplit: entry(foreign),
  foreignSplitLater: entry(foreign),
  thirdCountryKnowledgeTest: entry(share),
  supplementaryWithAt: entry(share),
  newProgrammeEarly: entry(z.record(z.string(), n)),
  unprintedRegionAtPosts: entry(n),
  sex: entry(byEducation(share)),
  ageAtLicence: entry(byEducation(n)),
  at: entry(
    z.strictObject({
      monthsFrom: n,
      monthsTo: n,
      discontinued: share,
      licenceDaysAfter: range,
      parental: share,
    }),
  ),
  bt: entry(
    z.strictObject({
      months: n,
      monthsTo: n,
      decisionDays: range,
      discontinued: share,
      inSt: share,
      giveUpMonths: n,
      readyMonths: range,
    }),
  ),
  btCredit: entry(
    z.strictObject({
      untold: share,
      byRoute: z.record(z.enum(LICENCE_ROUTES), z.strictObject({ share, halfMonths: range })),
    }),
  ),
  timeToSt: entry(byEducation(curve)),
  specialistOnArrival: entry(foreign),
  recognitionYears: entry(foreign),
  stMonths: entry(byEducation(z.strictObject({ least: n, above: n }))),
  stDecisionDays: entry(range),
  stDiscontinued: entry(z.strictObject({ share, returns: share, gapMonths: range })),
  stMoves: entry(z.strictObject({ region: share, employer: share, specialty: share, sameRegion: share })),
  secondSpecialty: entry(z.strictObject({ after: share, parallel: share, months: range, gapMonths: range })),
  leave: entry(
    z.strictObject({
      parentalWomen: leave,
      parentalMen: leave,
      research: leave,
      'other-service': leave,
      other: leave,
    }),
  ),
  partTime: entry(z.array(z.tuple([n, share]))),
  placementMonths: entry(z.strictObject({ at: range, bt: range, st: range })),
  supervisorMonths: entry(range),
  traineesPerSupervisor: entry(n),
  doctorsPerUnit: entry(n),
  emigrationPerYear: entry(byEducation(share)),
  returnFromAbroad: entry(z.strictObject({ share, years: n })),
  deathPerYear: entry(share),
  revocationPerYear: entry(share),
  reportingDays: entry(z.array(z.tuple([n, n, share]))),
  registrationFaults: entry(
    z.strictObject({ corrected: share, removed: share, withdrawnPosts: share, mergedPersons: share }),
  ),
  specialtyGroups: entry(z.record(z.string(), n)),
  specialtyShares: entry(z.record(z.string(), n)),
});

type Entries = Omit<z.infer<typeof assumptionsSchema>, 'what'>;
/** The values alone: what a life is lived by. */
export type Assumptions = { [K in keyof Entries]: Entries[K]['value'] };

export function readAssumptions(): Assumptions {
  const { what: _what, ...entries } = readDataFile('assumptions.json', assumptionsSchema);
  const values = Object.entries(entries).map(([name, { value }]) => [name, value] as const);
  return Object.fromEntries(values) as Assumptions;
}
