import { z } from 'zod';

/** Inkommen · utreds · kommunicerad · beslut ändrat / beslut inte ändrat. */
export const SUSPICION_STATES = [
  'received',
  'investigated',
  'communicated',
  'decision-changed',
  'decision-unchanged',
] as const;
export const SuspicionState = z.enum(SUSPICION_STATES);
export type SuspicionState = z.infer<typeof SuspicionState>;

export const CHECK_ITEMS = ['police', 'ivo', 'hosp', 'employer'] as const;
export type CheckItem = (typeof CHECK_ITEMS)[number];

/** On which a secret may be told to somebody; none of them has been read (decision 27). */
export const SENDING_GROUNDS = [
  'osl-10-15a',
  'osl-10-24',
  'osl-10-27',
  'osl-10-28',
  'not-secret',
  'other',
] as const;
export type SendingGround = (typeof SENDING_GROUNDS)[number];
