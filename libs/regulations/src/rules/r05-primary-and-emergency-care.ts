import type { RuleFacts } from '../facts/index.js';
import { hasPartIn } from './bt-time.js';
import { isKind, isSigning, SERVICE_INTYG } from './documents.js';
import type { Rule, RuleFault } from './rule.js';

const PARTS = [
  { area: 'primary-care', field: 'primaryCarePart', words: 'primärvård' },
  { area: 'emergency-care', field: 'emergencyCarePart', words: 'akut sjukvård' },
] as const;

function serviceFaults(facts: RuleFacts): RuleFault[] {
  return PARTS.filter((part) => !hasPartIn(facts.training, part.area, facts.today)).map((part) => ({
    text: `Ingen del av tjänstgöringen är inom ${part.words}.`,
    field: part.field,
    mendedBy: 'study-director',
  }));
}

/** The form asks for both parts in words. */
function formFaults(facts: RuleFacts): RuleFault[] {
  const { signing } = facts;
  if (signing === null || !isSigning(facts, SERVICE_INTYG)) return [];
  return PARTS.filter((part) => {
    const text = signing.form[part.field];
    return typeof text !== 'string' || text.trim() === '';
  }).map((part) => ({
    text: `Ange vilken del av tjänstgöringen som var inom ${part.words}.`,
    field: part.field,
    mendedBy: 'head-of-department',
  }));
}

export const r5: Rule = {
  id: 'R5',
  name: 'Del i primärvård och del i akut sjukvård',
  description:
    'Intyget om fullgjord bastjänstgöring anger vilken del som var inom primärvård och vilken inom akut sjukvård.',
  citation: 'HSLF-FS 2021:8 bilaga 3',
  confidence: 'EX',
  effectiveFrom: '2021-07-01',
  level: 'block',
  moments: ['before-signing', 'before-sending', 'deciding'],
  applies: (facts, moment) =>
    isSigning(facts, SERVICE_INTYG) ||
    (moment !== 'before-signing' && isKind(facts, 'bt') && facts.application !== null),
  check: (facts) => [...serviceFaults(facts), ...formFaults(facts)],
};
