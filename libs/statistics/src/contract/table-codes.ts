/**
 * Codes that the published tables, the pages and everybody's scripts agree on. Once published a code is never reused for another
 * thing; words may change.
 */
export const DIMENSION = {
  measure: 'ContentsCode',
  time: 'Tid',
  region: 'Region',
  toRegion: 'TillRegion',
  step: 'Steg',
  fromStep: 'FranSteg',
  specialty: 'Specialitet',
  area: 'Verksamhet',
  workplace: 'Arbetsplats',
  route: 'Vag',
  sex: 'Kon',
  age: 'Alder',
  leave: 'Uppehall',
  /** how long after the finish something came */
  window: 'Vantan',
  /** how long a wait has lasted */
  waited: 'Vantetid',
  transition: 'Overgang',
  years: 'Ar',
  delay: 'Fordrojning',
} as const;

/** The whole country; region values are county codes, groups of regions begin with `SR-`. */
export const NATION = '00';
export const REGION_GROUP_PREFIX = 'SR-';
/** The value that stands for all, in every dimension but region. */
export const TOTAL = 'TOT';

/** `bt` is both forms of BT together. */
export const STEP_VALUES = ['at', 'bt', 'bt-standalone', 'bt-in-st', 'st'] as const;

export const MEASURE = {
  starts: 'starts',
  reEntries: 're-entries',
  immigrations: 'immigrations',
  movedIn: 'moved-in',
  /** by the day on which the step was left because it was completed: what the stock goes down by */
  completions: 'completions',
  /** by the day of the decision: approvals of BT, specialist certificates, AT completed */
  approvals: 'approvals',
  discontinued: 'discontinued',
  transferred: 'transferred',
  movedOut: 'moved-out',
  deceased: 'deceased',
  emigrated: 'emigrated',
  /** at the end of the period, interrupted or not (F3a) */
  stock: 'stock',
  /** without those who are on interruption (F3b) */
  active: 'active',
  /** full-time equivalents of those (F3c) */
  fte: 'fte',
  personMonths: 'person-months',
  finished: 'finished',
} as const;
