/** The folders that the tables stand in. */
export const SUBJECTS = {
  flows: { code: 'floden', label: { sv: 'Bestånd och flöden', en: 'Stocks and flows' } },
  activity: {
    code: 'verksamhet',
    label: { sv: 'Verksamhet och arbetsplatser', en: 'Activities and workplaces' },
  },
  transitions: {
    code: 'overgangar',
    label: { sv: 'Övergångar och genomströmning', en: 'Transitions and throughput' },
  },
  mobility: { code: 'rorlighet', label: { sv: 'Rörlighet', en: 'Mobility' } },
  capacity: { code: 'handledning', label: { sv: 'Handledning', en: 'Supervision' } },
  quality: { code: 'kvalitet', label: { sv: 'Täckning och kvalitet', en: 'Coverage and quality' } },
} as const;

/** What holds for every table made by the cell key method. */
export const NOTE_PERTURBED = {
  sv: 'Antalen är skyddade: varje tal, även varje summa, är ändrat lite för sig (högst 5), så att ingen enskild person kan utläsas. Delar stämmer därför inte alltid med sin summa. 1 och 2 visas aldrig.',
  en: 'The counts are protected: each figure, totals too, is changed a little by itself (at most 5), so that no single person can be read out of it. Parts therefore do not always add up. 1 and 2 are never shown.',
} as const;
