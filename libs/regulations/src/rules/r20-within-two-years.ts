import type { RuleFacts } from '../facts/index.js';
import {
  addDays,
  addMonthsClamped,
  daysInclusive,
  earlier,
  mergeRanges,
  swedishDate,
  type PlainDate,
} from '../time/index.js';
import { HSLF_2021 } from '../time-account/counting.js';
import type { Rule } from './rule.js';

/** Two years of service from the start of ST; days of leave are not service and move the day ahead. */
function twoYearsOfService(facts: RuleFacts, start: PlainDate): PlainDate {
  const leave = facts.training.interruptions
    .map((i) => ({ from: i.from, to: earlier(i.to ?? facts.today, facts.today) }))
    .filter((i) => i.from >= start);
  const days = mergeRanges(leave).reduce((total, range) => total + daysInclusive(range.from, range.to), 0);
  return addDays(addMonthsClamped(start, 24), days);
}

/** The start of the ST that the BT lies in, while the BT approval has not been given. */
function stStart({ training }: RuleFacts): PlainDate | null {
  const { kind, form, stStartedOn, from, regulation } = training.post;
  if (kind === 'bt') return form === 'in-st' ? stStartedOn : null;
  return kind === 'st' && regulation === HSLF_2021 && training.btApproval === null ? from : null;
}

export const r20: Rule = {
  id: 'R20',
  name: 'Ansökan inom två år av ST',
  description:
    'Bastjänstgöring i ST bör planeras så att ansökan kan göras inom de två första tjänstgöringsåren.',
  citation: 'Socialstyrelsens anvisning om ST med inledande BT (”bör”)',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'warn',
  moments: ['before-sending', 'nightly'],
  applies: (facts) => stStart(facts) !== null,
  check: (facts) => {
    const start = stStart(facts) ?? facts.today;
    const until = twoYearsOfService(facts, start);
    const day = facts.application?.receivedOn ?? facts.today;
    if (day <= until) return [];
    const text = `Ansökan bör göras inom två tjänstgöringsår från ST-starten; de gick ut ${swedishDate(until)}. Det är ingen tidsgräns.`;
    return [{ text, field: 'application', mendedBy: 'trainee' }];
  },
};
