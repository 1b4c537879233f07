import type { ApplicationState, DecisionOutcome } from '../contract/states.js';
import { APPLICATION_STATE_WORDS } from '../contract/states.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** `2026-11-12` → `12 nov 2026`. */
export function shownDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

export const OUTCOME_WORDS: Readonly<Record<DecisionOutcome, string>> = {
  approved: 'godkänd',
  refused: 'avslag',
  dismissed: 'avvisad',
  closed: 'avskriven',
};

export type StatusFacts = {
  state: ApplicationState;
  arrivedOn: string | null;
  deadlineOn: string | null;
  payBy: string | null;
  outcome: DecisionOutcome | null;
  decidedOn: string | null;
  isPaid: boolean;
};

/** Where a case stands, in words; the same line for the applicant and the officer. */
export function statusLine(facts: StatusFacts): string {
  const words = APPLICATION_STATE_WORDS[facts.state];
  const by = facts.deadlineOn ? shownDay(facts.deadlineOn) : null;
  switch (facts.state) {
    case 'received':
      return facts.arrivedOn ? `${words} den ${shownDay(facts.arrivedOn)}` : words;
    case 'awaiting-fee':
      return facts.payBy ? `${words} – förelagd att betala senast ${shownDay(facts.payBy)}` : words;
    case 'supplement-requested':
      return by ? `${words} (svar senast ${by})` : words;
    case 'communicated-before-refusal':
      return by ? `${words} (yttrande senast ${by})` : words;
    case 'decided':
      return facts.outcome && facts.decidedOn
        ? `${words}: ${OUTCOME_WORDS[facts.outcome]} den ${shownDay(facts.decidedOn)}`
        : words;
    case 'draft':
    case 'under-examination':
    case 'appealed':
    case 'closed':
    case 'dismissed':
      return words;
  }
}

const ACTION_WORDS: Readonly<Record<string, string>> = {
  assemble: 'ansökan påbörjad',
  submit: 'ansökan inkommen',
  'register-paper': 'ansökan på papper registrerad',
  take: 'handläggare har tagit ärendet',
  'take-second': 'andra handläggare har tagit del av ärendet',
  reassign: 'annan handläggare har tagit över ärendet',
  'hand-over': 'ärendet lämnat åt en annan handläggare',
  'state-no-bias': 'handläggare har angett att jäv inte finns',
  'state-bias': 'handläggare har angett jäv och lämnat ärendet',
  pay: 'avgiften betald',
  'pay-by-hand': 'avgiften antecknad som betald',
  'order-fee': 'sökanden förelagd att betala',
  'request-supplement': 'komplettering begärd',
  'answer-supplement': 'komplettering inkommen',
  resume: 'handläggningen fortsätter',
  'query-unit': 'enheten tillfrågad om intyget stämmer',
  'ask-expert': 'sakkunnig tillfrågad',
  'record-opinion': 'sakkunnigs utlåtande inkommet',
  'receive-original': 'original inkommet',
  communicate: 'skälen kommunicerade inför avslag',
  'give-statement': 'yttrande inkommet',
  'propose-refusal': 'avslag föreslaget',
  'propose-approval': 'bifall föreslaget',
  approve: 'godkänd',
  'approve-proposed': 'godkänd efter föredragning',
  refuse: 'avslag beslutat',
  'record-paper-decision': 'beslut på papper antecknat',
  close: 'avskriven',
  dismiss: 'avvisad',
  'record-delivery': 'delgivning antecknad',
  'acknowledge-decision': 'sökanden har tagit del av beslutet',
  'register-appeal': 'överklagande registrerat',
  're-examine': 'omprövning påbörjad',
  'keep-decision': 'omprövat: beslutet står fast',
  'communicate-change': 'skälen kommunicerade inför ändring av beslutet',
  'propose-change': 'ändring av beslutet föreslagen',
  'change-decision': 'beslutet ändrat',
  disclose: 'maskad kopia utlämnad',
  'decide-retention': 'beslut om bevarande antecknat',
};
export const actionWords = (action: string): string => ACTION_WORDS[action] ?? action;
