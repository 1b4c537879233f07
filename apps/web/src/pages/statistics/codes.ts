/** Codes of the published tables, as any user of the API has them; their words come with the answers. */
export const REGION = 'region';
export const STEP = 'steg';
export const SPECIALTY = 'specialitet';
export const AREA = 'verksamhet';
export const WINDOW = 'tid_till_st';
export const ROUTE = 'vag';
export const TRANSITION = 'overgang';
export const YEARS = 'ar';
export const MEASURE = 'ContentsCode';
export const TIME = 'Tid';

/** The newest period: what PxWeb calls it. */
export const LATEST = 'TOP(1)';

export const NATION = '00';
/** The value that stands for all, in every dimension but region. */
export const ALL = 'all';
/** Groups of regions; the others are regions or the nation. */
export const GROUP = /^SR-/;
/** Groups of specialties, and the one that is not known. */
export const NOT_A_SPECIALTY = /^(G\d\d|all|unknown)$/;

export const STEPS = { at: 'at', bt: 'bt', st: 'st' } as const;
export const M = {
  starts: 'paborjade',
  approvals: 'beslut',
  stock: 'bestand',
  active: 'aktiva',
  count: 'antal',
  credited: 'tillgodo',
} as const;
export const CURVE = {
  incidence: 'andel',
  incidenceLower: 'andel_undre',
  incidenceUpper: 'andel_ovre',
  kaplanMeier: 'andel_om_alla_stannar',
  lower: 'undre',
  upper: 'ovre',
  atRisk: 'kvar',
  median: 'median',
} as const;
