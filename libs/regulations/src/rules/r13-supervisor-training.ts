import type { RuleFacts, CompetenceSnapshot } from '../facts/index.js';
import { enclosedIntyg } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

type Supervisor = {
  readonly name: string;
  readonly competence: CompetenceSnapshot | null;
};

function isSupervisor({ role }: { readonly role: string }): boolean {
  return role === 'supervisor' || role === 'principal-supervisor';
}

function supervisors(facts: RuleFacts): Supervisor[] {
  if (facts.signing) {
    return facts.signing.signers
      .filter(isSupervisor)
      .map(({ competence }) => ({ name: 'Undertecknaren', competence }));
  }
  return enclosedIntyg(facts).flatMap((one) =>
    one.signers
      .filter(isSupervisor)
      .map(({ displayName, competence }) => ({ name: displayName, competence })),
  );
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
  applies: ({ signing, application, intyg }) => signing !== null || application !== null || intyg.length > 0,
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
