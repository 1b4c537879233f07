import type { RuleFacts } from '../facts/index.js';
import { HSLF_2021, SOSFS_2015 } from '../time-account/counting.js';
import { isKind } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

/** In force of SFS 2020:1098, which brought BT. */
const BT_FROM = '2021-07-01';
const LICENCE_BEFORE = '2015-05-01';

/** Older regulation, and the last day on which a complete ST under it could be applied for. */
const ENDED = { designation: 'SOSFS 2008:17', lastDay: '2022-04-30' } as const;

const at = { field: 'regulation', mendedBy: 'trainee' } as const;

function unknownFault(regulation: string): RuleFault[] {
  if (regulation === HSLF_2021 || regulation === SOSFS_2015) return [];
  const text =
    regulation === ENDED.designation
      ? `${ENDED.designation} kan inte väljas: ansökan skulle ha kommit in senast ${ENDED.lastDay}.`
      : `${regulation} gäller inte specialiseringstjänstgöring.`;
  return [{ ...at, text }];
}

/** Transition to SFS 2020:1098 points 2–3; the licence before 2015-05-01 is Socialstyrelsen's page, not the law's text. */
function transitionFaults({ trainee, regulationChoice }: RuleFacts['training'], today: string): RuleFault[] {
  const atCompletedOn = regulationChoice?.atCompletedOn ?? null;
  const stBegunOn = regulationChoice?.stBegunOn ?? null;
  const hasAt = atCompletedOn !== null && atCompletedOn <= today;
  const hadBegun = stBegunOn !== null && stBegunOn < BT_FROM;
  if (hasAt || hadBegun) return [];
  const isEarlyLicence = trainee.licensedOn !== null && trainee.licensedOn < LICENCE_BEFORE;
  const text = `${SOSFS_2015} kan väljas bara av den som har fullgjort allmäntjänstgöring eller påbörjat sin ST före ${BT_FROM}; ingendera är registrerad.`;
  return [{ ...at, text, ...(isEarlyLicence ? { level: 'warn', confidence: 'SEC' } : {}) }];
}

function reasonFaults({ post, regulationChoice }: RuleFacts['training']): RuleFault[] {
  if (post.regulation !== SOSFS_2015 || regulationChoice?.reason.trim()) return [];
  return [
    { ...at, text: 'Skälet till valet av föreskrift är inte angivet.', level: 'warn', confidence: 'INF' },
  ];
}

export const r2: Rule = {
  id: 'R2',
  name: 'Val av föreskrift',
  description:
    'Äldre bestämmelser får väljas av den som har fullgjort AT eller påbörjat ST före den 1 juli 2021. Valet sparas med sitt skäl.',
  citation: 'Övergångsbestämmelserna till SFS 2020:1098 p. 2–3',
  confidence: 'EX',
  effectiveFrom: BT_FROM,
  level: 'block',
  moments: ['recording', 'before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: (facts) => isKind(facts, 'st'),
  check: ({ training, today }) => [
    ...unknownFault(training.post.regulation),
    ...(training.post.regulation === SOSFS_2015 ? transitionFaults(training, today) : []),
    ...reasonFaults(training),
  ],
};
