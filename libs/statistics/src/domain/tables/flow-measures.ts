import type { Meaning } from './table-design.js';
import { flow, fullTimeOf, stock } from './measures.js';

const population = {
  sv: 'Läkare med en tjänst i AT, BT eller ST i en region som rapporterar.',
  en: 'Doctors with a post in AT, BT or ST in a region that reports.',
};
const weaknesses = {
  sv: 'Sen registrering flyttar tal tills perioden är slutlig. Den som har två tjänster samtidigt räknas i huvudtjänsten: ST före BT före AT, sedan störst omfattning, tidigast början.',
  en: 'Late registration moves figures until the period is final. Who has two posts at once is counted in the main one: ST before BT before AT, then the largest, then the earliest.',
};
const meaning = (sv: string, en: string): Meaning => ({ counts: { sv, en }, population, weaknesses });

/** F1 and F1b–F3, as the identity has them: stock = stock before + what came − what left. */
export const FLOW = {
  starts: flow({
    code: 'paborjade',
    label: { sv: 'Började', en: 'Started' },
    reads: ['starts'],
    meaning: meaning(
      'Personer vars första tjänst i steget börjar under perioden. Var och en räknas en gång per steg; BT i båda formerna är ett steg.',
      'People whose first post in the step begins in the period. Each is counted once a step; both forms of BT are one step.',
    ),
  }),
  reEntries: flow({
    code: 'aterintraden',
    label: { sv: 'Återkom', en: 'Re-entered' },
    reads: ['re-entries'],
    meaning: meaning(
      'Personer som kommer tillbaka till steget efter att ha lämnat det.',
      'People who come back to the step after having left it.',
    ),
  }),
  immigrations: flow({
    code: 'invandrade',
    label: { sv: 'Kom från utlandet', en: 'Immigrated' },
    reads: ['immigrations'],
    meaning: meaning(
      'Personer som kommer tillbaka till ett påbörjat steg efter att ha invandrat.',
      'People who come back to a step they had begun, after immigrating.',
    ),
  }),
  movedIn: flow({
    code: 'inflyttade',
    label: { sv: 'Flyttade in', en: 'Moved in' },
    reads: ['moved-in'],
    meaning: meaning(
      'Personer som fortsätter samma steg här utan avbrott, från en annan region, specialitet eller form. För riket räknas de med, och tas ut av dem som flyttade ut.',
      'People who go on with the same step here without a gap, from another region, specialty or form. They count for the nation too, against those who moved out.',
    ),
  }),
  completions: flow({
    code: 'godkanda',
    label: { sv: 'Godkända', en: 'Completed' },
    reads: ['completions'],
    meaning: meaning(
      'Personer som lämnar steget med godkänd AT, intyg om godkänd BT eller bevis om specialistkompetens; beslutsdagen räknas.',
      'People who leave the step with AT completed, BT approved or a specialist certificate, by the day of decision.',
    ),
  }),
  discontinued: flow({
    code: 'avbrutna',
    label: { sv: 'Avbröt', en: 'Discontinued' },
    reads: ['discontinued'],
    meaning: meaning(
      'Personer vars tjänst slutar utan att steget är avslutat eller tas över av ett annat. Återkallad legitimation räknas hit.',
      'People whose post ends without the step being finished or taken over by another. A revoked licence counts here.',
    ),
  }),
  transferred: flow({
    code: 'overforda',
    label: { sv: 'Gick till annat steg', en: 'Transferred' },
    reads: ['transferred'],
    meaning: meaning(
      'Personer som lämnar steget oavslutat för ett annat, eller vars tjänst flyttas dit ingen rapporterar.',
      'People who leave the step unfinished for another one, or whose post moves where nobody reports.',
    ),
  }),
  movedOut: flow({
    code: 'utflyttade',
    label: { sv: 'Flyttade ut', en: 'Moved out' },
    reads: ['moved-out'],
    meaning: meaning(
      'Personer som fortsätter samma steg utan avbrott i en annan region, specialitet eller form.',
      'People who go on with the same step without a gap in another region, specialty or form.',
    ),
  }),
  deceased: flow({
    code: 'avlidna',
    label: { sv: 'Avlidna', en: 'Deceased' },
    reads: ['deceased'],
    meaning: meaning('Personer som avlider under steget.', 'People who die during the step.'),
  }),
  emigrated: flow({
    code: 'utvandrade',
    label: { sv: 'Utvandrade', en: 'Emigrated' },
    reads: ['emigrated'],
    meaning: meaning('Personer som utvandrar under steget.', 'People who emigrate during the step.'),
  }),
  stock: stock({
    code: 'bestand',
    label: { sv: 'I utbildning', en: 'In training' },
    reads: ['stock-change'],
    meaning: meaning(
      'Personer i steget när periodens sista dag är slut, de med uppehåll medräknade.',
      'People in the step at the end of the period’s last day, those on interruption included.',
    ),
  }),
  active: stock({
    code: 'aktiva',
    label: { sv: 'I tjänst', en: 'At work' },
    reads: ['active-change'],
    meaning: meaning(
      'Personer i steget när periodens sista dag är slut, utan dem som har uppehåll.',
      'People in the step at the end of the period’s last day, without those on interruption.',
    ),
  }),
  approvals: flow({
    code: 'beslut',
    label: { sv: 'Beslut om godkännande', en: 'Decisions of approval' },
    reads: ['approvals'],
    meaning: meaning(
      'Personer som får beslut om godkänd AT, BT eller specialistkompetens under perioden, även när tjänsten redan har slutat.',
      'People who get a decision of approval in the period, also when their post has already ended.',
    ),
  }),
};

export const FLOW_FULL_TIME = fullTimeOf({
  code: 'heltider',
  of: FLOW.active,
  meaning: { population, weaknesses },
});
export const FLOW_MEANING = { population, weaknesses };
