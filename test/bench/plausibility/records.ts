import type { CheckId } from '@specialistvagen/plausibility';
import type { Habits } from './habits.js';

export type Unit = {
  readonly id: string;
  readonly providerId: string;
  readonly from: string;
  readonly to: string | null;
  /** The unit that it was made into. */
  readonly successor: string | null;
};
export type Employment = {
  readonly personId: string;
  readonly providerId: string;
  readonly unitId: string | null;
};
export type Days = { readonly from: string; readonly to: string };
export type Service = Days & { readonly unitId: string; readonly percent: number };

export type Signer = {
  readonly id: string;
  readonly unitId: string;
  readonly signsInBatches: boolean;
  readonly leave: Days | null;
  /** A locum's months there; null for whoever stays. */
  readonly months: Days | null;
};

export type Role = 'supervisor' | 'principal-supervisor' | 'course-leader';

export type SignedIntyg = Days & {
  readonly id: string;
  readonly documentId: string;
  readonly type: string;
  readonly unitId: string;
  readonly signerId: string;
  readonly role: Role;
  /** When it is to be signed; the moment follows from what else the signer signs that day. */
  readonly day: string;
  /** Set where a forgery needs its own moment or act. */
  readonly at?: string;
  readonly actId?: string;
};

export type Portfolio = Days & {
  readonly traineeId: string;
  readonly postId: string;
  readonly providerId: string;
  /** null: an honest one. */
  readonly forged: CheckId | null;
  readonly service: readonly Service[];
  readonly leave: readonly Days[];
  readonly intyg: readonly SignedIntyg[];
};

export type World = {
  readonly habits: Habits;
  readonly providers: readonly string[];
  readonly units: readonly Unit[];
  readonly employments: readonly Employment[];
  readonly signers: readonly Signer[];
};
