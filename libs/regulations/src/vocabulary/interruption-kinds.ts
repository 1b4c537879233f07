/** Sick leave is only ever *övrigt uppehåll*: the product holds no health data about doctors. */
export const INTERRUPTION_KINDS = ['parental-leave', 'research', 'other-service', 'other'] as const;
export type InterruptionKind = (typeof INTERRUPTION_KINDS)[number];

export const INTERRUPTION_KIND_LABELS: Readonly<Record<InterruptionKind, string>> = {
  'parental-leave': 'Föräldraledighet',
  research: 'Forskning',
  'other-service': 'Annan tjänst',
  other: 'Övrigt uppehåll',
};
