import { z } from 'zod';
import { day, id, months, personRef, unitRef } from './shapes.js';
import { postForm, postKind, postState, specialtyId } from './post.js';

/** As whom the reader sees the doctor; the strongest first. */
export const relation = z.enum([
  'study-director',
  'bt-coordinator',
  'head-of-department',
  'principal-supervisor',
  'supervisor',
  'external-assessor',
]);

export const traineesQuery = z.object({ relation: relation.optional(), state: postState.optional() });

export const traineeListItem = z.object({
  trainee: personRef,
  relations: z.array(relation),
  postId: id,
  kind: postKind,
  form: postForm.nullable(),
  specialty: z.object({ id: specialtyId, name: z.string() }).nullable(),
  state: postState,
  startsOn: day,
  endsOn: day,
  regionCode: z.string(),
  careProvider: unitRef,
  /** Where the doctor serves today; null between periods. */
  currentUnit: unitRef.nullable(),
  months,
  monthsRequired: z.number(),
  plan: z.enum(['missing', 'draft', 'agreed']),
  /** Interrupted today, with the kind's words. */
  interruptedBy: z.string().nullable(),
});

export const traineeList = z.object({ items: z.array(traineeListItem) });

export type Relation = z.infer<typeof relation>;
export type TraineeListItem = z.infer<typeof traineeListItem>;
