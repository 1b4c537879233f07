/** Counts in full, by half-year; absent = 0. Keys are joined by `|` in the order given. */
export type Truth = DoingTruth &
  PersonTruth &
  TellingTruth & {
    scale: number;
    seed: number;
    today: string;
    persons: number;
    facts: number;
    /** What a month expansion adds up, by family: each stretch counts in every month that ends while it lasts. */
    personMonths: Record<Family, number>;
    /** period|region|step|measure → persons; period is 2026H1 or 2026H2, of the first day after for those who leave. */
    flow: Record<string, number>;
    /** period|region|step → persons in the step at the period's end (of its last day, or today). */
    stock: Record<string, number>;
    /** period|region|specialty|measure → persons in ST. */
    specialtyFlow: Record<string, number>;
    /** period|region|specialty → doctors in ST. */
    specialtyStock: Record<string, number>;
    /** period|region of finish|region of ST (none: empty)|step finished|window → finishers. */
    transition: Record<string, number>;
    /** licences a year: year|route → persons. */
    licences: Record<string, number>;
    durations: DurationTruth[];
    /** The same for those licensed from 2008 until BT came (2021): what the published medians can be about. */
    durationsBeforeBt: DurationTruth[];
  };

/** Time between two events of those who had the first: `event` 1, or the end of what is known of them. Days. */
export type DurationTruth = {
  transition: Transition;
  route: string;
  persons: number;
  events: number;
  deaths: number;
  emigrations: number;
  /** Sum over persons of the days until the event or the end of what is known. */
  days: number;
  /** The same of those who had the event. */
  eventDays: number;
  /** Kaplan–Meier: the first day on which at most half are left; null while more are. Emigrated and dead are censored. */
  medianDays: number | null;
};

/** What people do in their main post, at the ends of half-years that have ended. */
export type DoingTruth = {
  /** period|region|step|area → persons not on interruption. */
  activity: Record<string, number>;
  /** period|region|step → percent of full time of the same, added up. */
  extent: Record<string, number>;
  /** period|region|step|kind → persons on interruption. */
  leave: Record<string, number>;
  /** period|region|step|kind → interruptions begun. */
  leaveBegan: Record<string, number>;
  /** period|from region|to region|region or workplace → changes between two placements in the same step. */
  moves: Record<string, number>;
  /** period|region → persons with a supervisor. */
  supervised: Record<string, number>;
  /** region → supervisors (at each unit) when the last half-year ended. */
  supervisors: Record<string, number>;
};

export type PersonTruth = {
  /** period|step|route|sex|age → persons in the step at the ends of half-years that have ended. */
  background: Record<string, number>;
  /** period|region|where → of those who finished BT: stayed, other-region or not-in-st twelve months later. */
  retention: Record<string, number>;
  /** period|route|credited, none or not-told → BT approved. */
  credit: Record<string, number>;
  /** period|route → hundredths of a month credited in BT approved. */
  creditedTime: Record<string, number>;
  /** period|route|age of wait → persons waiting for their first step at the ends of half-years that have ended. */
  waiting: Record<string, number>;
  /** period|route|step (`-`: none)|age of wait → waits ended. */
  waitingEnded: Record<string, number>;
};

export type TellingTruth = {
  /** period of what is told|region|days until it was known → facts, also those taken back. */
  reporting: Record<string, number>;
};

export type Family = 'state' | 'work' | 'leave' | 'supervision' | 'wait';

export const TRANSITIONS = [
  'licence-st',
  'licence-certificate',
  'bt-approval',
  'st-certificate-gross',
  'st-certificate-net',
] as const;
export type Transition = (typeof TRANSITIONS)[number];
