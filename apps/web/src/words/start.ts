export const start = {
  title: 'Från bastjänstgöringens första dag till specialist',
  lead: 'Här samlar du dina intyg, handledaren signerar dem på några minuter och Socialstyrelsen beslutar på samma underlag.',
  signIn: 'Logga in med e-legitimation',
  public: 'Utan inloggning',
  verifyText: 'Släpp en PDF och få veta om den är äkta och gällande.',
  statisticsText: 'Hur många som börjar och blir klara, per termin och region.',
  calculatorText: 'Hur många månader på heltid det blir, med förklaring rad för rad.',
  rulesText: 'Reglerna som systemet prövar, med paragraf och hur säker källan är.',
  noRole: 'Du är inloggad men har ingen roll här ännu',
  noRoleText:
    'Läkare i BT och ST får sin portfölj när studierektorn lägger upp tjänsten. Handledare kommer in när de utses eller får ett intyg att signera. Verksamhetschefer, studierektorer och samordnare utses av vårdgivarens behörighetsadministratör.',
} as const;
