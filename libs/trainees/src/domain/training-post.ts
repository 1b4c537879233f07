import type {
  AtSection,
  CreditKind,
  DayRange,
  InterruptionKind,
  LicenceRoute,
  PlainDate,
  PostKind,
  PostTrack,
  ServiceArea,
} from '@specialistvagen/regulations';
import type { BackgroundRecord } from './background-record.js';
import type { EndMeaning } from '../contract/index.js';
import type { PostState } from './post-states.js';

/** A doctor's AT, BT or ST at one care provider. Another regulation is chosen only as a logged act. */
export type TrainingPost = {
  readonly id: string;
  readonly traineeId: string;
  readonly kind: PostKind;
  /** null unless BT */
  readonly form: 'standalone' | 'in-st' | null;
  /** Id of the specialty; null unless ST. */
  readonly specialty: string | null;
  readonly track: PostTrack | null;
  readonly rural: boolean;
  readonly careProviderId: string;
  readonly regionCode: string;
  readonly regulation: string;
  readonly regulationVersion: string;
  readonly regulationReason: string;
  readonly regulationChosenOn: PlainDate;
  /** What lets an older regulation be chosen, as stated with the choice (transition to SFS 2020:1098 points 2–3). */
  readonly atCompletedOn: PlainDate | null;
  readonly stBegunOn: PlainDate | null;
  readonly licenceRoute: LicenceRoute;
  /** null for AT, which comes before the licence (PSF 3 kap. 5 §). */
  readonly licenceDate: PlainDate | null;
  readonly startsOn: PlainDate;
  readonly endsOn: PlainDate;
  readonly headOfDepartmentId: string;
  readonly studyDirectorId: string;
  readonly coordinatorIds: readonly string[];
  readonly state: PostState;
  readonly endReason: string | null;
  /** Last day of a post that ended before its training was completed, and what that means for the training. */
  readonly endedOn: PlainDate | null;
  readonly endMeaning: EndMeaning | null;
  /** Day of the decision or, for AT, of its completion. */
  readonly approvedOn: PlainDate | null;
  readonly approvalCaseNumber: string | null;
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
  /** Set on AT service only (PSF 3 kap. 5 §). */
  readonly atSection: AtSection | null;
  /** Further posts of the doctor that the same days count in. */
  readonly alsoFor: readonly string[];
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
export type AttestedRange = DayRange & {
  readonly documentId: string;
  /** The post whose training it attests; null on rows from before there was more than one training. */
  readonly postId: string | null;
};

/** Everything that time is reckoned from: all posts of one doctor, for the training follows the person. */
export type TrainingRecord = {
  readonly posts: readonly TrainingPost[];
  readonly periods: readonly ServicePeriod[];
  readonly interruptions: readonly Interruption[];
  readonly credits: readonly Credit[];
  readonly attested: readonly AttestedRange[];
  readonly background: readonly BackgroundRecord[];
};
