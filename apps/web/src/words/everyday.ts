const WORDS = new Map([
  [1, 'en minut'],
  [2, 'två minuter'],
  [5, 'fem minuter'],
  [10, 'tio minuter'],
  [15, 'en kvart'],
  [30, 'en halvtimme'],
]);

/** How long a task takes, in words. */
export const takes = (minutes: number) => `tar ${WORDS.get(minutes) ?? `${minutes} minuter`}`;

/** Which mails, and when. */
export const mailSettings = {
  title: 'Aviseringar',
  lead: 'Allt står i Att göra. Här väljer du vad du också vill få mejl om, och när.',
  group: {
    asked: 'När någon ber dig om något',
    reminders: 'Påminnelser',
    told: 'När något har hänt',
    files: 'När en fil som du läser in är klar',
  },
  about: {
    asked: 'Ett intyg att signera, något som har kommit tillbaka, ett ärende som har lämnats åt dig.',
    reminders:
      'När en läkare påminner dig, och när 25 saker väntar eller något har väntat i 30 dagar. Aldrig om det som är gjort.',
    told: 'Ett intyg i din portfölj är signerat, en bedömare är utsedd, en invändning är besvarad.',
    files: '',
  },
  time: {
    'at-once': 'Mejl genast',
    daily: 'Samlat, högst ett mejl om dagen',
    never: 'Inget mejl, bara i Att göra',
  },
  quiet: 'Tysta timmar',
  quietAbout: 'Mejl som kommer då väntar tills timmarna är över. Svensk tid.',
  hasQuiet: 'Inga mejl under vissa timmar',
  from: 'Från klockan',
  to: 'Till klockan',
  hour: (hour: number) => `${String(hour).padStart(2, '0')}.00`,
  always: 'Besked från Socialstyrelsen och att något har signerats i ditt namn mejlas alltid genast.',
  save: 'Spara',
  saved: 'Sparat. Det gäller från nästa mejl.',
};

/** Courses: the catalogue, taking part, and the leader's one form for all. */
export const courses = {
  title: 'Kurser',
  fromIntyg: 'Går du en kurs? Anteckna den, så skriver kursledaren intyget.',
  lead: 'SK-kurser och andra kurser. Den som går en kurs antecknar det här, och kursledaren skriver intyget.',
  none: 'Inga kurser är registrerade. Den som leder en kurs registrerar den, och delar sedan länken med deltagarna.',
  others: 'Andra kurser',
  kind: { sk: 'SK-kurs', other: 'Annan kurs' },
  kindLabel: 'Slag av kurs',
  ledBy: (name: string) => `leds av ${name}`,
  youLead: 'du leder kursen',
  youTakePart: 'du går kursen',
  register: 'Registrera kurs',
  registerLead: 'Du blir kursledare. Deltagarna anmäler sig sedan själva, eller anmäls av sin studierektor.',
  fromCatalogue: 'Kurs',
  newCourse: 'En ny kurs',
  name: 'Vad kursen heter',
  arranger: 'Ordnas av',
  certifiedBy: 'Certifierad av',
  optional: 'Lämna tomt om kursen inte är certifierad.',
  goals: (regulation: string) => `Delmål enligt ${regulation}`,
  goalsAbout: 'Koderna med komma emellan. Lämna tomt om kursen inte täcker några.',
  startsOn: 'Första dag',
  endsOn: 'Sista dag',
  leader: 'Kursledare',
  leaderAbout: 'Lämna tomt om du själv leder kursen.',
  enrol: 'Anteckna att jag går kursen',
  enrolAbout: (name: string) =>
    `När du antecknar det kan ${name} skriva kursintyget om dig, och ser då ditt namn, ditt personnummer på intyget och din specialitet.`,
  enrolled: (name: string) => `Du går kursen. ${name} skriver intyget när kursen är slut.`,
  leave: 'Ta bort min anmälan',
  enrolOthers: 'Anmäl egna läkare',
  ownDoctors: 'Läkare i ST',
  enrolChosen: 'Anmäl valda',
  allEnrolled: 'Alla dina läkare i ST är anmälda.',
  noneToEnrol: 'Du har inga läkare i ST att anmäla.',
  participants: (n: number) => (n === 1 ? '1 deltagare' : `${n} deltagare`),
  standing: {
    enrolled: 'anmäld',
    refused: 'intyget kunde inte skrivas',
    'to-sign': 'väntar på din signatur',
    back: 'har kommit tillbaka',
    signed: 'signerat',
    other: 'hos läkaren',
  },
  write: 'Skriv kursintygen',
  writeAbout:
    'Du fyller i en gång. Var och en får intyget på blanketten i den föreskrift som gäller för dem.',
  writeFor: (n: number) => (n === 1 ? 'Skriv 1 intyg' : `Skriv ${n} intyg`),
  courseSubject: 'Kursens ämne',
  description: 'Beskrivning av kursen',
  days: 'Kursdagar',
  workplace: 'Ditt tjänsteställe',
  workplaceAbout: 'Skrivs på intygen om din arbetsplats inte är registrerad här.',
  whoTook: 'Vilka gick hela kursen?',
  toSign: (n: number) => (n === 1 ? '1 intyg är klart att signera' : `${n} intyg är klara att signera`),
  signFor: 'Vilka signerar du för?',
  apart: (n: number) => (n === 1 ? '1 intyg har en annan text' : `${n} intyg har en annan text`),
  apartAbout:
    'De säger något annat än det som står på den här sidan. Öppna, läs och signera dem ett och ett.',
  rewrite: 'Ändra texten',
  share: 'Länk till deltagarna',
  shareAbout: 'Visa eller skicka adressen. Den som går kursen loggar in och antecknar det.',
};

/** The study director's view of who supervises, and the files. */
export const supervisorLoads = {
  title: 'Handledare',
  link: 'Handledare: utbildning och hur många läkare var och en har',
  xlsx: 'Läkare och handledare som Excel',
  csv: 'Läkare som CSV',
  none: 'Ingen handleder dina läkare i dag. Huvudansvarig handledare utses när tjänsten läggs upp, fler på läkarens sida under Tjänst.',
  lead: (n: number, without: number) =>
    `${n === 1 ? 'En handledare' : `${n} handledare`} i dag. ${
      without === 0
        ? 'Alla har registrerad handledarutbildning.'
        : `${without} utan registrerad handledarutbildning, först i listan.`
    }`,
  col: { who: 'Handledare', doctors: 'Läkare', training: 'Utbildning' },
  principalFor: (n: number) => `Huvudansvarig för ${n}:`,
  supervisorFor: (n: number) => `Handledare för ${n}:`,
  withoutMeeting: (n: number) =>
    n === 1
      ? '1 läkare utan handledningssamtal på tre månader'
      : `${n} läkare utan handledningssamtal på tre månader`,
  withoutMeetingText: 'Gränsen är vår egen. Du ser bara vilka dagar samtalen hölls, aldrig vad som sades.',
  lastMeeting: (date: string) => `senast ${date}`,
  noMeeting: 'inget antecknat',
  hasTraining: 'registrerad',
  noTraining: 'ingen registrerad',
};
