/** The words of the statistics pages. Names of tables, measures and values come from the published tables themselves. */
export const statistics = {
  title: 'Läkare under utbildning',
  lead: 'Fem frågor om AT, BT och ST, besvarade ur samma poster som läkarna själva får signerade. Ingen enkät.',
  choose: 'Välj',
  region: 'Region',
  specialty: 'Specialitet',
  period: 'Period',
  inPlace: (region: string) => (region === 'Riket' ? 'i riket' : `i ${region}`),
  simulated:
    'Demo: talen kommer från ett påhittat land. Det rättsliga stödet för nationell insamling finns inte på plats ännu.',
  notReported: 'Regionen har inte rapporterat. Det är inte samma sak som noll.',
  notReportedShort: 'ej rapporterat',
  hidden: 'Talet visas inte, därför att det är för litet.',
  showTable: 'Visa som tabell',
  definition: 'Vad talen räknar',
  csv: 'Hämta CSV',
  api: 'Adress för API',
  questions: {
    flow: {
      title: 'Hur många börjar och blir klara?',
      answer: (p: {
        period: string;
        place: string;
        btStarts: string;
        stStarts: string;
        btDone: string;
        stDone: string;
      }) =>
        `${p.period} började ${p.btStarts} läkare BT och ${p.stStarts} ST ${p.place}. ${p.btDone} fick sin BT godkänd och ${p.stDone} fick bevis om specialistkompetens.`,
    },
    stock: {
      title: 'Hur många är i varje steg?',
      answer: (p: { period: string; place: string; at: string; bt: string; st: string }) =>
        `När ${p.period} var slut gjorde ${p.st} läkare ST, ${p.bt} BT och ${p.at} AT ${p.place}.`,
    },
    activity: {
      title: 'I vilka verksamheter är de?',
      answer: (p: { period: string; place: string; most: string; n: string }) =>
        `Flest, ${p.n}, tjänstgjorde inom ${p.most} ${p.place} när ${p.period} var slut.`,
    },
    transition: {
      title: 'Hur går de vidare från AT och BT till ST?',
      answer: (p: { from: string; share: string; place: string; period: string }) =>
        `Av dem som blev klara med ${p.from} ${p.place} ${p.period} hade ${p.share} procent börjat ST inom ett år.`,
      head: (period: string) => `Klara ${period}, började ST efter`,
      none: 'Så många som behövs för att svara har inte hunnit följas ett år.',
    },
    place: {
      title: 'Hur ser det ut per region och specialitet?',
      answer: (p: { period: string; regions: string }) => `Flest läkare i ST ${p.period}: ${p.regions}.`,
    },
  },
  starts: 'började',
  finished: 'blev klara',
  steps: { at: 'AT', bt: 'BT', st: 'ST', certificate: 'Bevis' },
  working: 'utan uppehåll',
  together: 'Tillsammans',
  map: 'Läkare i ST per region. Cirkelns yta följer antalet.',
  mapCredit: 'Karta: svg-maps (CC BY 4.0), bearbetad.',
  topSpecialties: (region: string) => `Specialiteter, ${region}`,
  showAll: (n: number) => `Visa alla ${n}`,
  showFewer: 'Visa färre',
  flows: {
    title: (period: string, place: string) => `Flödet ${period} ${place}`,
    cohort: (period: string) =>
      `Pilarna till ST är de som blev klara ${period} och började ST inom ett år; övriga tal gäller den valda perioden.`,
    inStep: 'i utbildning',
  },
  published: (on: string) => `Publicerat ${on}. Talen ändras bara på publiceringsdagarna.`,
  preliminary: 'Det senaste året är preliminärt och kan ändras när sena uppgifter kommer in.',
  marks:
    'Varje tal har fått ett litet slumptillägg så att ingen enskild går att känna igen. Därför behöver delar inte bli exakt summan, och ett och två visas aldrig. .. betyder att talet inte visas.',
  tabs: {
    label: 'Statistikens sidor',
    questions: 'Fem frågor',
    region: 'Regionen',
    through: 'Genomströmning',
    tables: 'Tabeller',
    definitions: 'Definitioner',
  },
  through: {
    title: 'Genomströmning',
    lead: 'Hur lång tid det tar från legitimation till ST och till bevis, för dem som kom på olika vägar.',
    transition: 'Från och till',
    method: 'Metod',
    methodNames: { aj: 'Andel av alla', km: 'Om alla stannade' },
    methods: {
      aj: 'Andel av alla (Aalen–Johansen): den som avlider eller utvandrar räknas som inte framme.',
      km: 'Om alla stannade (Kaplan–Meier): den som avlider eller utvandrar följs inte längre.',
    },
    interval: 'Fältet kring kurvan är ett 95-procentigt intervall; i tabellen står det inom parentes.',
    atRisk: 'Följda',
    years: 'År',
    cut: 'Kurvan slutar där färre än tjugo personer följs.',
    route: 'Väg till legitimation',
    answer: (years: string) => `Hälften är framme efter ${years} år.`,
    answerNone: 'Det visas inte när hälften är framme.',
  },
  own: {
    title: 'Regionen jämförd',
    figure: 'Antal',
    keyFigures: (period: string) => `Nyckeltal ${period}`,
    toSt: 'Hur många har inte börjat ST efter BT?',
    interruptions: 'Hur mycket tid går till uppehåll?',
    lead: 'Den egna regionen bredvid samverkansregionen och riket.',
    share: 'Andel av riket, procent',
    coverage: 'Kom uppgifterna in i tid?',
    tooFew: 'Så få att talen inte visas för någon period.',
    retention: 'Stannar de efter BT?',
    supervisors: 'Läkare per handledare',
    btLength: 'Hur lång blir BT, efter väg till legitimation?',
    btLengthLead: 'År från första dagen i BT till beslutet, i hela landet: den tid som BT har tagit.',
    btCredit: 'Hur mycket av BT tillgodoräknas, efter väg till legitimation?',
    btCreditLead: (year: string) =>
      `De som fick BT godkänd ${year}, i hela landet: hur många som hade tillgodoräknad tid, och hur många månader.`,
  },
  tables: {
    title: 'Tabeller',
    lead: 'Allt som är publicerat. Välj rader och kolumner, hämta som fil eller läs direkt från R, Python eller Excel.',
    updated: (on: string) => `Publicerad ${on}`,
    open: 'Öppna',
    choose: 'Välj innehåll',
    get: 'Hämta',
    formats: { csv: 'CSV', xlsx: 'Excel', px: 'PX', 'json-stat2': 'JSON-stat', parquet: 'Parquet' },
    measure: 'Mått',
    rows: 'Rader',
    all: 'Alla',
    notes: 'Att tänka på',
    tooMany: (n: string) => `Urvalet har ${n} tal. Här visas högst 2 000; hämta resten som fil.`,
    api: 'Så läser du direkt',
  },
  concepts: 'Ord och märken',
  population: 'Bland',
  reference: 'Avser',
  weaknesses: 'Tänk på',
  definitionsTitle: 'Definitioner',
  definitionsLead: 'Vad talen räknar, och hur de skyddas så att ingen enskild går att känna igen.',
  seeDefinitions: 'Alla definitioner',
} as const;
