import type { RuleFacts, DisclosureFacts } from '../facts/index.js';
import type { Rule, RuleFault } from './rule.js';

/** Stands on a page where the form asks for a unit or place of a person with protected identity. */
export const PROTECTED_VALUE = 'Skyddad uppgift';

const CHANNEL_WORDS: Readonly<Record<DisclosureFacts['channel'], string>> = {
  list: 'listan',
  pdf: 'dokumentet',
  mail: 'meddelandet',
  log: 'loggen',
  statistics: 'statistiken',
};

/** Fields of the forms that tell where a person lives or works. */
const PLACE_FIELDS = new Set(['address', 'postalCode', 'city', 'workplace', 'place', 'careUnit']);

function placesIn(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (!PLACE_FIELDS.has(key) || typeof child !== 'string') return placesIn(child, at);
    return child.trim() === '' || child === PROTECTED_VALUE ? [] : [at];
  });
}

function disclosureFaults(disclosure: DisclosureFacts): RuleFault[] {
  const shown = [
    disclosure.showsAddress ? 'adress' : null,
    disclosure.showsUnit ? 'enhet' : null,
    disclosure.showsPlace ? 'ort' : null,
  ].filter((word) => word !== null);
  if (shown.length === 0) return [];
  const text = `Personen har skyddade personuppgifter: ${CHANNEL_WORDS[disclosure.channel]} får inte visa ${shown.join(' eller ')}.`;
  return [{ text, field: disclosure.channel, mendedBy: 'operations' }];
}

function formFaults({ signing }: RuleFacts): RuleFault[] {
  return placesIn(signing?.form ?? {}, '').map((field) => ({
    text: `Läkaren har skyddade personuppgifter: skriv ”${PROTECTED_VALUE}” här, eller lämna intyget på papper till Socialstyrelsen.`,
    field,
    mendedBy: 'study-director',
  }));
}

export const r27: Rule = {
  id: 'R27',
  name: 'Skyddade personuppgifter',
  description:
    'För den som har skyddade personuppgifter visas ingen adress, enhet eller ort i listor, dokument, meddelanden, loggar eller statistik.',
  citation: 'Ineras vägledning om skyddade personuppgifter (slutsats)',
  confidence: 'SEC',
  effectiveFrom: null,
  level: 'block',
  moments: ['recording', 'appointing', 'before-signing', 'before-sending', 'deciding', 'nightly'],
  applies: ({ training, disclosure, signing }) =>
    training.trainee.protection !== 'none' && (disclosure !== null || signing !== null),
  check: (facts) => [...(facts.disclosure ? disclosureFaults(facts.disclosure) : []), ...formFaults(facts)],
};
