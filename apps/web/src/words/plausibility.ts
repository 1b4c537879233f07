/** Words of the plausibility checks: to the signer, the study director and the officer. */
export const plausibility = {
  /** On the page where it is signed. */
  title: 'Något som brukar ha en förklaring',
  lead: 'En rimlighetskontroll har hittat något ovanligt. Du kan signera ändå. Skriv gärna vad som förklarar det, så slipper du frågor senare.',
  leadSigned:
    'En rimlighetskontroll har hittat något ovanligt i intyget efter att du undertecknade det. Intyget gäller. Svara gärna vad som förklarar det.',
  who: 'Studierektorn ser varningen och ditt svar när intyget är signerat. Läkaren ser dem inte.',
  answer: 'Svara',
  answerField: 'Vad förklarar det?',
  answerHint: 'Skriv inga personnummer. Svaret kan inte ändras.',
  send: 'Spara svaret',
  answered: (date: string) => `Ditt svar ${date}`,
  why: 'Vad är det här?',
  looksFor: 'Letar efter',
  threshold: 'Gräns',
  reason: 'Varför där',
  wrong: 'Hur ofta det är fel',
  notLaw: 'Kontrollen är Specialistvägens egen och ingen regel i föreskriften. Den varnar bara.',

  page: {
    title: 'Rimlighetskontroller',
    link: 'Rimlighetskontroller av signerade intyg',
    lead: 'Ovanligheter i signerade intyg hos dem du är studierektor för. De flesta har en enkel förklaring. Inget är stoppat, och läkaren ser inte listan.',
    none: 'Inget att titta på just nu.',
    open: 'Att bedöma',
    done: 'Bedömt',
    state: {
      open: 'väntar på svar',
      answered: 'besvarad',
      explained: 'förklarat',
      'follow-up': 'följs upp',
    },
    about: (trainee: string, signer: string) => `${trainee}, undertecknat av ${signer}`,
    before: (date: string) => `Varnade före underskriften ${date}`,
    after: (date: string) => `Hittat ${date}, efter underskriften`,
    answerOf: 'Undertecknarens svar',
    noAnswer: 'Undertecknaren har inte svarat.',
    reaches:
      'Visas också för handläggaren om läkaren ansöker, eftersom flera kontroller sammanfaller eller för att det är lämnat vidare.',
    assess: 'Bedöm',
    verdict: 'Din bedömning',
    verdicts: { explained: 'Det är förklarat', 'follow-up': 'Värt att följa upp' },
    passOn: 'Lämna vidare till Socialstyrelsens handläggare',
    passOnHint: 'Handläggaren ser det om läkaren ansöker och intyget är med.',
    note: 'Hur du har bedömt det',
    save: 'Spara bedömningen',
    by: (who: string, date: string) => `${who}, ${date}`,
    passedOn: 'lämnat vidare',
  },

  catalogue: {
    title: 'Rimlighetskontroller',
    lead: 'Det här är ingen lag. Kontrollerna letar efter signerade intyg som ser ovanliga ut, varnar den som undertecknar och frågar studierektorn. De hindrar ingenting.',
  },

  case: {
    title: 'Rimlighetskontroller som sammanfaller',
    lead: 'Två olika kontroller har hittat något i samma intyg, eller i vad samma person har undertecknat åt läkaren, eller så har studierektorn lämnat det vidare. Det är ingen bedömning av intygen och hindrar inget beslut. Ska det vägas in får den sökande först yttra sig.',
    unweighed: 'Studierektorn har inte bedömt det.',
  },
};
