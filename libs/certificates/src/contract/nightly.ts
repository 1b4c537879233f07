import { z } from 'zod';
import { Day, Uuid } from './reason.js';

/** What the rules found last night: figures of the whole run, and the findings in what the reader keeps or has as a case. */
export const NightlyFigures = z.object({
  run: z
    .object({
      night: Day,
      startedAt: z.iso.datetime(),
      /** null: it is still running. */
      finishedAt: z.iso.datetime().nullable(),
      posts: z.int(),
      applications: z.int(),
      /** Could not be checked. */
      failed: z.int(),
      appeared: z.int(),
      gone: z.int(),
    })
    .nullable(),
  findings: z.array(
    z.object({
      kind: z.enum(['post', 'application']),
      id: Uuid,
      rule: z.string(),
      name: z.string(),
      level: z.enum(['block', 'warn']),
      citation: z.string(),
      faults: z.int(),
      since: Day,
      /** Was not there the night before. */
      isNew: z.boolean(),
    }),
  ),
  /** How many of the trainings and of the cases have something that was not there the night before. */
  newIn: z.object({ posts: z.int(), applications: z.int() }),
});
export type NightlyFigures = z.infer<typeof NightlyFigures>;
