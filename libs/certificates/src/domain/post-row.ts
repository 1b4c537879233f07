import type { Column } from '@specialistvagen/platform';
import type { Reason } from '@specialistvagen/platform/contract';

export const POST_COLUMNS: readonly Column[] = [
  { key: 'trainee', header: 'Personnummer', isRequired: true },
  { key: 'kind', header: 'Typ', isRequired: true },
  { key: 'form', header: 'Form' },
  { key: 'specialty', header: 'Specialitet' },
  { key: 'regulation', header: 'Föreskrift', isRequired: true },
  { key: 'regulationReason', header: 'Skäl för föreskriften', isRequired: true },
  { key: 'licenceRoute', header: 'Väg till legitimation', isRequired: true },
  { key: 'licenceDate', header: 'Legitimationsdatum' },
  { key: 'startsOn', header: 'Första dag', isRequired: true },
  { key: 'endsOn', header: 'Sista dag', isRequired: true },
  { key: 'head', header: 'Verksamhetschefens personnummer', isRequired: true },
  { key: 'supervisor', header: 'Huvudhandledarens personnummer' },
  { key: 'unit', header: 'Enhetens HSA-id', isRequired: true },
  { key: 'percent', header: 'Omfattning', isRequired: true },
  { key: 'area', header: 'Område', isRequired: true },
];

const KINDS: Readonly<Record<string, string>> = { at: 'at', bt: 'bt', st: 'st' };
const FORMS: Readonly<Record<string, string>> = { fristående: 'standalone', 'i st': 'in-st' };
const AREAS: Readonly<Record<string, string>> = {
  primärvård: 'primary-care',
  akutsjukvård: 'emergency-care',
  psykiatri: 'psychiatry',
  övrigt: 'other',
};
const ROUTES: Readonly<Record<string, string>> = {
  'svensk examen och at': 'swedish-degree-with-at',
  'svensk examen': 'swedish-degree',
  'erkännande inom eu': 'eu-recognition',
  kunskapsprov: 'third-country-knowledge-test',
  'kompletterande utbildning': 'third-country-supplementary-education',
};

/** Who and where, as the row's numbers and HSA-id were found; null when they were not. */
export type FoundOfRow = {
  readonly trainee: string | null;
  readonly head: string | null;
  readonly supervisor: string | null;
  readonly unit: string | null;
  readonly careProviderId: string;
  readonly regionCode: string;
};

export type PostFromRow =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

type Values = Readonly<Record<string, string>>;

/** A row in the words of a spreadsheet as the body that registers a post; the use case judges what it says. */
export function postFromRow(values: Values, found: FoundOfRow): PostFromRow {
  const words = {
    kind: word(KINDS, values['kind']),
    form: word(FORMS, values['form']),
    area: word(AREAS, values['area']),
    licenceRoute: word(ROUTES, values['licenceRoute']),
  };
  const percent = Number((values['percent'] ?? '').replace(/\s|%/g, '').replace(',', '.'));
  const reasons = [...wordReasons(values, words), ...foundReasons(values, found)];
  if (!Number.isFinite(percent)) reasons.push({ text: 'Omfattning är ett tal i procent.', field: 'percent' });
  if (reasons.length > 0) return { ok: false, reasons };
  const { startsOn, endsOn } = values;
  return {
    ok: true,
    body: {
      traineePersonId: found.trainee,
      kind: words.kind,
      form: words.form,
      specialty: values['specialty'] === '' ? undefined : values['specialty'],
      careProviderId: found.careProviderId,
      regionCode: found.regionCode,
      regulation: values['regulation'],
      regulationReason: values['regulationReason'],
      licenceRoute: words.licenceRoute,
      licenceDate: values['licenceDate'] === '' ? undefined : values['licenceDate'],
      startsOn,
      endsOn,
      headOfDepartmentId: found.head,
      principalSupervisorId: found.supervisor ?? undefined,
      periods: [{ careUnitId: found.unit, from: startsOn, to: endsOn, percent, area: words.area }],
    },
  };
}

function word(words: Readonly<Record<string, string>>, text = ''): string | undefined {
  return words[text.normalize('NFC').trim().toLocaleLowerCase('sv')];
}

function wordReasons(values: Values, words: Readonly<Record<string, string | undefined>>): Reason[] {
  const choices: readonly (readonly [key: string, header: string, of: Readonly<Record<string, string>>])[] = [
    ['kind', 'Typ', KINDS],
    ['form', 'Form', FORMS],
    ['area', 'Område', AREAS],
    ['licenceRoute', 'Väg till legitimation', ROUTES],
  ];
  return choices
    .filter(([key]) => words[key] === undefined && values[key] !== '')
    .map(([key, header, of]) => ({ text: `${header} är ett av ${Object.keys(of).join(', ')}.`, field: key }));
}

/** A number that is not found is told by its column, never repeated. */
function foundReasons(values: Values, found: FoundOfRow): Reason[] {
  const missing: readonly (readonly [key: 'trainee' | 'head' | 'supervisor', who: string])[] = [
    ['trainee', 'Läkaren'],
    ['head', 'Verksamhetschefen'],
    ['supervisor', 'Huvudhandledaren'],
  ];
  const people = missing
    .filter(([key]) => found[key] === null && values[key] !== '')
    .map(([key, who]) => ({ text: `${who} finns inte i Specialistvägen med det personnumret.`, field: key }));
  if (found.unit !== null) return people;
  return [...people, { text: 'Enhetens HSA-id finns inte hos vårdgivaren.', field: 'unit' }];
}
