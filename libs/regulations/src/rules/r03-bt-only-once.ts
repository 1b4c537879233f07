import type { RuleFacts } from '../facts/index.js';
import { HSLF_2021 } from '../time-account/counting.js';
import { swedishDate } from '../time/index.js';
import { isKind } from './documents.js';
import type { Moment, Rule, RuleFault } from './rule.js';

function alreadyDone({ training }: RuleFacts): RuleFault[] {
  return training.trainee.earlierBtApprovals.map((approval) => ({
    text:
      `Läkaren har redan intyg om godkänd bastjänstgöring, beslutat ${approval.decidedOn}` +
      `${approval.caseNumber ? ` (${approval.caseNumber})` : ''}. Bastjänstgöring görs bara en gång.`,
    mendedBy: 'case-officer',
  }));
}

/** Bilaga 5 asks for the day of the BT approval. ST begins with BT, so it is asked for at the end, not at the start. */
function notYetDone({ training, today }: RuleFacts): RuleFault[] {
  const { btApproval, isThirdCountrySpecialist } = training;
  const at = { field: 'btApprovalDate', mendedBy: 'trainee' } as const;
  if (btApproval !== null && btApproval.decidedOn <= today) return [];
  if (btApproval !== null) {
    return [
      {
        ...at,
        text: `Dagen för intyget om godkänd bastjänstgöring, ${swedishDate(btApproval.decidedOn)}, har inte varit.`,
      },
    ];
  }
  const text = 'Intyg om godkänd bastjänstgöring saknas; ansökan anger dess datum.';
  // Whether a specialist from a third country does BT was not read.
  return [{ ...at, text, ...(isThirdCountrySpecialist ? { level: 'warn', confidence: 'INF' } : {}) }];
}

function asksForApproval(facts: RuleFacts, moment: Moment): boolean {
  if (!isKind(facts, 'st') || facts.training.post.regulation !== HSLF_2021) return false;
  return moment === 'before-sending' || moment === 'deciding';
}

export const r3: Rule = {
  id: 'R3',
  name: 'Bastjänstgöring görs en gång',
  description:
    'Den som redan har intyg om godkänd bastjänstgöring gör den inte igen för en ny specialitet, och specialistkompetens enligt de nya bestämmelserna förutsätter intyget.',
  citation: 'PSF 4 kap. 1 §; HSLF-FS 2021:8 bilaga 5',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['recording', 'before-sending', 'deciding'],
  applies: (facts, moment) => isKind(facts, 'bt') || asksForApproval(facts, moment),
  check: (facts) => (isKind(facts, 'bt') ? alreadyDone(facts) : notYetDone(facts)),
};
