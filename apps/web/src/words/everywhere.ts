import { isUnverified } from '../parts/confidence.js';

/** Words that most pages use; what one page says stands in a file of its own, so that a visit fetches no more than it shows. */
export const everywhere = {
  product: 'Specialistvägen',
  tagline: 'E-portföljen för läkare i BT och ST',
  loading: 'Hämtar …',
  showRest: (count: number) => `Visa ${count} till`,
  skip: 'Hoppa till innehållet',
  none: 'Inget att visa.',
  back: 'Tillbaka',
  cancel: 'Avbryt',
  close: 'Stäng',
  choose: 'Välj',
  download: 'Öppna PDF',
  openPdf: (title: string) => `Öppna ${title} som PDF`,
  testMark: 'testhandling',
  demo: { band: 'Demo – testpersoner, testhandlingar', mail: 'Se mejlen' },
  nav: {
    label: 'Huvudmeny',
    menu: 'Meny',
    role: 'Roll',
    signIn: 'Logga in',
    signOut: 'Logga ut',
    inbox: 'Att göra',
    waiting: 'väntar på dig',
    accessLog: 'Vem har sett mina uppgifter',
    courses: 'Kurser',
    mailSettings: 'Aviseringar',
    verify: 'Kontrollera ett intyg',
    statistics: 'Statistik',
    rules: 'Reglerna',
    calculator: 'Räkna tid',
    access: 'Tillgänglighet',
    help: 'Hjälp',
  },
  role: {
    trainee: 'Läkare i utbildning',
    supervisor: 'Handledare',
    external_assessor: 'Extern bedömare',
    unit_reviewer: 'Granskare',
    head_of_department: 'Verksamhetschef',
    study_director: 'Studierektor',
    bt_coordinator: 'BT-samordnare',
    mandate_administrator: 'Behörighetsadministratör',
    case_officer: 'Handläggare',
    planner: 'Planerare',
    operations: 'Driftansvarig',
  },
  session: {
    ended: 'Din inloggning har gått ut',
    endedText: 'Det du har skrivit finns kvar i den här fliken. Logga in igen så fortsätter du där du var.',
    signInAgain: 'Logga in igen',
    needed: 'Logga in för att fortsätta',
    neededText: 'Sidan visar personuppgifter. Efter inloggningen kommer du tillbaka hit.',
    notYours: 'Sidan hör till en annan roll',
    notYoursText: (roles: string) => `Den här sidan används av: ${roles}. Du har inte den rollen i dag.`,
  },
  problem: {
    heading: (status: number) =>
      status === 0
        ? 'Det går inte att nå tjänsten'
        : status === 409
          ? 'Någon har ändrat samma sak'
          : status === 404
            ? 'Det finns inte, eller så har du inte tillgång till det'
            : status === 403
              ? 'Du får inte göra det här'
              : status >= 500
                ? 'Något gick fel hos oss'
                : 'Det gick inte – rätta det här först',
    whatToDo: (status: number) =>
      status === 0
        ? 'Kontrollera din uppkoppling och försök igen. Det du skrev finns kvar.'
        : status === 409
          ? 'Läs in sidan igen och se vad som har ändrats innan du försöker på nytt.'
          : status === 404
            ? 'Gå tillbaka och välj i listan, eller be den som skickade länken att kontrollera den.'
            : status === 429
              ? 'Vänta en minut och försök igen.'
              : status >= 500
                ? 'Inget har ändrats. Försök igen om en stund.'
                : 'Inget har ändrats.',
    reference: (id: string) => `Uppge ${id} om du hör av dig om felet.`,
    retry: 'Försök igen',
    notFound: 'Sidan finns inte',
    notFoundText: 'Länken kan vara gammal eller felskriven.',
    toStart: 'Till startsidan',
  },
  why: {
    ask: 'Varför?',
    unverified: 'ej kontrollerad mot föreskriften',
    rule: (rule: string) => `Läs om regel ${rule}`,
  },
  finding: {
    block: 'Hindrar',
    warn: 'Att tänka på',
    mendedBy: (who: string) => `Kan rättas av: ${MENDERS[who] ?? who}`,
  },
  area: {
    'primary-care': 'Primärvård',
    'emergency-care': 'Akut sjukvård',
    psychiatry: 'Psykiatri',
    other: 'Annat',
  },
  interruption: {
    'parental-leave': 'Föräldraledighet',
    research: 'Forskning',
    'other-service': 'Annan tjänst',
    other: 'Övrigt uppehåll',
  },
  postKind: { at: 'AT', bt: 'BT', st: 'ST' },
  postForm: { standalone: 'Fristående BT', 'in-st': 'BT inom ST' },
  postState: { ongoing: 'pågår', completed: 'godkänd', ended: 'avslutad', withdrawn: 'återtagen' },
  planState: { missing: 'plan saknas', draft: 'plan väntar på läkaren', agreed: 'plan överenskommen' },
  form: { optional: '(valfritt)', year: 'Fyra siffror' },
  signature: { workplace: 'Ditt tjänsteställe', supervisorTrainingYear: 'Året du gick handledarutbildning' },
} as const;

export const postStateWords = (state: string) =>
  everywhere.postState[state as keyof typeof everywhere.postState] ?? state;

/** Where a document stands (decision 5). */
const DOCUMENT_STATUS: Record<string, string> = {
  'in-force': 'gällande',
  'awaiting-cosignature': 'väntar på medsignering',
  replaced: 'ersatt',
  revoked: 'återkallat',
  void: 'ogiltigt',
};
export const documentStatus = (status: string) => DOCUMENT_STATUS[status] ?? status;

/** When a rule is tried. */
const RULE_MOMENTS: Record<string, string> = {
  recording: 'när uppgiften läggs in',
  appointing: 'när bedömare utses',
  'before-signing': 'före signering',
  'before-sending': 'före ansökan',
  deciding: 'vid beslut',
  nightly: 'varje natt',
};
export const ruleMoment = (moment: string) => RULE_MOMENTS[moment] ?? moment;

/** Who can put a fault right; the api names the function, not the person. */
const MENDERS: Record<string, string> = {
  trainee: 'läkaren',
  supervisor: 'handledaren',
  'principal-supervisor': 'huvudansvarig handledare',
  'head-of-department': 'verksamhetschefen',
  'study-director': 'studierektorn',
  studierektor: 'studierektorn',
  'external-assessor': 'den externa bedömaren',
  'mandate-administrator': 'behörighetsadministratören',
  'case-officer': 'handläggaren',
  operations: 'driften',
};

/** How sure a source is, in the words of decision 24. */
export const confidenceWords = (confidence: string) =>
  isUnverified(confidence) ? 'Ej kontrollerad mot föreskriften.' : 'Läst i källan, ordagrant.';
