/** One day to another, both included; open when it goes on. ISO dates, which sort as text. */
export type DayRange = { readonly from: string; readonly to: string | null };
export type ServiceFacts = DayRange & {
  readonly unitId: string;
  readonly percent: number;
  readonly careProviderId: string;
  /** When the unit began and ended. */
  readonly unitFrom: string;
  readonly unitTo: string | null;
};
/** Where somebody is known to have worked; without a unit, somewhere at the care provider. */
export type PlaceFacts = {
  readonly careProviderId: string;
  readonly unitId: string | null;
  readonly unitFrom: string | null;
  readonly unitTo: string | null;
};
/** Another signature of the same signer, or of the doctor about the signer. `at` is an instant. */
export type SignatureFacts = {
  readonly documentId: string;
  readonly intygId: string;
  readonly type: string;
  readonly at: string;
  /** How many were signed in the same act: what was shown on one page and signed at once. */
  readonly inAct: number;
};

/** Whose signature on what. */
export type SubjectFacts = {
  readonly intygId: string;
  readonly traineeId: string;
  readonly postId: string;
  readonly signerId: string;
};

/** What the checks know of one intyg and one of its signers: ids, days and codes. No name, no words, no reason of a leave. */
export type SigningFacts = SubjectFacts & {
  readonly state: string;
  readonly type: string;
  readonly documentId: string | null;
  readonly role: string;
  readonly isSigned: boolean;
  /** When it was signed, with its Swedish day; of what is not signed, now. */
  readonly at: string;
  readonly day: string;
  /** What the form says, where it names a period and a unit. */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly unit: (DayRange & { readonly id: string; readonly careProviderId: string }) | null;
  /** The doctor's service in every post. */
  readonly service: readonly ServiceFacts[];
  /** Where the signer has ever worked up to that day. */
  readonly places: readonly PlaceFacts[];
  /** For how many other doctors the signer had signed at the unit by then: a register has holes, a history has fewer. */
  readonly doctorsAtUnit: number;
  /** The signer's own leave on that day, which is known of doctors in training only. */
  readonly leave: readonly DayRange[];
  /** What the signer has signed within ten minutes, itself among them once it is signed. */
  readonly nearby: readonly (SignatureFacts & { readonly traineeId: string })[];
  /** What the doctor has signed about the signer. */
  readonly returned: readonly Pick<SignatureFacts, 'documentId' | 'intygId' | 'type'>[];
  readonly lastDay: string;
  /** All that the signer has signed in this training. */
  readonly ofTraining: readonly (SignatureFacts & { readonly day: string })[];
};

/** The period of the form, when both its days are there and in order. */
export function wholePeriod({ periodFrom, periodTo }: SigningFacts): { from: string; to: string } | null {
  return periodFrom && periodTo && periodFrom <= periodTo ? { from: periodFrom, to: periodTo } : null;
}
