import { demoPerson } from '@specialistvagen/identity';
import { demoCareProviders, demoCareUnits } from '@specialistvagen/organisations';
import { addDays, type PlainDate } from '@specialistvagen/regulations';
import type { CreatePostBody } from '@specialistvagen/trainees';
import type { AddLogbookEntryBody, AssessmentAnswers, StartAssessment } from '../contract/index.js';

/** Who does what in the demo's training that is under way when the demo begins. Another care provider than in the twelve minutes. */
export const DEMO_TRAINING = {
  trainee: 'elin',
  studyDirector: 'birgit',
  head: 'gustav',
  principal: 'gustav',
  supervisor: 'astrid',
} as const;

const idOf = (key: string) => demoPerson(key).id;
const unitOf = (key: string) => demoCareUnits.find((unit) => unit.key === key)?.id ?? '';
const providerOf = (key: string) => demoCareProviders.find((provider) => provider.key === key)?.id ?? '';

const REGISTERED_DAYS = 200;

/** A BT of a year, half of it behind her: primary care, and psychiatry under way. */
export function demoPost(today: PlainDate): CreatePostBody {
  const startsOn = addDays(today, -REGISTERED_DAYS);
  const between = addDays(today, -60);
  return {
    traineePersonId: idOf(DEMO_TRAINING.trainee),
    form: 'standalone',
    careProviderId: providerOf('ostergotland'),
    regionCode: '05',
    regulation: 'HSLF-FS 2021:8',
    regulationReason: 'Legitimerad utan allmäntjänstgöring.',
    licenceRoute: 'swedish-degree',
    licenceDate: '2025-02-03',
    startsOn,
    endsOn: addDays(startsOn, 365),
    headOfDepartmentId: idOf(DEMO_TRAINING.head),
    principalSupervisorId: idOf(DEMO_TRAINING.principal),
    supervisors: [{ personId: idOf(DEMO_TRAINING.supervisor) }],
    periods: [
      {
        careUnitId: unitOf('vardcentral-05'),
        from: startsOn,
        to: between,
        percent: 100,
        area: 'primary-care',
      },
      {
        careUnitId: unitOf('psykiatri-05'),
        from: addDays(between, 1),
        to: addDays(today, 100),
        percent: 100,
        area: 'psychiatry',
      },
    ],
  };
}

export type DemoAssessment = {
  readonly by: string;
  readonly about: StartAssessment;
  readonly answers: AssessmentAnswers;
};

/** Begun by those who supervise, the earliest first, so that a development can be read. */
export const demoAssessments: readonly DemoAssessment[] = [
  {
    by: DEMO_TRAINING.principal,
    about: { form: 'mini-cex', goals: ['BT9'], occasion: 'Mottagning, förmiddag' },
    answers: { independence: 2, seen: ['interview'], next: 'Sammanfatta för patienten innan du går vidare.' },
  },
  {
    by: DEMO_TRAINING.principal,
    about: { form: 'konsultationsmall', goals: ['BT9'], occasion: 'Planerat besök' },
    answers: { independence: 3, strength: 'Lyssnar till punkt.' },
  },
  {
    by: DEMO_TRAINING.supervisor,
    about: { form: 'cbd', goals: ['BT1', 'BT9'], occasion: 'Genomgång efter jouren' },
    answers: { independence: 3, seen: ['reasoning', 'follow-up'] },
  },
  {
    by: DEMO_TRAINING.supervisor,
    about: { form: 'mini-cex', goals: ['BT9'], occasion: 'Bedömningssamtal' },
    answers: { independence: 4, seen: ['interview', 'judgement'], strength: 'Tydlig plan, lugnt samtal.' },
  },
];

/** One that Elin asked for herself and that still waits. */
export const demoRequest = { form: 'dops', goals: ['BT10'], occasion: 'Sårvård på mottagningen' } as const;

export function demoEntries(today: PlainDate): AddLogbookEntryBody[] {
  const entry = (daysAgo: number, procedure: string, traits: Partial<AddLogbookEntryBody> = {}) => ({
    doneOn: addDays(today, -daysAgo),
    procedure,
    role: 'performed' as const,
    count: 1,
    goals: ['BT10'],
    ...traits,
  });
  const supervisorId = idOf(DEMO_TRAINING.principal);
  return [
    entry(150, 'Suturering', { role: 'under-supervision', supervisorId }),
    entry(120, 'Suturering', { count: 2 }),
    entry(95, 'Ledpunktion', { role: 'assisted' }),
    entry(70, 'Suturering', { count: 3 }),
    entry(20, 'Suicidriskbedömning', { role: 'under-supervision', goals: ['BT9'] }),
    entry(6, 'Suicidriskbedömning', { count: 2, goals: ['BT9'] }),
  ];
}
