import type { SuspicionSource } from '../contract/suspicion.js';
import type { CheckItem, SuspicionState } from '../contract/states.js';
import type { SuspicionAction } from './suspicion-states.js';

export const STATE_WORDS: Readonly<Record<SuspicionState, string>> = {
  received: 'inkommen',
  investigated: 'utreds',
  communicated: 'kommunicerad',
  'decision-changed': 'beslut ändrat',
  'decision-unchanged': 'beslut inte ändrat',
};

export const ACTION_WORDS: Readonly<Record<SuspicionAction, string>> = {
  receive: 'misstanke inkommen',
  take: 'ärendet taget, inget jäv',
  'take-over': 'ärendet övertaget, inget jäv',
  'add-document': 'handling tillagd',
  'add-file': 'fil prövad',
  'choose-ground': 'rättslig grund vald',
  'move-due': 'frist flyttad',
  'answer-check': 'punkt i checklistan besvarad',
  'propose-no-report': 'ingen polisanmälan föreslagen',
  'confirm-no-report': 'ingen polisanmälan, bekräftat av en andra handläggare',
  'refuse-no-report': 'förslaget om ingen polisanmälan avvisat',
  'record-sent': 'uppgift lämnad',
  communicate: 'kommunicerat med läkaren',
  'give-statement': 'yttrande inkommet',
  'end-unchanged': 'avslutat, beslutet inte ändrat',
  'end-changed': 'avslutat, beslutet ändrat',
};

export const SOURCE_WORDS: Readonly<Record<SuspicionSource, string>> = {
  portfolio: 'anmäld på intyget',
  'own-discovery': 'upptäckt i myndighetens eget arbete',
  authority: 'varning från en annan myndighet',
  'region-notice': 'underrättelse från en region',
  employer: 'underrättelse från en arbetsgivare',
  'private-person': 'anmälan från en enskild',
  media: 'uppgift i medier',
};

export const CHECK_WORDS: Readonly<Record<CheckItem, string>> = {
  police: 'Polisanmälan',
  ivo: 'IVO underrättad',
  hosp: 'HOSP rättat',
  employer: 'Arbetsgivaren underrättad',
};
