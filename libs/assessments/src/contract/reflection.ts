import { z } from 'zod';
import { attachmentView } from './attachment.js';

const id = z.uuid();
const instant = z.iso.datetime({ offset: true });
const person = z.object({ id, displayName: z.string() });
const goalCode = z.string().regex(/^[A-Za-zÅÄÖåäö]{1,4}\d{1,2}$/);
const written = { text: z.string().trim().min(1).max(4000), goals: z.array(goalCode).max(20) };

export const reflectionsParams = z.object({ trainee: id });
export const reflectionParams = z.object({ trainee: id, id });
export const writeReflectionBody = z.object(written);
/** On top of exactly the revision that was read. */
export const changeReflectionBody = z.object({ revision: z.int().min(0), ...written });
export const shareReflectionBody = z.object({ supervisorId: id });

export const reflectionView = z.object({
  id,
  text: z.string(),
  goals: z.array(z.string()),
  revision: z.int(),
  writtenAt: instant,
  changedAt: instant,
  /** With whom the doctor shares it; a supervisor sees only themselves here. */
  sharedWith: z.array(person),
  attachments: z.array(attachmentView),
});
export const reflectionList = z.object({
  items: z.array(reflectionView),
  /** With whom the doctor may share; empty for a supervisor. */
  supervisors: z.array(person),
});

export type WriteReflectionBody = z.infer<typeof writeReflectionBody>;
export type ChangeReflectionBody = z.infer<typeof changeReflectionBody>;
export type ReflectionList = z.infer<typeof reflectionList>;
export type ReflectionView = z.infer<typeof reflectionView>;
