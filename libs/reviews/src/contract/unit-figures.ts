import { z } from 'zod';

const day = z.iso.date();

/** What doctors have done is counted only where so many have served in the year: ours, as in a 360. */
export const COUNTED_FROM = 5;
/** A number of what doctors have done, or null where too few of them have served. */
const guarded = z.int().nullable();

/** GET /unit-reviews/:id/figures: what is documented at the unit, without any doctor's or supervisor's name. */
export const unitFigures = z.object({
  unitName: z.string(),
  on: day,
  doctors: z.object({ at: z.int(), bt: z.int(), st: z.int() }),
  posts: z.int(),
  withPlan: z.int(),
  withPrincipal: z.int(),
  supervisors: z.array(
    z.object({
      principalFor: z.int(),
      supervisorFor: z.int(),
      trainedOn: day.nullable(),
      sourceLabel: z.string().nullable(),
    }),
  ),
  /** Doctors who have served at the unit in the last year. */
  served: z.int(),
  isCounted: z.boolean(),
  meetings: guarded,
  withoutMeeting: guarded,
  courses: guarded,
  interrupted: guarded,
  assessments: z.array(z.object({ method: z.string(), label: z.string(), count: guarded })),
  rulesText: z.string(),
});
export type UnitFigures = z.infer<typeof unitFigures>;
