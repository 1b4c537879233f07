import type { NoticeKind, SubjectKind } from '../contract/index.js';

export type NoticeSubject = { kind: SubjectKind; id: string };
export type NoticeText = { subject: string; text: string };

/**
 * What each notice says. The same words go by mail, so they tell nothing about any person: what has happened and that the
 * rest is behind the link and a sign-in (T-63).
 */
const TEXTS: Readonly<Record<NoticeKind, NoticeText>> = {
  'request-received': { subject: 'Ett intyg väntar på dig', text: 'Någon har bett dig om ett intyg.' },
  'course-leader-invited': {
    subject: 'Ett kursintyg väntar på dig',
    text: 'En läkare har bett dig som kursledare att underteckna ett intyg om en kurs.',
  },
  'intyg-returned': {
    subject: 'Ett intyg har återsänts',
    text: 'Ett intyg har återsänts till dig med en förklaring.',
  },
  'intyg-declined': {
    subject: 'Ett intyg har avböjts',
    text: 'Den du frågade har avböjt att utfärda intyget.',
  },
  'cosigner-left': {
    subject: 'Ett intyg får inte sin andra underskrift',
    text: 'Den som skulle medsignera ett intyg kan inte längre göra det. Underskriften som fanns gäller inte; intyget ligger hos läkaren igen.',
  },
  'intyg-signed': { subject: 'Ett intyg är signerat', text: 'Ett intyg i din portfölj är signerat.' },
  'intyg-revoked': {
    subject: 'Ett intyg är återkallat',
    text: 'Ett intyg har återkallats. Skälet står på intyget, och läkaren kan svara där.',
  },
  'revocation-answered': {
    subject: 'En återkallelse har fått ett svar',
    text: 'Läkaren har svarat på en återkallelse som du har gjort. Svaret står på intyget.',
  },
  'intyg-disputed': {
    subject: 'En underskrift är ifrågasatt',
    text: 'Den vars namn står på ett intyg säger att underskriften inte är deras. Intyget gäller tills det är avgjort.',
  },
  'intyg-reported': {
    subject: 'Ett intyg i ett ärende är ifrågasatt',
    text: 'Ett intyg i ett ärende som du har är anmält. Du avgör om det ska återkallas.',
  },
  'report-decided': {
    subject: 'Din anmälan är avgjord',
    text: 'Din anmälan om ett intyg är avgjord. Hur det gick står på intyget.',
  },
  'basis-changed': {
    subject: 'Underlaget i ett ärende är ändrat',
    text: 'Ett intyg i ett ärende som du har gäller inte längre. Läs ärendet och ta ställning.',
  },
  'shortfall-recorded': {
    subject: 'Ännu inte uppnått',
    text: 'Din handledare eller bedömare har antecknat vad som återstår. Du kan skriva en kommentar.',
  },
  'cosignature-awaited': {
    subject: 'Ett intyg väntar på din medsignering',
    text: 'En av två har signerat. Nu väntar intyget på dig.',
  },
  'signed-in-your-name': {
    subject: 'Något signerades i ditt namn',
    text: 'En handling signerades i ditt namn. Var det inte du, säg till genast.',
  },
  'supplement-asked': {
    subject: 'Socialstyrelsen begär komplettering',
    text: 'En sak i din ansökan behöver kompletteras.',
  },
  'supplement-answered': {
    subject: 'En komplettering har kommit in',
    text: 'En begärd komplettering har besvarats.',
  },
  'fee-ordered': {
    subject: 'Avgiften för din ansökan är inte betald',
    text: 'Socialstyrelsen förelägger dig att betala avgiften för din ansökan.',
  },
  'refusal-communicated': {
    subject: 'Du kan yttra dig innan Socialstyrelsen beslutar',
    text: 'Det finns skäl som talar emot din ansökan. Du kan yttra dig innan beslutet fattas.',
  },
  'statement-given': { subject: 'Ett yttrande har kommit in', text: 'Den sökande har yttrat sig.' },
  'decision-made': {
    subject: 'Beslut i ditt ärende',
    text: 'Socialstyrelsen har fattat beslut i ditt ärende.',
  },
  'assessor-appointed': { subject: 'En extern bedömare är utsedd', text: 'En extern bedömare har utsetts.' },
  'assessor-objected-to': {
    subject: 'En invändning mot en extern bedömare',
    text: 'En läkare har invänt mot en extern bedömare som du har utsett.',
  },
  'objection-answered': {
    subject: 'Din invändning är besvarad',
    text: 'Din invändning mot den externa bedömaren har fått ett svar.',
  },
  'assessor-withdrawn': {
    subject: 'Ett uppdrag som extern bedömare är återtaget',
    text: 'Ett uppdrag som extern bedömare har återtagits.',
  },
  reminder: {
    subject: 'Påminnelse: ett intyg väntar på dig',
    text: 'Ett intyg har väntat på dig i minst sju dagar.',
  },
  digest: {
    subject: 'Påminnelse: flera saker väntar på dig',
    text: 'Flera saker har väntat på dig en tid. Du ser dem i Att göra.',
  },
  'unit-query': {
    subject: 'Stämmer intyget?',
    text: 'Socialstyrelsen frågar om ett intyg från din enhet stämmer.',
  },
  'unit-query-answered': {
    subject: 'En enhet har svarat',
    text: 'En enhet har svarat på om ett intyg stämmer.',
  },
  'application-received': {
    subject: 'Din ansökan har kommit in',
    text: 'Din ansökan har kommit in till Socialstyrelsen.',
  },
  'case-reassigned': {
    subject: 'Ett ärende har bytt handläggare',
    text: 'En kollega har tagit över ett ärende som du hade. Skälet står i ärendets händelser.',
  },
  'case-handed-over': {
    subject: 'Ett ärende har lämnats åt dig',
    text: 'En kollega har lämnat ett ärende åt dig. Ta det för att läsa det.',
  },
  'change-communicated': {
    subject: 'Socialstyrelsen överväger att ändra ett beslut',
    text: 'Ett beslut som gäller dig omprövas. Du kan yttra dig innan något ändras.',
  },
  'act-not-completed': {
    subject: 'En signering blev inte klar',
    text: 'En signering som du påbörjade blev inte klar. Ingenting är signerat; börja om när du vill.',
  },
  'import-tried': {
    subject: 'Din fil är prövad',
    text: 'Filen är prövad rad för rad. Inget är inläst än; läs rapporten och bestäm.',
  },
  'import-applied': { subject: 'Din fil är inläst', text: 'Filen är inläst. Rapporten säger vad det blev.' },
  'import-undone': {
    subject: 'Din inläsning är ångrad',
    text: 'Det som inget vilar på är borttaget. Rapporten säger vad som står kvar.',
  },
  'import-stopped': {
    subject: 'Din fil lästes inte in',
    text: 'Filen gick inte att läsa in, och inget är ändrat. Rapporten säger varför.',
  },
  'earlier-records-imported': {
    subject: 'Tidigare uppgifter om dig är inlästa',
    text: 'Din studierektor har läst in uppgifter ur ett annat verktyg i din portfölj. Se vad det är, och ta bort det som är fel.',
  },
  'assessment-asked': {
    subject: 'En bedömning väntar på dig',
    text: 'En läkare har bett dig om en bedömning. Den tar ungefär en minut.',
  },
  'assessment-invited': {
    subject: 'En läkare ber dig om en bedömning',
    text: 'En läkare under utbildning har bett dig om en bedömning. Du behöver inget konto, bara e-legitimation.',
  },
  'assessment-answered': {
    subject: 'Du har fått en bedömning',
    text: 'Någon har bedömt ett tillfälle åt dig. Bedömningen ligger i din portfölj.',
  },
  'assessment-declined': {
    subject: 'En bedömning har avböjts',
    text: 'Den du bad om en bedömning har avböjt. Skälet står på begäran.',
  },
  'assessment-expired': {
    subject: 'En bedömning blev inte gjord',
    text: 'En begäran om bedömning har legat obesvarad och är avslutad. Du kan be igen.',
  },
  'review-appointed': {
    subject: 'Du är utsedd att granska en enhet',
    text: 'En vårdgivare har utsett dig att granska en enhet. Enheten är öppen för dig de dagar som står i uppdraget.',
  },
  'review-withdrawn': {
    subject: 'Ett uppdrag att granska är återtaget',
    text: 'Ett uppdrag att granska en enhet är återtaget. Enheten är inte längre öppen för dig.',
  },
  'review-submitted': {
    subject: 'En granskning av en enhet är lämnad',
    text: 'En extern granskning av en enhet hos er är lämnad. Rapporten finns att läsa.',
  },
  'review-due': {
    subject: 'En enhet bör granskas inom ett år',
    text: 'Det är snart fem år sedan en enhet hos er granskades externt. Nästa granskning bör göras inom ett år.',
  },
  'suspicion-received': {
    subject: 'Ett ärende har kommit in i ditt rum',
    text: 'Något har kommit in som någon av er ska ta hand om. Ta ärendet för att börja.',
  },
  'suspicion-overdue': {
    subject: 'En frist har gått ut',
    text: 'En frist i ett ärende i ditt rum har gått ut. Gör det som återstår, eller flytta fristen med skäl.',
  },
  'suspicion-second-needed': {
    subject: 'En andra handläggare behövs',
    text: 'En kollega har föreslagit något som två ska stå bakom. Läs skälet och ta ställning.',
  },
  'suspicion-communicated': {
    subject: 'Socialstyrelsen vill höra dig',
    text: 'Socialstyrelsen har skrivit till dig och du kan yttra dig innan något avgörs. Läs vad det gäller och till när du kan svara.',
  },
  'suspicion-answered': {
    subject: 'Ett yttrande har kommit in i ditt rum',
    text: 'Den som du har kommunicerat med har yttrat sig.',
  },
  'suspicion-employer-told': {
    subject: 'Socialstyrelsen har underrättat er',
    text: 'Socialstyrelsen har underrättat er som arbetsgivare. Läs vad det gäller, och på vilken grund det lämnas.',
  },
  'plausibility-found': {
    subject: 'Något att titta på i ett intyg',
    text: 'En rimlighetskontroll har funnit något i ett intyg hos dem du är studierektor för. Det kan ha en enkel förklaring.',
  },
  'plausibility-asked': {
    subject: 'En fråga om ett intyg du har undertecknat',
    text: 'En rimlighetskontroll har funnit något i ett intyg som du har undertecknat. Du kan svara på vad som förklarar det. Intyget gäller.',
  },
  'plausibility-answered': {
    subject: 'Svar om ett intyg',
    text: 'Den som undertecknade har svarat på vad en rimlighetskontroll fann.',
  },
  'alarm-raised': {
    subject: 'Larm: underskriftsloggen stämmer inte',
    text: 'Granskningen av det som är utfärdat har funnit något som inte är som det undertecknades.',
  },
};

/** Where in the product the notice leads. */
const PATHS: Readonly<Record<SubjectKind, (id: string) => string>> = {
  intyg: (id) => `/intyg/${id}`,
  // All that carries one's name, each with the way to say that it was not oneself.
  document: () => '/i-mitt-namn',
  shortfall: () => '/mal',
  application: () => '/ansokan',
  case: (id) => `/arenden/${id}`,
  portfolio: () => '/att-gora',
  invitation: (id) => `/kursintyg/${id}`,
  'signing-act': (id) => `/signera/klar/${id}`,
  'unit-query': () => '/enheten',
  import: (id) => `/import/${id}`,
  'earlier-records': () => '/logg/tidigare',
  assessment: (id) => `/bedomning/${id}`,
  'unit-review': (id) => `/granskning/${id}`,
  'care-unit': () => '/granskningar',
  'suspicion-case': (id) => `/arenden/misstankar/${id}`,
  'suspicion-hearing': (id) => `/yttrande/${id}`,
  'employer-notices': () => '/underrattelser',
  // What follows # is never sent to a server, so the link stands in no log.
  'assessment-invitation': (id) => `/bedom#${id}`,
  plausibility: () => '/lakare/rimlighet',
  alarm: () => '/drift',
};

const ASKS_THE_SIGNER: readonly NoticeKind[] = [
  'request-received',
  'cosignature-awaited',
  'reminder',
  'plausibility-asked',
];

export function noticeText(kind: NoticeKind): string {
  return TEXTS[kind].text;
}

/** The notice in one line, as a mail's subject. */
export function noticeLine(kind: NoticeKind): string {
  return TEXTS[kind].subject;
}

export function noticePath(kind: NoticeKind, subject: NoticeSubject): string {
  // One click from the mail to the page with the button.
  if (subject.kind === 'intyg' && ASKS_THE_SIGNER.includes(kind)) return `/att-signera/${subject.id}`;
  return PATHS[subject.kind](subject.id);
}
