import type { Rule } from './rule.js';

export const r26: Rule = {
  id: 'R26',
  name: 'Bedömningar under utbildningen är privata',
  description:
    'Bedömningar under utbildningen stannar mellan läkaren och handledarna om inte läkaren själv bifogar dem.',
  citation: 'Slutsats av bedömningarnas syfte (underlag för intyg, inte intyg)',
  confidence: 'INF',
  effectiveFrom: null,
  level: 'warn',
  moments: ['before-sending', 'deciding', 'nightly'],
  applies: ({ application }) => application !== null,
  check: ({ application }) =>
    (application?.attachedAssessments ?? [])
      .filter((one) => !one.attachedByTrainee)
      .map((one) => ({
        text: 'En bedömning är bifogad utan att läkaren själv har bifogat den.',
        field: `attachedAssessments.${one.id}`,
        mendedBy: 'trainee',
      })),
};
