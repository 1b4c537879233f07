import type { PlainDate } from '@specialistvagen/regulations';
import type { AppointmentState, IndependenceView } from '../contract/index.js';

export type PoolMember = {
  readonly id: string;
  readonly personId: string;
  readonly regionCode: string;
  /** The person who attested, for the region. */
  readonly attestedBy: string;
  readonly basis: string;
  readonly attestedOn: PlainDate;
  readonly endedOn: PlainDate | null;
};

export type Appointment = {
  readonly id: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly assessorId: string;
  readonly poolMemberId: string;
  readonly appointedById: string;
  readonly appointedAt: Date;
  readonly appointedOn: PlainDate;
  readonly state: AppointmentState;
  readonly revision: number;
  readonly independence: IndependenceView;
  readonly objection: string | null;
  readonly objectedAt: Date | null;
  readonly objectionAnswer: string | null;
  readonly accessUntil: PlainDate | null;
};

/** The assessor reads until 30 days after the assessment is done. */
export const ACCESS_DAYS_AFTER = 30;
