import type {
  InterruptionKind,
  LicenceRoute,
  RegisterFactV1,
  ServiceArea,
} from '@specialistvagen/regulations';
import type { Education } from '../calibration/published.js';
import type { Day } from '../days.js';

export type Step = RegisterFactV1['step'];

/** `until` is always the first day after: a stretch is [from, until). NEVER = it goes on. */
export type Service = { from: Day; until: Day; unit: string; area: ServiceArea; percent: number };
export type Leave = { from: Day; until: Day; kind: InterruptionKind };
export type Supervision = { from: Day; until: Day; unit: string; supervisor: string };

export type Post = {
  post: string;
  step: Step;
  region: string;
  specialty: string | null;
  employer: string;
  from: Day;
  /** First day after the post as the register was told its end; null when nobody said it ended. */
  endedAt: Day | null;
  outcome: 'ended' | 'moved' | 'discontinued' | null;
  /** The decision that the training was for. */
  completedOn: Day | null;
  /** Months credited in it, in halves; null where nobody tells. BT only. */
  creditedMonths: number | null;
  /** First day on which the person no longer holds it, for whatever reason. */
  until: Day;
  services: Service[];
  leaves: Leave[];
  supervisions: Supervision[];
};

export type Entry = 'start' | 're-entry' | 'immigrated' | 'moved-in' | 'continues';
export type Exit =
  'completed' | 'discontinued' | 'moved-out' | 'continues' | 'deceased' | 'emigrated' | 'licence-revoked';

/** What the person is counted as, and why it began and ended: the simulator's own word, which the truth is counted from. */
export type Stay = {
  step: Step;
  region: string;
  specialty: string | null;
  from: Day;
  until: Day;
  entry: Entry;
  exit: Exit | null;
};

export type Departure = { kind: 'deceased' | 'emigrated' | 'licence-revoked'; on: Day };

export type Life = {
  person: string;
  birthMonth: string;
  sex: 'K' | 'M';
  education: Education;
  route: LicenceRoute;
  /** The region that a fact about the person alone is told with. */
  region: string;
  graduatedOn: Day | null;
  licensedOn: Day | null;
  /** A certificate by recognition, without any ST here. */
  recognisedOn: Day | null;
  recognisedSpecialty: string | null;
  departures: Departure[];
  returnedOn: Day | null;
  posts: Post[];
  stays: Stay[];
};
