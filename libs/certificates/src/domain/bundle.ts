import { GOAL_INTYG, SERVICE_INTYG, BASE_COMPETENCE_INTYG, templateOf } from '@specialistvagen/regulations';
import type { IntygSummary } from '@specialistvagen/regulations';
import type { BundleItem } from '../contract/application.js';

const ROLE_WORDS: Readonly<Record<string, string>> = {
  applicant: 'sökande',
  supervisor: 'handledare',
  'principal-supervisor': 'huvudansvarig handledare',
  'external-assessor': 'extern bedömare',
  'head-of-department': 'verksamhetschef',
  'second-specialist': 'annan specialistläkare',
  'course-leader': 'kursledare',
  'appointed-doctor': 'utsedd läkare',
};
export const roleWords = (role: string): string => ROLE_WORDS[role] ?? role;

export const titleOf = (type: string): string => templateOf(type)?.template.title ?? type;

/** The enclosed intyg in the order of their *Bilaga nr*. A number that is not given yet follows the order. */
export function bundleItems(
  enclosed: readonly IntygSummary[],
  numbers: ReadonlyMap<string, number> = new Map(),
): BundleItem[] {
  return enclosed
    .map((one, index) => ({
      documentId: one.id,
      type: one.type,
      title: titleOf(one.type),
      number: numbers.get(one.id) ?? index + 1,
      goals: [...one.goals],
      signers: one.signers.map(({ displayName, role }) => ({ name: displayName, role: roleWords(role) })),
      signedAt: one.signedAt,
      sha256: one.sha256,
      status: one.status,
    }))
    .sort((a, b) => a.number - b.number);
}

/** Which intyg each line of the list stands for; a line for papers that are not intyg stays empty. */
const LINES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'SOS-2021-B1': {
    enclosedGoals: [GOAL_INTYG],
    enclosedService: [SERVICE_INTYG],
    enclosedCompetence: [BASE_COMPETENCE_INTYG],
  },
  'SOS-2021-B5': {
    enclosedService: ['SOS-2021-B6'],
    enclosedCompetence: ['SOS-2021-B7'],
    enclosedAuscultations: ['SOS-2021-B8'],
    enclosedClinicalService: ['SOS-2021-B9'],
    enclosedCourses: ['SOS-2021-B10'],
    enclosedDevelopmentWork: ['SOS-2021-B11'],
    enclosedMedicalScience: ['SOS-2021-B12'],
    enclosedThirdCountryGoals: ['SOS-2021-B13'],
  },
};

/** The list of enclosures as the application asks for it: numbers for each kind, or (2015) all in one line. */
export function enclosureNumbers(form: string, items: readonly BundleItem[]): Record<string, string> {
  const numbers = (types: readonly string[] | null) =>
    shortened(items.filter(({ type }) => types === null || types.includes(type)).map((item) => item.number));
  const lines = LINES[form];
  if (!lines) return { enclosedIntyg: numbers(null) };
  return Object.fromEntries(Object.entries(lines).map(([line, types]) => [line, numbers(types)]));
}

/** `1–3, 5`: a hundred enclosures have to fit in a line of the form. */
function shortened(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.to + 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.flatMap(({ from, to }) => (to - from < 2 ? range(from, to) : [`${from}–${to}`])).join(', ');
}

function range(from: number, to: number): string[] {
  return from === to ? [String(from)] : [String(from), String(to)];
}
