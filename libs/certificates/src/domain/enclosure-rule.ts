import { BASE_COMPETENCE_INTYG, CONFIDENCE_LABELS, SERVICE_INTYG } from '@specialistvagen/regulations';
import type { IntygSummary } from '@specialistvagen/regulations';
import type { Finding } from '../contract/finding.js';
import { titleOf } from './bundle.js';

/** The list on Bilaga 1 was read; that both must be there is inferred, so it warns and may be answered for. */
export const ENCLOSURE_RULE = {
  id: 'BILAGOR',
  name: 'Intygen som ansökan vilar på',
  description:
    'Till ansökan hör intyg om fullgjord bastjänstgöring (bilaga 3) och intyg om uppnådd baskompetens (bilaga 4).',
  citation: 'HSLF-FS 2021:8 bilaga 1 (förteckningen är läst; att båda krävs är en slutsats)',
  confidence: 'INF',
  level: 'warn',
} as const;

const WANTED = [
  { type: SERVICE_INTYG, attachment: 'bilaga 3', mendedBy: 'head-of-department' },
  { type: BASE_COMPETENCE_INTYG, attachment: 'bilaga 4', mendedBy: 'principal-supervisor' },
] as const;

export function enclosureFindings(
  moment: 'before-sending' | 'deciding',
  enclosed: readonly IntygSummary[],
): Finding[] {
  const inForce = enclosed.filter(({ status }) => status === 'in-force');
  return WANTED.filter(({ type }) => !inForce.some((one) => one.type === type)).map(
    ({ type, attachment, mendedBy }) => ({
      key: `missing-${type}`,
      rule: ENCLOSURE_RULE.id,
      level: ENCLOSURE_RULE.level,
      handling: moment === 'deciding' ? 'record-reason' : 'confirm',
      text: `${titleOf(type)} (${attachment}) saknas.`,
      citation: ENCLOSURE_RULE.citation,
      confidence: ENCLOSURE_RULE.confidence,
      confidenceWords: CONFIDENCE_LABELS[ENCLOSURE_RULE.confidence],
      mendedBy,
      documentId: null,
    }),
  );
}
