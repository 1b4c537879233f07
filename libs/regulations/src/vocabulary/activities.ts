/** Utbildningsaktiviteter that an intyg can attest, with the codes of the goal data. */
export const ACTIVITIES = [
  'KLINISK_TJANSTGORING',
  'KURS',
  'AUSKULTATION',
  'UTVECKLINGSARBETE',
  'KVALITETS_OCH_UTVECKLINGSARBETE',
  'SJALVSTANDIGT_SKRIFTLIGT_ARBETE',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** Words of the forms. */
export const ACTIVITY_LABELS: Readonly<Record<Activity, string>> = {
  KLINISK_TJANSTGORING: 'Klinisk tjänstgöring under handledning',
  KURS: 'Kurs',
  AUSKULTATION: 'Auskultation',
  UTVECKLINGSARBETE: 'Deltagande i utvecklingsarbete',
  KVALITETS_OCH_UTVECKLINGSARBETE: 'Kvalitets- och utvecklingsarbete',
  SJALVSTANDIGT_SKRIFTLIGT_ARBETE: 'Självständigt skriftligt arbete enligt vetenskapliga principer',
};
