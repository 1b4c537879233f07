import type { Rule, RuleFault } from './rule.js';

export const r23: Rule = {
  id: 'R23',
  name: 'Avslag anger var kompetensen brister',
  description:
    'Ett avslag anger i vilka avseenden kompetensen är otillräcklig, skälen, och hur beslutet överklagas.',
  citation: 'PSF 8 kap. 2–3 §§',
  confidence: 'EX',
  effectiveFrom: null,
  level: 'block',
  moments: ['deciding'],
  applies: ({ decision }) => decision?.outcome === 'refuse',
  check: ({ decision }) => {
    const faults: RuleFault[] = [];
    const by = { mendedBy: 'case-officer' } as const;
    if (!decision?.reasons.trim()) faults.push({ ...by, field: 'reasons', text: 'Beslutets skäl saknas.' });
    const lacking = decision?.lackingCompetence ?? [];
    if (lacking.length === 0) {
      faults.push({
        ...by,
        field: 'lackingCompetence',
        text: 'Ange i vilka avseenden kompetensen är otillräcklig.',
      });
    }
    lacking.forEach((one, index) => {
      if (one.what.trim() && one.explanation.trim()) return;
      const field = `lackingCompetence.${index}`;
      faults.push({ ...by, field, text: 'Ange både vad som brister och på vilket sätt.' });
    });
    if (!decision?.appealText.trim()) {
      faults.push({ ...by, field: 'appealText', text: 'Upplysning om hur beslutet överklagas saknas.' });
    }
    return faults;
  },
};
