import { goalsOf, intygTypes } from '@specialistvagen/regulations';
import type { FormContent, FormValue, FormView } from '@specialistvagen/intyg';

export type Training = {
  readonly designation: string;
  readonly version: string;
  readonly specialty: string | null;
};

/** Ids of the regulation's intyg, activities before what is said of the whole training; AT's book has no form here. */
export function intygOf({ designation, version, specialty }: Training): string[] {
  const order = ['intyg-activity', 'intyg-goal', 'intyg-service', 'intyg-final'];
  const isOfTraining = (type: string) => (specialty === null) === BASE_TRAINING.includes(type);
  return intygTypes(designation, version)
    .filter(({ id, category }) => order.includes(category) && isOfTraining(id))
    .sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category))
    .map(({ id }) => id);
}

const BASE_TRAINING = ['SOS-2021-B2', 'SOS-2021-B3', 'SOS-2021-B4'];

/** Codes of every goal that an intyg on this form attests. */
export function goalsAttestedBy(type: string, { designation, version, specialty }: Training): string[] {
  const goals = goalsOf(designation, version, specialty === null ? { kinds: ['bt'] } : { specialty });
  const own = goals.filter(({ groups }) =>
    groups.some(({ anyOf }) => anyOf.some((way) => way.form === type)),
  );
  const [first] = goals.filter(({ kind }) => kind === 'c');
  return own.length > 0 ? own.map(({ code }) => code) : first ? [first.code] : [];
}

/** A form filled in from its own specification: nothing here knows what any one form asks for. */
export function filledIn(
  form: FormView,
  goals: readonly string[],
  traits: Readonly<Record<string, FormValue>> = {},
): FormContent {
  const asked = form.fields.filter(
    ({ filledBy, isDecidedBySigner }) => filledBy !== 'platform' && !isDecidedBySigner,
  );
  const value = (id: string, kind: string): FormValue => {
    if (kind === 'goals') return [...goals];
    if (kind === 'period') return { from: '2026-02-01', to: '2026-02-28' };
    return kind === 'long-text' ? `${id}: genomfört under handledning och följt upp.` : `Exempel ${id}`;
  };
  const fields = Object.fromEntries(asked.map(({ id, kind }) => [id, traits[id] ?? value(id, kind)]));
  return { kind: 'form', fields, careUnitId: null, methods: [], signatures: {} };
}

export function blank({ fields, ...content }: FormContent): FormContent {
  const empty = (value: FormValue): FormValue => {
    if (typeof value === 'string') return '';
    return Array.isArray(value) ? [] : { from: null, to: null };
  };
  return {
    ...content,
    fields: Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, empty(value)])),
  };
}
