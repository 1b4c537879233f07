import { CONFIDENCE_LABELS } from '@specialistvagen/regulations';
import type { CheckItem, SendingGround } from '../contract/states.js';

/** None of these paragraphs is among the sources read, and every page says so (decision 27). */
const UNREAD = CONFIDENCE_LABELS.BG;
const REPORTED = CONFIDENCE_LABELS.SEC;
const OSL = 'offentlighets- och sekretesslagen (2009:400)';

export type CitedText = { words: string; citation: string; confidenceWords: string };

const unread = (words: string, citation: string): CitedText => ({
  words,
  citation,
  confidenceWords: UNREAD,
});

/** On which something secret is told. The paragraphs are the officer's to check: the product has not read them. */
const GROUNDS_TO_SEND: Readonly<Record<SendingGround, CitedText>> = {
  'osl-10-15a': unread(
    'för att förebygga, upptäcka eller utreda fusk och överträdelser, efter en avvägning',
    `10 kap. 15 a § ${OSL}`,
  ),
  'osl-10-24': unread('misstanke om brott, till den som utreder brott', `10 kap. 24 § ${OSL}`),
  'osl-10-27': unread('intresset av att uppgiften lämnas har uppenbart företräde', `10 kap. 27 § ${OSL}`),
  'osl-10-28': unread('uppgiftsskyldighet som följer av lag eller förordning', `10 kap. 28 § ${OSL}`),
  'not-secret': unread('uppgiften omfattas inte av sekretess', OSL),
  other: unread('annan grund, som anges i avvägningen', OSL),
};

export const sendingGroundOf = (ground: SendingGround): CitedText => GROUNDS_TO_SEND[ground];

/** The right to be heard: told what is held against one, and given time to answer. */
export const HEARING_CITATION = '25 § förvaltningslagen (2017:900)';

/** No source gives a time; promptness is the law's, the days are ours. */
export const DUE_GROUND = unread(
  'Egen frist: ingen källa som har lästs anger någon tid. Ärendet ska handläggas snabbt.',
  '9 § förvaltningslagen (2017:900)',
);

/** Why each is on the list. */
export const CHECK_SOURCES: Readonly<Record<CheckItem, CitedText>> = {
  police: {
    words: 'Misstanke om förfalskning polisanmäls alltid. Att låta bli kräver ett skäl och två handläggare.',
    citation: 'Socialstyrelsen enligt Läkartidningen 2016',
    confidenceWords: REPORTED,
  },
  ivo: unread('Tillsynen över legitimerad personal är IVO:s.', '7 kap. patientsäkerhetslagen (2010:659)'),
  hosp: unread(
    'Det registret säger om legitimation och specialitet ska stämma.',
    'förordningen (2006:196) om register över hälso- och sjukvårdspersonal',
  ),
  employer: unread(
    'Arbetsgivaren underrättas när grunden finns; det som lämnas antecknas nedan med grund och avvägning.',
    `10 kap. ${OSL}`,
  ),
};
