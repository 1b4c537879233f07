import type { Written } from '../documents.js';
import type { Story } from '../story.js';

/** Service as the study director registers it. `unit` is a key of the demo organisations. */
export type Period = {
  unit: string;
  from: string;
  to: string;
  percent: number;
  area: 'primary-care' | 'emergency-care' | 'psychiatry' | 'other';
};
type Leave = { from: string; to: string };

/** A post in one region, and who keeps and supervises it; people by their key. */
export type Place = {
  careProvider: string;
  regionCode: string;
  studyDirector: string;
  headOfDepartment: string;
  principalSupervisor: string;
  supervisors: readonly string[];
  startsOn: string;
  endsOn: string;
  periods: readonly Period[];
};

/** Intyg on one form, one for each entry of `goals`, that one person signs in one act. */
export type Batch = {
  what: string;
  type: string;
  signer: string;
  goals: readonly (readonly string[])[];
  /** Where and when; left out on forms that have no such field. */
  during?: { place: string; from: string; to: string };
  subject?: string;
};

/** What *Är ansökan komplett?*, the goals page and the time account must say, reckoned by hand. */
export type Expected = { goalsMet: number; months: string };
/** A part of the training, and what must be so when it is done. */
export type Stage = { batches: readonly Batch[]; after: Expected & { what: string } };

export type StTraining = {
  title: string;
  doctor: string;
  specialty: string;
  regulation: string;
  regulationReason: string;
  /** What belongs to the regulation that was not chosen. */
  otherRegulations: { goal: string; form: string };
  licenceDate: string;
  licenceRoute: string;
  transition: { atCompletedOn?: string; stBegunOn?: string };
  credits: readonly object[];
  leave: Leave;
  goals: number;
  requiredMonths: string;
  west: Place;
  east: Place;
  /** Months when the first post has been registered, with its leave. */
  monthsInWest: string;
  inWest: readonly Stage[];
  course: { batch: Batch; after: Stage['after'] };
  inEast: readonly Stage[];
  recertified: { batch: Batch; after: Stage['after'] };
  /** The last period as first registered: a day or more too short, and as prolonged. */
  lastPeriod: Period;
  tooShortTo: string;
  monthsTooShort: string;
  monthsInTheEnd: string;
  monthsInEast: string;
  /** Forms about the whole training, in the order they are signed, each with its signers. */
  finals: readonly { type: string; asked: string; signers: readonly string[] }[];
  applicationForm: string;
  /** Two officers: one presents, the other decides. */
  isPresented: boolean;
};

/** What one part of the story leaves for the next. */
export type StPlay = {
  training: StTraining;
  /** Ids of units by key. */
  units: Record<string, string>;
  /** Ids of care providers by key. */
  providers: Record<string, string>;
  postId: string;
  applicationId: string;
  intyg: number;
  checkpoints: number;
  documents: Written[];
};
export type StChapter = (story: Story, play: StPlay) => Promise<void>;

export function emptyStPlay(training: StTraining): StPlay {
  return {
    training,
    units: {},
    providers: {},
    postId: '',
    applicationId: '',
    intyg: 0,
    checkpoints: 0,
    documents: [],
  };
}
