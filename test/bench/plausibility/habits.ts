/**
 * How honest people keep their papers: our own guesses, since nobody has measured it. They are here, in one place, so that who
 * knows better can change them and run the benchmark again; the false alarms are counted on these and nothing else.
 */
export const HABITS = {
  /** Of doctors. */
  partTime: 0.15,
  parentalLeave: 0.12,
  movesToAnotherCareProvider: 0.08,
  /** A side placement of 1–8 weeks that nobody registers for itself. */
  unregisteredSidePlacement: 0.1,
  /** Of those, at another care provider. */
  sidePlacementElsewhere: 0.2,
  /** Much is attested in the last weeks. */
  waitsToTheEnd: 0.12,
  /** All of it on one day, by the principal supervisor. */
  everythingOnOneDay: 0.03,
  /** Two specialists who train further and sign for each other. */
  pairOfSpecialists: 0.001,

  /** Of intyg, where the form proposes the unit of the registered period. */
  namesTheUnitNextDoor: 0.001,

  /** Of signers: employed without a unit in the register, or at another unit there; without the right one nobody opens a record. */
  registerHasNoUnit: 0.25,
  registerHasOtherUnit: 0.01,
  /** Reads many on one page and signs them at once. */
  signsInBatches: 0.35,
  /** Trains further themselves; some of them are on leave meanwhile, and one in five signs all the same. */
  trainsFurther: 0.04,
  onLeaveMeanwhile: 0.3,
  signsOnLeave: 0.2,

  /** Of units: has a locum for some months, who signs as the others there. A locum needs access to the records, so most are in
   * the register; the others stand at some other care provider only. */
  hasLocum: 0.3,
  locumIsUnregistered: 0.15,
  /** Closed for a new one. Half of the intyg about the days before are written on the new one. */
  reorganised: 0.08,
  writtenOnTheNewUnit: 0.5,
} as const;
export type Habits = Readonly<Record<keyof typeof HABITS, number>>;

/** What looks strange, twice as common: how much the figures hang on the guesses. */
const SLIPS = [
  'unregisteredSidePlacement',
  'sidePlacementElsewhere',
  'waitsToTheEnd',
  'everythingOnOneDay',
  'pairOfSpecialists',
  'namesTheUnitNextDoor',
  'registerHasOtherUnit',
  'signsOnLeave',
  'hasLocum',
  'locumIsUnregistered',
  'reorganised',
] as const satisfies readonly (keyof Habits)[];
export const CARELESS: Habits = {
  ...HABITS,
  ...Object.fromEntries(SLIPS.map((slip) => [slip, 2 * HABITS[slip]])),
};
