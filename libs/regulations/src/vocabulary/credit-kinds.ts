/** What PSF 4 kap. 1 § lets a doctor be credited for: the first two in ST, all four in BT. */
export const CREDIT_KINDS = [
  'specialist-education',
  'research-education',
  'other-education',
  'knowledge-and-skills',
] as const;
export type CreditKind = (typeof CREDIT_KINDS)[number];

export const CREDIT_KIND_LABELS: Readonly<Record<CreditKind, string>> = {
  'specialist-education': 'Utbildning som ligger till grund för tidigare specialistkompetens',
  'research-education': 'Forskarutbildning',
  'other-education': 'Annan relevant utbildning',
  'knowledge-and-skills': 'Relevanta kunskaper och färdigheter',
};
