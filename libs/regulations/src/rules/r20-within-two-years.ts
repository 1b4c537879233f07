import type { BtFacts } from '../facts/index.js';
import {
  addDays,
  addMonthsClamped,
  daysInclusive,
  earlier,
  mergeRanges,
  swedishDate,
  type PlainDate,
} from '../time/index.js';
import type { Rule } from './rule.js';

/** Two years of service from the start of ST; days of leave are not service and move the day ahead. */
function twoYearsOfService(facts: BtFacts, start: PlainDate): PlainDate {
  const leave = facts.training.interruptions
    .map((i) => ({ from: i.from, to: earlier(i.to ?? facts.today, facts.today) }))
    .filter((i) => i.from >= start);
  const days = mergeRanges(leave).reduce((total, range) => total + daysInclusive(range.from, range.to), 0);
  return addDays(addMonthsClamped(start, 24), days);
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
  applies: ({ training }) => training.post.form === 'in-st' && training.post.stStartedOn !== null,
  check: (facts) => {
    const start = facts.training.post.stStartedOn ?? facts.today;
    const until = twoYearsOfService(facts, start);
    const day = facts.application?.receivedOn ?? facts.today;
    if (day <= until) return [];
    const text = `Ansökan bör göras inom två tjänstgöringsår från ST-starten; de gick ut ${swedishDate(until)}. Det är ingen tidsgräns.`;
    return [{ text, field: 'application', mendedBy: 'trainee' }];
  },
};
