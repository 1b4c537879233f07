export const rules = {
  title: 'Reglerna',
  lead: 'Det här prövar systemet. Det som inte är läst i källan hindrar inte, utan varnar.',
  level: { block: 'Hindrar', warn: 'Varnar' },
  basis: 'Grund',
  when: 'Prövas',
  from: (date: string) => `Gäller från ${date}`,
} as const;
