import {
  INTERRUPTION_KINDS,
  INTERRUPTION_KIND_LABELS,
  SERVICE_AREAS,
  SERVICE_AREA_LABELS,
} from '@specialistvagen/regulations';
import type { InterruptionKind, ServiceArea } from '@specialistvagen/regulations';
import type { TableDimension } from '../table-design.js';
import { listedDimension } from './listed.js';

type Place = 0 | 1 | 2 | 3;

const ENGLISH_AREAS: Readonly<Record<ServiceArea, string>> = {
  'primary-care': 'Primary care',
  'emergency-care': 'Emergency care',
  psychiatry: 'Psychiatry',
  other: 'Other',
};
const ENGLISH_INTERRUPTIONS: Readonly<Record<InterruptionKind, string>> = {
  'parental-leave': 'Parental leave',
  research: 'Research',
  'other-service': 'Other post',
  other: 'Other interruption',
};

/** What the unit does where somebody serves. */
export function areaDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'verksamhet',
    label: { sv: 'verksamhet', en: 'service area' },
    at,
    total: ['all', 'All verksamhet', 'All service areas'],
    values: [
      ...SERVICE_AREAS.map((area) => [area, SERVICE_AREA_LABELS[area], ENGLISH_AREAS[area]] as const),
      ['unknown', 'Uppgift saknas', 'Unknown', ['unknown', '', '-']],
    ],
  });
}

export function interruptionDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'uppehall',
    label: { sv: 'slag av uppehåll', en: 'kind of interruption' },
    at,
    total: ['all', 'Alla uppehåll', 'All interruptions'],
    values: [
      ...INTERRUPTION_KINDS.map(
        (kind) => [kind, INTERRUPTION_KIND_LABELS[kind], ENGLISH_INTERRUPTIONS[kind]] as const,
      ),
      ['unknown', 'Uppgift saknas', 'Unknown', ['unknown', '', '-']],
    ],
  });
}

/** Months from the end of a step to the beginning of ST. */
export function windowDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'tid_till_st',
    label: { sv: 'tid till ST', en: 'time to ST' },
    at,
    total: ['all', 'Alla som har avslutat', 'All who finished'],
    values: [
      ['0-3', 'Inom 3 månader', 'Within 3 months'],
      ['3-6', '3–6 månader', '3–6 months'],
      ['6-12', '6–12 månader', '6–12 months'],
      ['12-24', '12–24 månader', '12–24 months'],
      ['24-plus', 'Efter 24 månader', 'After 24 months', ['24-']],
      ['not-started', 'Inte börjat ST', 'Not begun ST'],
    ],
  });
}

export function waitDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'vantan',
    label: { sv: 'väntetid', en: 'length of wait' },
    at,
    total: ['all', 'Alla väntetider', 'All waits'],
    values: [
      ['0-6', 'Under 6 månader', 'Under 6 months'],
      ['6-12', '6–12 månader', '6–12 months'],
      ['12-24', '12–24 månader', '12–24 months'],
      ['24-plus', '24 månader och mer', '24 months and more', ['24-']],
    ],
  });
}

/** The first step that was waited for; none for those who still wait, or whose wait ended otherwise (a certificate, a move abroad). */
export function awaitedStepDimension(at: Place): TableDimension {
  return listedDimension({
    code: 'steg',
    label: { sv: 'första steg', en: 'first step' },
    at,
    total: ['all', 'Alla', 'All'],
    values: [
      ['at', 'AT', 'AT (internship)'],
      ['bt', 'BT', 'BT (basic training)', ['bt-standalone', 'bt-in-st', 'bt']],
      ['st', 'ST', 'ST (specialist training)'],
      ['waiting', 'Inget steg', 'No step', ['-', '']],
    ],
  });
}
