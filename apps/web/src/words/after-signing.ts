/** Words for what happens to an intyg after it was signed. */
export const afterSigning = {
  title: 'Efter underskriften',
  revokeTitle: 'Återkalla intyget',
  revokeText:
    'Ett återkallat intyg ligger kvar och syns som återkallat. Att du har ändrat uppfattning är inget skäl; då skriver du ett nytt intyg.',
  reason: 'Skäl',
  chooseReason: 'Välj ett skäl',
  note: 'Förklaring till läkaren (frivillig)',
  reportNote: 'Förklaring till Socialstyrelsen (frivillig)',
  report: 'Anmäl till Socialstyrelsen',
  reportText:
    'Ett beslut vilar på intyget, så det återkallas inte här. Socialstyrelsen läser anmälan och avgör. Ingen annan ser den förrän den är avgjord.',
  reported:
    'Anmälan är skickad till Socialstyrelsen. Intyget gäller tills den är avgjord, och du får besked.',
  dispute: 'Inte undertecknat av mig',
  disputeText:
    'Läkaren, verksamhetschefen och studierektorn får besked. Finns intyget i en ansökan får också handläggaren det. Intyget visas som ifrågasatt tills det är avgjort.',
  disputeNote: 'Vad du vet om det (frivilligt)',
  disputed: 'Intyget är ifrågasatt, och de som berörs har fått besked. Du får besked när det är avgjort.',
  replaceText: 'Det gamla intyget gäller tills det nya är signerat. Skriv vad som ska rättas.',
  answer: 'Svara på återkallelsen',
  answerText:
    'Svaret ligger kvar bredvid återkallelsen och läses av alla som ser intyget. Du svarar en gång.',
  answerField: 'Ditt svar',
  answered: 'Ditt svar ligger nu bredvid återkallelsen. Den som återkallade har fått besked.',
  revokedBecause: (reason: string) => `Återkallat: ${reason}`,
  by: (who: string, date: string) => `${who}, ${date}`,
  answerOf: 'Läkarens svar',
  questioned: 'Ifrågasatt',
  kind: { revocation: 'Anmält för återkallelse', dispute: 'Underskriften är ifrågasatt' },
  stands: (reason: string) => `Avgjort: intyget gäller. ${reason}`,
  accepted: 'Avgjort: intyget är återkallat.',
  waits: 'Inte avgjort än. Intyget gäller tills det är avgjort.',
  accept: 'Återkalla intyget',
  reject: 'Låt intyget gälla',
  rejectText: 'Den som anmälde får besked med ditt skäl.',
  basisChanged: 'Underlag ändrat',
  basisChangedText:
    'Ett bifogat intyg gäller inte längre. Beslutet står kvar. Ompröva det, eller anteckna att det står fast.',
  mine: 'Undertecknat i ditt namn',
  mineLead:
    'Allt som bär din underskrift, också det som inte längre gäller. Känner du inte igen något, säg till här.',
  mineNone: 'Inget är undertecknat i ditt namn.',
  units: 'Intyg som bär enhetens namn',
  unitsNone: 'Inget intyg bär enhetens namn än.',
  more: 'Bara de 500 senaste visas. Äldre hittar du hos läkaren.',
  issuedFacts: (signers: string, date: string) => `undertecknat av ${signers} ${date}`,
  openFile: 'Öppna',
};
