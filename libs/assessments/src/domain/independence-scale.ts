import type { AssessmentScale, FormSpecification } from '../contract/index.js';

export const OWN_WORDING = 'Egen formulering, inte föreskrift.';

/**
 * A degree of independence, in words of our own: regions speak of one since 2021, and no source gives its levels. The
 * number only orders them.
 */
const independence: AssessmentScale = {
  scale: 'independence',
  version: 1,
  title: 'Grad av självständighet',
  wording: OWN_WORDING,
  levels: [
    { level: 1, label: 'Ser på', description: 'Är med när någon annan gör det.' },
    { level: 2, label: 'Gör tillsammans', description: 'Jag är med och vägleder.' },
    {
      level: 3,
      label: 'Gör under uppsikt',
      description: 'Jag är på plats och följer upp allt.',
    },
    { level: 4, label: 'Gör själv', description: 'Jag är nåbar och följer upp vid behov.' },
    { level: 5, label: 'Kan handleda', description: 'Behöver inget stöd och kan lära andra.' },
  ],
};

export const SCALES: readonly AssessmentScale[] = [independence];

export function scaleOf(scale: string, version: number): AssessmentScale | null {
  return SCALES.find((one) => one.scale === scale && one.version === version) ?? null;
}

/** Every scale that a form asks with, once. */
export function scalesOf({ fields }: FormSpecification): AssessmentScale[] {
  const named = fields.flatMap((field) =>
    field.kind === 'scale' ? (scaleOf(field.scale, field.scaleVersion) ?? []) : [],
  );
  return [...new Set(named)];
}
