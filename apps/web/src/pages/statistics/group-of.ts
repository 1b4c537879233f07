/**
 * The samverkansregion that a region is compared with. Membership is from secondary sources (not checked against
 * hälso- och sjukvårdsförordningen 2017:80); Halland belongs to two and is compared with the nation alone.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'SR-norra': ['22', '23', '24', '25'],
  'SR-mellansverige': ['03', '04', '17', '18', '19', '20', '21'],
  'SR-stockholm-gotland': ['01', '09'],
  'SR-sydostra': ['05', '06', '08'],
  'SR-vastra': ['14'],
  'SR-sodra': ['07', '10', '12'],
};

export const groupOf = (region: string): string | undefined =>
  Object.keys(GROUPS).find((group) => GROUPS[group]?.includes(region));
