import type { Rule } from './rule.js';

const HASH = /^[0-9a-f]{64}$/;

export const r25: Rule = {
  id: 'R25',
  name: 'Blanketten behåller sin version',
  description:
    'Ett intyg visas och kontrolleras för alltid med den version av blanketten som det undertecknades på.',
  citation: 'Blanketterna har reviderats (bilaga 2: 2023-09-18)',
  confidence: 'EX',
  effectiveFrom: null,
  level: 'warn',
  moments: ['before-signing', 'nightly'],
  applies: ({ signing, intyg }) => signing !== null || intyg.length > 0,
  check: ({ signing, intyg }) => [
    ...(signing && signing.templateHash !== null && !HASH.test(signing.templateHash)
      ? [{ text: 'Blankettens version är inte angiven.', field: 'template', mendedBy: 'operations' } as const]
      : []),
    ...intyg
      .filter((one) => !HASH.test(one.templateHash))
      .map(
        (one) =>
          ({
            text: `${one.type} saknar uppgift om blankettens version.`,
            field: one.id,
            mendedBy: 'operations',
          }) as const,
      ),
  ],
};
