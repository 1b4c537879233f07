export const trainings = {
  label: 'Utbildningar',
  short: (label: string) =>
    label
      .replace(/^Specialiseringstjänstgöring/, 'ST')
      .replace(/^Bastjänstgöring/, 'BT')
      .replace(/^Allmäntjänstgöring/, 'AT'),
} as const;
