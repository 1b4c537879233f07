import {
  CONFIDENCE_LABELS,
  finalForms,
  intygTypes,
  isApplicationForm,
  serviceFormOf,
} from '@specialistvagen/regulations';
import type { IntygSummary, MendedBy, TrainingFacts } from '@specialistvagen/regulations';
import type { Finding } from '../contract/finding.js';
import { titleOf } from './bundle.js';

/** The list of enclosures on the application was read; that the forms must be there is inferred, so it warns. */
export const ENCLOSURE_RULE = {
  id: 'BILAGOR',
  name: 'Intygen som ansökan vilar på',
  description:
    'Till ansökan hör intyget om fullgjord tjänstgöring (2021: bilaga 3 eller 6) och det avslutande intyget om uppnådd kompetens (2021: bilaga 4 eller 7; 2015: bilaga 2 eller 8 b).',
  citation: 'Ansökningarnas förteckningar över bifogade intyg är lästa; att intygen krävs är en slutsats',
  confidence: 'INF',
  level: 'warn',
} as const;

type Wanted = { anyOf: readonly string[]; mendedBy: MendedBy };

/** In 2015 the service stands in the application itself, so no intyg of it is asked for. */
function wanted(training: TrainingFacts): Wanted[] {
  const service = serviceFormOf(training.post);
  return [
    ...(isApplicationForm(service) ? [] : [{ anyOf: [service], mendedBy: 'head-of-department' as const }]),
    { anyOf: finalForms(training), mendedBy: 'principal-supervisor' },
  ];
}

export function enclosureFindings(
  moment: 'before-sending' | 'deciding',
  enclosed: readonly IntygSummary[],
  training: TrainingFacts,
): Finding[] {
  const inForce = enclosed.filter(({ status }) => status === 'in-force');
  const { regulation, regulationVersion } = training.post;
  const attachments = new Map(
    intygTypes(regulation, regulationVersion).map(({ id, attachment }) => [id, attachment]),
  );
  return wanted(training)
    .filter(({ anyOf }) => !inForce.some(({ type }) => anyOf.includes(type)))
    .map(({ anyOf, mendedBy }) => ({
      key: `missing-${anyOf[0] ?? ''}`,
      rule: ENCLOSURE_RULE.id,
      level: ENCLOSURE_RULE.level,
      handling: moment === 'deciding' ? 'record-reason' : 'confirm',
      text: `${anyOf.map((type) => `${titleOf(type)} (bilaga ${attachments.get(type) ?? ''})`).join(' eller ')} saknas.`,
      citation: `${regulation}. ${ENCLOSURE_RULE.citation}`,
      confidence: ENCLOSURE_RULE.confidence,
      confidenceWords: CONFIDENCE_LABELS[ENCLOSURE_RULE.confidence],
      mendedBy,
      documentId: null,
    }));
}
