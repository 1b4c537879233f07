import type { Rule } from './rule.js';

export const r3: Rule = {
  id: 'R3',
  name: 'Bastjänstgöring görs en gång',
  description: 'Den som redan har intyg om godkänd bastjänstgöring gör den inte igen för en ny specialitet.',
  citation: 'PSF 4 kap. 1 §',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['recording', 'before-sending', 'deciding'],
  applies: () => true,
  check: ({ training }) =>
    training.trainee.earlierBtApprovals.map((approval) => ({
      text:
        `Läkaren har redan intyg om godkänd bastjänstgöring, beslutat ${approval.decidedOn}` +
        `${approval.caseNumber ? ` (${approval.caseNumber})` : ''}. Bastjänstgöring görs bara en gång.`,
      mendedBy: 'case-officer',
    })),
};
