import type { RoundState } from '../contract/index.js';

/** A 360: one form, several people who answer it, one summary. */
export type Round = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly form: string;
  readonly formVersion: number;
  readonly state: RoundState;
  readonly revision: number;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
};
