/** Counts in full, by half-year; absent = 0. Keys are joined by `|` in the order given. */
export type Truth = {
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
  /** period|region|specialty → doctors in ST. */
  specialtyStock: Record<string, number>;
  /** period|region of finish|step finished|window → finishers. */
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

export type Family = 'state' | 'work' | 'leave' | 'supervision' | 'wait';

export const TRANSITIONS = [
  'licence-st',
  'licence-certificate',
  'st-certificate-gross',
  'st-certificate-net',
] as const;
export type Transition = (typeof TRANSITIONS)[number];
