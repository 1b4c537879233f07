import type { Rule } from './rule.js';

export const r28: Rule = {
  id: 'R28',
  name: 'Enheten behåller det den utfärdat',
  description: 'Den enhet som utfärdat ett intyg kan se det även när läkaren har lämnat enheten.',
  citation: 'Slutsats av Gävleborgsfallet (Läkartidningen 2022-08)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'warn',
  moments: ['nightly'],
  applies: ({ intyg }) => intyg.length > 0,
  check: ({ intyg }) =>
    intyg
      .filter((one) => one.unitId !== null && !one.issuingUnitHasAccess)
      .map((one) => ({
        text: `Den utfärdande enheten kan inte längre se ${one.type}.`,
        field: one.id,
        mendedBy: 'mandate-administrator',
      })),
};
