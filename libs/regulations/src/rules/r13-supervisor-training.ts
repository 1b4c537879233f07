import type { RuleFacts, CompetenceSnapshot } from '../facts/index.js';
import { enclosedIntyg } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

type Supervisor = {
  readonly name: string;
  readonly role: string;
  readonly competence: CompetenceSnapshot | null;
};

function supervisors(facts: RuleFacts): Supervisor[] {
  const people: Supervisor[] = facts.signing
    ? facts.signing.signers.map((signer) => ({ ...signer, name: 'Undertecknaren' }))
    : enclosedIntyg(facts).flatMap((one) =>
        one.signers.map((signer) => ({ ...signer, name: signer.displayName })),
      );
  return people.filter((person) => person.role === 'supervisor' || person.role === 'principal-supervisor');
}

export const r13: Rule = {
  id: 'R13',
  name: 'Handledarutbildning',
  description: 'Handledaren har gått handledarutbildning, med angiven källa.',
  citation: 'SPF:s rekommendationer som återger föreskriftens ordlista; Läkartidningen 2021-11',
  confidence: 'SEC',
  effectiveFrom: null,
  level: 'warn',
  moments: ['before-signing', 'before-sending', 'deciding'],
  applies: (facts) => supervisors(facts).length > 0,
  check: (facts) => {
    const without = supervisors(facts).filter((person) => !person.competence?.supervisorTraining);
    const texts = without.map((person) => `${person.name} har ingen registrerad handledarutbildning.`);
    return [...new Set(texts)].map((text): RuleFault => ({
      text,
      field: 'signers',
      mendedBy: 'mandate-administrator',
    }));
  },
};
