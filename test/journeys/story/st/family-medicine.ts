import type { Batch, StTraining } from './training.js';
import { dayFromNow } from '../days.js';

const codes = (prefix: string, ...numbers: number[]) => numbers.map((number) => [`${prefix}${number}`]);
const all = codes('STc', ...Array.from({ length: 15 }, (_, index) => index + 1));

const clinical = (signer: string, place: string, days: [string, string], goals: Batch['goals']): Batch => ({
  what: `bilaga 9, ${place}`,
  type: 'SOS-2021-B9',
  signer,
  goals,
  during: { place, from: days[0], to: days[1] },
});

/** ST in allmänmedicin under HSLF-FS 2021:8: 7 a-mål, 4 b-mål and 15 c-mål. */
export const familyMedicine: StTraining = {
  title: 'Allmänmedicin, HSLF-FS 2021:8',
  doctor: 'tove',
  specialty: 'allmanmedicin',
  regulation: 'HSLF-FS 2021:8',
  regulationReason: 'Legitimation efter den 1 juli 2021, ingen allmäntjänstgöring',
  otherRegulations: { goal: 'a1', form: 'SOS-2015-B4' },
  licenceDate: '2021-07-01',
  licenceRoute: 'eu-recognition',
  transition: {},
  credits: [
    {
      kind: 'research-education',
      what: 'Forskarutbildning i allmänmedicin',
      fromWhere: 'Exempeluniversitetet',
      months: '6',
      goals: [],
      areas: [],
      evidence: 'Utdrag ur studieregistret 2021-06-01',
      decidedOn: '2021-07-01',
      reason: 'Forskarutbildning inom specialiteten',
    },
  ],
  leave: { from: '2023-01-01', to: '2023-02-28' },
  goals: 26,
  requiredMonths: '66,0',
  west: {
    careProvider: 'sormland',
    regionCode: '04',
    studyDirector: 'anders',
    headOfDepartment: 'karin',
    principalSupervisor: 'erik',
    supervisors: ['sara', 'johan'],
    startsOn: '2021-07-01',
    endsOn: dayFromNow(31),
    periods: [
      { unit: 'vardcentral', from: '2021-07-01', to: '2022-06-30', percent: 100, area: 'primary-care' },
      { unit: 'akut', from: '2022-07-01', to: '2022-12-31', percent: 100, area: 'emergency-care' },
      { unit: 'medicin', from: '2023-01-01', to: '2023-12-31', percent: 100, area: 'other' },
      { unit: 'psykiatri', from: '2024-01-01', to: '2024-06-30', percent: 100, area: 'psychiatry' },
    ],
  },
  // 12 + 6 + (12 − 2 of leave) + 6 months of service, and 6 of credit.
  monthsInWest: '40,0',
  inWest: [
    {
      batches: [
        clinical(
          'erik',
          'Exempelvårdcentralen',
          ['2021-07-01', '2022-06-30'],
          [...all, ...codes('STa', 4, 6, 7), ...codes('STb', 1, 2, 3)],
        ),
      ],
      // c1, c2, c4, c5, c7–c13 and c15 ask for clinical service alone.
      after: { what: 'efter vårdcentralen', goalsMet: 12, months: '40,0' },
    },
    {
      batches: [
        clinical(
          'sara',
          'Exempelsjukhuset akutmottagning',
          ['2022-07-01', '2022-12-31'],
          codes('STc', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        ),
        clinical('sara', 'Exempelsjukhuset medicin', ['2023-03-01', '2023-12-31'], all),
        clinical(
          'johan',
          'Exempelsjukhuset psykiatri',
          ['2024-01-01', '2024-06-30'],
          codes('STc', 9, 12, 13, 14, 15),
        ),
        {
          what: 'bilaga 10, handledaren kryssar Handledare',
          type: 'SOS-2021-B10',
          signer: 'erik',
          subject: 'Kurs med godkänt kursintyg',
          goals: [...codes('STa', 4, 5, 6), ...codes('STb', 1, 2, 3, 4), ...codes('STc', 3, 6, 14)],
        },
      ],
      // And a4, a6, b1, b2, b3, c3, c6 and c14; a5 and b4 still lack their clinical part.
      after: { what: 'efter kurserna', goalsMet: 20, months: '40,0' },
    },
  ],
  course: {
    batch: {
      what: 'bilaga 10, kursledaren',
      type: 'SOS-2021-B10',
      signer: 'lena',
      subject: 'Kommunikation och ledarskap',
      goals: codes('STa', 1),
    },
    after: { what: 'efter kursledarens intyg', goalsMet: 21, months: '40,0' },
  },
  east: {
    careProvider: 'ostergotland',
    regionCode: '05',
    studyDirector: 'birgit',
    headOfDepartment: 'gustav',
    principalSupervisor: 'per',
    supervisors: ['gustav'],
    startsOn: '2024-07-01',
    endsOn: dayFromNow(212),
    periods: [
      { unit: 'vardcentral-05', from: '2024-07-01', to: '2025-06-30', percent: 80, area: 'primary-care' },
    ],
  },
  // And 12 months at 80 percent.
  monthsInEast: '49,6',
  inEast: [
    {
      batches: [
        clinical('per', 'Exempelvårdcentralen Östergötland', ['2024-07-01', '2024-12-31'], all),
        clinical('per', 'Exempelvårdcentralen Östergötland', ['2025-01-01', '2025-06-30'], all),
        {
          what: 'bilaga 8',
          type: 'SOS-2021-B8',
          signer: 'per',
          goals: codes('STb', 4),
          during: { place: 'Exempelsjukhuset Östergötland psykiatri', from: '2025-05-05', to: '2025-05-16' },
        },
        {
          what: 'bilaga 11',
          type: 'SOS-2021-B11',
          signer: 'per',
          subject: 'Uppföljning av astmapatienter',
          goals: codes('STa', 2, 7),
        },
      ],
      after: { what: 'efter auskultation och utvecklingsarbete', goalsMet: 24, months: '49,6' },
    },
    {
      batches: [{ what: 'bilaga 12', type: 'SOS-2021-B12', signer: 'per', goals: [[]] }],
      after: { what: 'efter STa3 på sin egen blankett', goalsMet: 25, months: '49,6' },
    },
  ],
  recertified: {
    batch: clinical('per', 'Exempelvårdcentralen', ['2021-07-01', '2022-06-30'], codes('STa', 5)),
    after: { what: 'efter omintygandet', goalsMet: 26, months: '49,6' },
  },
  lastPeriod: {
    unit: 'vardcentral-05',
    from: '2025-07-01',
    to: '2026-11-20',
    percent: 100,
    area: 'primary-care',
  },
  // 49,6 + 16 + 11/30 = 65,967: it would only round up to 66,0.
  tooShortTo: '2026-11-11',
  monthsTooShort: '65,9',
  // 49,6 + 16 + 20/30 = 66,267.
  monthsInTheEnd: '66,2',
  finals: [
    { type: 'SOS-2021-B6', asked: 'gustav', signers: ['gustav'] },
    { type: 'SOS-2021-B7', asked: 'gustav', signers: ['per', 'gustav'] },
  ],
  applicationForm: 'SOS-2021-B5',
  isPresented: false,
};
