import {
  SERVICE_AREA_LABELS,
  activityOfForm,
  earlier,
  formField,
  formFields,
} from '@specialistvagen/regulations';
import type { FormField, RuleFacts, ServiceArea, Template } from '@specialistvagen/regulations';
import type { DraftContent, FormValue } from '../contract/content.js';
import { isDecidedBySigner } from './form-part.js';
import { placeInstead } from './protected-place.js';
import { shownDay } from './swedish-dates.js';

type Period = RuleFacts['training']['servicePeriods'][number];
export type PrefillInput = {
  readonly template: Template;
  readonly goals: readonly string[];
  readonly facts: RuleFacts;
  /** The study director whom the form names as consulted. */
  readonly studyDirector: {
    readonly givenName: string;
    readonly surname: string;
    readonly workplace: string;
  };
};

/** A first wording from what is registered; the trainee changes it. Nothing is claimed that the periods do not say. */
export function prefilledContent(from: PrefillInput): DraftContent {
  const { template, goals, facts } = from;
  if (template.type === 'SOS-2021-B4') return { kind: 'competence' };
  if (template.type === 'SOS-2021-B3') return servicePart(facts);
  if (template.type !== 'SOS-2021-B2') return formContent(from);
  const latest = servedPeriods(facts).at(-1);
  return {
    kind: 'goals',
    goals: [...goals],
    periodFrom: latest?.from ?? null,
    periodTo: latest ? lastDay(latest, facts.today) : null,
    careUnitId: latest?.careUnitId ?? null,
    activities: serviceSentence(facts),
    methods: [],
    verification: '',
  };
}

function servicePart(facts: RuleFacts): DraftContent {
  const part = (area: ServiceArea) =>
    servedPeriods(facts)
      .filter((period) => period.area === area)
      .map((period) => `${sentence(period, facts)}.`)
      .join('\n');
  return {
    kind: 'service',
    primaryCarePart: part('primary-care'),
    emergencyCarePart: part('emergency-care'),
  };
}

/** Activities that are service at a unit: their place, days and description stand in the service periods. */
const AT_A_UNIT: readonly (string | null)[] = ['KLINISK_TJANSTGORING'];

function formContent({ template, goals, facts, studyDirector }: PrefillInput): DraftContent {
  const isService =
    AT_A_UNIT.includes(activityOfForm(template.type, template.regulation)) ||
    formField(template.form, 'verification') !== null;
  const latest = isService ? servedPeriods(facts).at(-1) : undefined;
  const text = latest ? serviceSentence(facts) : '';
  const known: Readonly<Record<string, FormValue>> = {
    goals: [...goals],
    careUnit: latest ? (placeInstead(facts.training) ?? latest.careUnitName) : '',
    period: { from: latest?.from ?? null, to: latest ? lastDay(latest, facts.today) : null },
    description: text,
    activities: text,
    studyDirectorLastName: studyDirector.surname,
    studyDirectorFirstName: studyDirector.givenName,
    studyDirectorWorkplace: studyDirector.workplace,
  };
  const typed = formFields(template.form).filter(
    (field) => field.filledBy !== 'platform' && !isDecidedBySigner(field),
  );
  return {
    kind: 'form',
    fields: Object.fromEntries(typed.map((field) => [field.id, known[field.id] ?? empty(field)])),
    careUnitId: latest?.careUnitId ?? null,
    methods: [],
    signatures: {},
  };
}

function empty({ kind }: FormField): FormValue {
  if (kind === 'goals') return [];
  return kind === 'period' ? { from: null, to: null } : '';
}

export function servedPeriods({ training, today }: Pick<RuleFacts, 'training' | 'today'>): Period[] {
  return training.servicePeriods
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function lastDay({ to }: Period, today: string): string {
  return to ? earlier(to, today) : today;
}

function serviceSentence(facts: RuleFacts): string {
  const latest = servedPeriods(facts).at(-1);
  return latest ? `Tjänstgöring under handledning: ${sentence(latest, facts)}.` : '';
}

function sentence(period: Period, { today, training }: RuleFacts): string {
  const area = SERVICE_AREA_LABELS[period.area].toLocaleLowerCase('sv');
  const place = placeInstead(training) === null ? `${period.careUnitName} (${area})` : area;
  const percent = String(period.percent).replace('.', ',');
  return `${place}, ${shownDay(period.from)}–${shownDay(lastDay(period, today))}, ${percent} %`;
}
