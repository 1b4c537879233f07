import type { Batch, StTraining } from './training.js';
import { dayFromNow } from '../days.js';

const codes = (prefix: string, ...numbers: number[]) => numbers.map((number) => [`${prefix}${number}`]);
const all = codes('c', ...Array.from({ length: 13 }, (_, index) => index + 1));

const clinical = (signer: string, place: string, days: [string, string], goals: Batch['goals']): Batch => ({
  what: `bilaga 4, ${place}`,
  type: 'SOS-2015-B4',
  signer,
  goals,
  during: { place, from: days[0], to: days[1] },
});

/** ST in psykiatri under SOSFS 2015:8, chosen after AT and an ST begun before 1 July 2021: 6 a-mål, 5 b-mål and 13 c-mål. */
export const psychiatry: StTraining = {
  title: 'Psykiatri, SOSFS 2015:8',
  doctor: 'simon',
  specialty: 'psykiatri',
  regulation: 'SOSFS 2015:8',
  regulationReason: 'Allmäntjänstgöring fullgjord och ST påbörjad före den 1 juli 2021',
  otherRegulations: { goal: 'STc1', form: 'SOS-2021-B9' },
  licenceDate: '2019-02-01',
  licenceRoute: 'swedish-degree-with-at',
  transition: { atCompletedOn: '2018-12-31', stBegunOn: '2020-09-01' },
  credits: [],
  leave: { from: '2021-06-01', to: '2021-11-30' },
  goals: 24,
  requiredMonths: '60,0',
  west: {
    careProvider: 'sormland',
    regionCode: '04',
    studyDirector: 'anders',
    headOfDepartment: 'karin',
    principalSupervisor: 'johan',
    supervisors: ['sara'],
    startsOn: '2020-09-01',
    endsOn: dayFromNow(31),
    periods: [
      { unit: 'psykiatri', from: '2020-09-01', to: '2022-02-28', percent: 100, area: 'psychiatry' },
      { unit: 'medicin', from: '2022-03-01', to: '2022-08-31', percent: 100, area: 'other' },
      { unit: 'psykiatri', from: '2022-09-01', to: '2023-08-31', percent: 100, area: 'psychiatry' },
    ],
  },
  // 36 months less 6 of leave.
  monthsInWest: '30,0',
  inWest: [
    {
      batches: [
        clinical(
          'johan',
          'Exempelsjukhuset psykiatri',
          ['2020-09-01', '2022-02-28'],
          [...all, ...codes('a', 1, 3, 4, 5), ...codes('b', 1, 2, 3, 4)],
        ),
      ],
      // a3, c5 and c12 ask for clinical service alone.
      after: { what: 'efter första tjänstgöringen', goalsMet: 3, months: '30,0' },
    },
    {
      batches: [
        clinical(
          'sara',
          'Exempelsjukhuset medicin',
          ['2022-03-01', '2022-08-31'],
          [...codes('b', 1, 2), ...codes('c', 5, 6, 10, 12)],
        ),
        clinical('johan', 'Exempelsjukhuset psykiatri', ['2022-09-01', '2023-08-31'], all),
        {
          what: 'bilaga 5, handledaren kryssar Handledare',
          type: 'SOS-2015-B5',
          signer: 'johan',
          subject: 'Kurs med godkänt kursintyg',
          during: { place: '', from: '2022-10-03', to: '2022-10-07' },
          goals: [
            ...codes('a', 1, 2, 5),
            ...codes('b', 1, 2, 3, 4, 5),
            ...codes('c', 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 13),
          ],
        },
      ],
      // And a1, b1–b4, c1–c4, c6–c11 and c13; a2 and b5 lack their clinical part, a4 and a5 their written work.
      after: { what: 'efter kurserna', goalsMet: 19, months: '30,0' },
    },
  ],
  course: {
    batch: {
      what: 'bilaga 5, kursledaren',
      type: 'SOS-2015-B5',
      signer: 'lena',
      subject: 'Lagar och andra författningar',
      during: { place: '', from: '2023-03-06', to: '2023-03-10' },
      goals: codes('a', 6),
    },
    after: { what: 'efter kursledarens intyg', goalsMet: 20, months: '30,0' },
  },
  east: {
    careProvider: 'ostergotland',
    regionCode: '05',
    studyDirector: 'birgit',
    headOfDepartment: 'gustav',
    principalSupervisor: 'astrid',
    supervisors: ['oskar'],
    startsOn: '2023-09-01',
    endsOn: dayFromNow(121),
    periods: [
      { unit: 'psykiatri-05', from: '2023-09-01', to: '2024-08-31', percent: 75, area: 'psychiatry' },
    ],
  },
  // And 12 months at 75 percent.
  monthsInEast: '39,0',
  inEast: [
    {
      batches: [
        clinical('astrid', 'Exempelsjukhuset Östergötland psykiatri', ['2023-09-01', '2024-02-29'], all),
        clinical(
          'oskar',
          'Exempelsjukhuset Östergötland psykiatri',
          ['2024-03-01', '2024-08-31'],
          [...all, ...codes('a', 1, 3, 4), ...codes('b', 1, 2, 3, 4)],
        ),
        {
          what: 'bilaga 3',
          type: 'SOS-2015-B3',
          signer: 'oskar',
          goals: codes('b', 5),
          during: { place: 'Exempelvårdcentralen Östergötland', from: '2024-05-06', to: '2024-05-17' },
        },
        {
          what: 'bilaga 6',
          type: 'SOS-2015-B6',
          signer: 'astrid',
          subject: 'Uppföljning av tvångsvård',
          goals: codes('a', 4),
        },
      ],
      after: { what: 'efter auskultation och kvalitetsarbete', goalsMet: 22, months: '39,0' },
    },
    {
      batches: [
        {
          what: 'bilaga 7',
          type: 'SOS-2015-B7',
          signer: 'astrid',
          subject: 'Återinläggning efter depression',
          goals: codes('a', 5),
        },
      ],
      after: { what: 'efter det skriftliga arbetet', goalsMet: 23, months: '39,0' },
    },
  ],
  recertified: {
    batch: clinical('astrid', 'Exempelsjukhuset psykiatri', ['2020-09-01', '2022-02-28'], codes('a', 2)),
    after: { what: 'efter omintygandet', goalsMet: 24, months: '39,0' },
  },
  lastPeriod: {
    unit: 'psykiatri-05',
    from: '2024-09-01',
    to: '2026-05-31',
    percent: 100,
    area: 'psychiatry',
  },
  // 39 + 20 + 30/31: one day less than five years.
  tooShortTo: '2026-05-30',
  monthsTooShort: '59,9',
  monthsInTheEnd: '60,0',
  finals: [{ type: 'SOS-2015-B2', asked: 'oskar', signers: ['oskar', 'astrid'] }],
  applicationForm: 'SOS-2015-B1',
  isPresented: true,
};
