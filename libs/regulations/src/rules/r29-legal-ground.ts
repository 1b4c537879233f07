import type { Rule, RuleFault } from './rule.js';

const SWITCH_WORDS = { portfolio: 'Portfölj', application: 'Ansökan', statistics: 'Statistik' } as const;

export const r29: Rule = {
  id: 'R29',
  name: 'Rättslig grund för nationell insamling',
  description:
    'Den rättsliga grunden för nationell insamling är inte på plats. Därför är ändamål, ansvarig och gallring inställningar, och varje del är avstängd tills de är angivna.',
  citation:
    'Socialstyrelsen, rapport februari 2026 (en förstudie om de rättsliga förutsättningarna behövs först)',
  confidence: 'EX',
  effectiveFrom: null,
  level: 'warn',
  moments: ['recording', 'before-sending', 'nightly'],
  applies: ({ regionSwitches }) => regionSwitches.some((one) => one.isOn),
  check: ({ regionSwitches }) =>
    regionSwitches
      .filter((one) => one.isOn)
      .flatMap((one): RuleFault[] => {
        const missing = [
          one.controller?.trim() ? null : 'personuppgiftsansvarig',
          one.legalGround?.trim() ? null : 'rättslig grund',
          one.retention?.trim() ? null : 'gallring',
        ].filter((word) => word !== null);
        if (missing.length === 0) return [];
        const text = `${SWITCH_WORDS[one.switch]} är påslagen i region ${one.region} utan ${missing.join(', ')}.`;
        return [{ text, field: `regionSwitches.${one.switch}`, mendedBy: 'mandate-administrator' }];
      }),
};
