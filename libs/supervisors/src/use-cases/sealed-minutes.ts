import type { Secrets } from '@specialistvagen/platform';
import { z } from 'zod';

const words = z.object({ minutes: z.string(), nextSteps: z.string() });
export type Minutes = z.infer<typeof words>;

/** Sealed for their own row (decision 10): whoever reads the database without the instance's key reads nothing. */
const contextOf = (id: string) => `supervisors:meeting:${id}`;

export function sealMinutes(secrets: Secrets, id: string, minutes: Minutes): Buffer {
  return secrets.sealBytes(Buffer.from(JSON.stringify(words.parse(minutes)), 'utf8'), contextOf(id));
}

export function openMinutes(secrets: Secrets, id: string, sealed: Buffer): Minutes {
  return words.parse(JSON.parse(secrets.openBytes(sealed, contextOf(id)).toString('utf8')));
}
