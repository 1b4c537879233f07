export const units = {
  title: 'Enheter',
  regions: 'Regionens inställningar',
  regionsLead:
    'Portfölj, ansökan och statistik är avslagna tills ansvarig, rättslig grund och bevarandetid är angivna.',
  on: (date: string) => `på från ${date}`,
  off: 'av',
  controller: 'Personuppgiftsansvarig',
  legalGround: 'Rättslig grund',
  retention: 'Bevarandetid',
  onFrom: 'På från (lämna tomt för av)',
  save: 'Spara',
  change: 'Ändra',
  hsa: 'HSA-id',
  col: { name: 'Enhet', provider: 'Vårdgivare', area: 'Område', hsa: 'HSA-id' },
  legalNote:
    'Rättslig grund för nationell insamling finns inte än. Därför är ändamål, ansvarig och bevarandetid inställningar.',
} as const;
