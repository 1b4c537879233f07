/** What a part of the service was in; the parts in primary and emergency care are asked for on Bilaga 3. */
export const SERVICE_AREAS = ['primary-care', 'emergency-care', 'psychiatry', 'other'] as const;
export type ServiceArea = (typeof SERVICE_AREAS)[number];

export const SERVICE_AREA_LABELS: Readonly<Record<ServiceArea, string>> = {
  'primary-care': 'Primärvård',
  'emergency-care': 'Akut sjukvård',
  psychiatry: 'Psykiatri',
  other: 'Övrigt',
};
