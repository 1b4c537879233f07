import type { RuleFacts } from '../facts/index.js';
import { allTemplates } from '../templates/template-store.js';
import { swedishDate } from '../time/index.js';
import { templateWithdrawal } from '../versions/template-for.js';
import type { Rule, RuleFault } from './rule.js';

const HASH = /^[0-9a-f]{64}$/;

/** What is signed stands for ever; nothing new is written on a version that has been withdrawn. */
function withdrawnFaults({ signing, today }: RuleFacts): RuleFault[] {
  if (signing === null || signing.isSigned) return [];
  const used = allTemplates().find((one) => one.hash === signing.templateHash)?.template;
  const withdrawal = used ? templateWithdrawal(used.id, today) : null;
  if (withdrawal === null) return [];
  const text = `Blankettens version (${withdrawal.id}) drogs in ${swedishDate(withdrawal.from)}: ${withdrawal.reason} Skriv intyget på den gällande versionen.`;
  return [{ text, field: 'template', mendedBy: 'supervisor' }];
}

function unnamedFaults({ signing, intyg }: RuleFacts): RuleFault[] {
  const at = { level: 'warn', mendedBy: 'operations' } as const;
  const signed = intyg
    .filter((one) => !HASH.test(one.templateHash))
    .map((one) => ({ ...at, text: `${one.type} saknar uppgift om blankettens version.`, field: one.id }));
  if (signing === null || signing.templateHash === null || HASH.test(signing.templateHash)) return signed;
  return [{ ...at, text: 'Blankettens version är inte angiven.', field: 'template' }, ...signed];
}

export const r25: Rule = {
  id: 'R25',
  name: 'Blanketten behåller sin version',
  description:
    'Ett intyg visas och kontrolleras för alltid med den version av blanketten som det undertecknades på. Nya intyg skrivs inte på en indragen version.',
  citation: 'Blanketterna har reviderats (bilaga 2: 2023-09-18)',
  confidence: 'EX',
  effectiveFrom: null,
  level: 'block',
  moments: ['before-signing', 'nightly'],
  applies: ({ signing, intyg }) => signing !== null || intyg.length > 0,
  check: (facts) => [...withdrawnFaults(facts), ...unnamedFaults(facts)],
};
