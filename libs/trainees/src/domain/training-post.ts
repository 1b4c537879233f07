import type {
  CreditKind,
  DayRange,
  InterruptionKind,
  LicenceRoute,
  PlainDate,
  ServiceArea,
} from '@specialistvagen/regulations';
import type { PostState } from './post-states.js';

/** A doctor's BT at one care provider. What it was pinned to at the start never changes. */
export type TrainingPost = {
  readonly id: string;
  readonly traineeId: string;
  readonly kind: 'bt';
  readonly form: 'standalone' | 'in-st';
  readonly careProviderId: string;
  readonly regionCode: string;
  readonly regulation: string;
  readonly regulationVersion: string;
  readonly regulationReason: string;
  readonly licenceRoute: LicenceRoute;
  readonly licenceDate: PlainDate;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly headOfDepartmentId: string;
  readonly studyDirectorId: string;
  readonly coordinatorIds: readonly string[];
  readonly state: PostState;
  readonly endReason: string | null;
  readonly revision: number;
  /** What statistics knows the post as: random, so that it leads nowhere. */
  readonly pseudonym: string;
};

export type ServicePeriod = {
  readonly id: string;
  readonly postId: string;
  readonly careUnitId: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly percent: number;
  readonly area: ServiceArea;
};

export type Interruption = {
  readonly id: string;
  readonly postId: string;
  readonly kind: InterruptionKind;
  readonly from: PlainDate;
  readonly to: PlainDate;
};

/** Tillgodoräknande: rows of its own, never mixed with service (PSF 4 kap. 1 §). `months` is decimal text. */
export type Credit = {
  readonly id: string;
  readonly postId: string;
  readonly kind: CreditKind;
  readonly what: string;
  readonly fromWhere: string;
  readonly months: string;
  readonly goals: readonly string[];
  readonly areas: readonly ServiceArea[];
  readonly evidence: string;
  readonly decidedById: string;
  readonly decidedOn: PlainDate;
  readonly reason: string;
};

/** Days that a signed intyg in force attests. */
export type AttestedRange = DayRange & { readonly documentId: string };

/** Everything that time is reckoned from: all BT posts of one doctor, for the training follows the person. */
export type TrainingRecord = {
  readonly posts: readonly TrainingPost[];
  readonly periods: readonly ServicePeriod[];
  readonly interruptions: readonly Interruption[];
  readonly credits: readonly Credit[];
  readonly attested: readonly AttestedRange[];
};
