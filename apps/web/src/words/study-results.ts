/** Words of what a doctor takes over from an ELMO file. */
export const studyResults = {
  title: 'Examen och prov ur ELMO-fil',
  lead: 'Läkarexamen, KUL, kunskapsprov eller doktorsexamen ur en ELMO-fil, till exempel från Ladok. Studierektorn och handläggaren ser varifrån uppgiften kommer. Ingen kontroll räknar med den.',
  leadOther: 'Läkarens egen inläsning. Ingen kontroll räknar med uppgifterna.',
  read: 'Läs in ELMO-fil',
  file: 'ELMO-fil (XML)',
  fileHelp: 'Högst 5 MB. Först visas vad filen innehåller, inget sparas. Filen ska gälla dig.',
  show: 'Visa innehållet',
  compared: {
    number: 'Namnet och personnumret i filen är dina.',
    name: 'Namnet i filen är ditt. Filen har inget svenskt personnummer att jämföra.',
  },
  unsigned: 'Filen är inte signerad.',
  choose: 'Välj vad varje resultat är, eller lämna det utanför.',
  what: (title: string) => `Vad är ${title}?`,
  leaveOut: 'Tas inte med',
  saved: 'redan inläst',
  parts: (n: number) => `Delar av utbildningarna (${n})`,
  kinds: {
    'medical-degree': 'Läkarexamen',
    kul: 'Kompletterande utbildning (KUL)',
    'knowledge-test': 'Kunskapsprov (läkarexamen från land utanför EU, EES och Schweiz)',
    'at-exam': 'Kunskapsprov efter AT',
    doctorate: 'Doktorsexamen',
  },
  save: 'Spara det valda',
  added: (n: number) =>
    `${n === 1 ? 'En uppgift är sparad' : `${n} uppgifter är sparade`}. Studierektorn ser varifrån den kommer. Blev det fel tar du tillbaka den här.`,
  nothingAdded: 'Inget nytt: resultaten var redan inlästa.',
  result: (result: string) => `resultat ${result}`,
  takeBack: 'Ta tillbaka',
  takenBack: (what: string) => `${what} är tillbakatagen. Läs in filen igen om det blev fel.`,
} as const;
