import { newId } from '@specialistvagen/platform';
import type {
  Credit,
  Interruption,
  ServicePeriod,
  TrainingPost,
  TrainingRecord,
} from '@specialistvagen/trainees';

/** A stand-alone BT under way for a year from 1 September 2025, licensed the June before. */
export function aPost(traits: Partial<TrainingPost> = {}): TrainingPost {
  return {
    id: newId(),
    traineeId: newId(),
    kind: 'bt',
    form: 'standalone',
    specialty: null,
    track: null,
    rural: false,
    careProviderId: newId(),
    regionCode: '04',
    regulation: 'HSLF-FS 2021:8',
    regulationVersion: '2026-11-21',
    regulationReason: 'Legitimerad utan allmäntjänstgöring.',
    regulationChosenOn: '2025-09-01',
    atCompletedOn: null,
    stBegunOn: null,
    licenceRoute: 'swedish-degree',
    licenceDate: '2025-06-12',
    startsOn: '2025-09-01',
    endsOn: '2026-08-31',
    headOfDepartmentId: newId(),
    studyDirectorId: newId(),
    coordinatorIds: [],
    state: 'ongoing',
    endReason: null,
    endedOn: null,
    endMeaning: null,
    approvedOn: null,
    approvalCaseNumber: null,
    revision: 0,
    pseudonym: '00112233445566778899aabbccddeeff',
    ...traits,
  };
}

/** Full time in primary care, 1 January–30 June 2026: six months. */
export function aPeriod(traits: Partial<ServicePeriod> = {}): ServicePeriod {
  return {
    id: newId(),
    postId: newId(),
    careUnitId: newId(),
    from: '2026-01-01',
    to: '2026-06-30',
    percent: 100,
    area: 'primary-care',
    atSection: null,
    alsoFor: [],
    ...traits,
  };
}

export function anInterruption(traits: Partial<Interruption> = {}): Interruption {
  return {
    id: newId(),
    postId: newId(),
    kind: 'parental-leave',
    from: '2026-03-01',
    to: '2026-03-31',
    ...traits,
  };
}

export function aCredit(traits: Partial<Credit> = {}): Credit {
  return {
    id: newId(),
    postId: newId(),
    kind: 'research-education',
    what: 'Forskarutbildning i allmänmedicin',
    fromWhere: 'Exempeluniversitetet',
    months: '2',
    goals: ['BT7'],
    areas: [],
    evidence: 'Examensbevis, visat i original',
    decidedById: newId(),
    decidedOn: '2025-09-01',
    reason: 'Relevant utbildning före bastjänstgöringen.',
    ...traits,
  };
}

export function aRecord(traits: Partial<TrainingRecord> = {}): TrainingRecord {
  return { posts: [], periods: [], interruptions: [], credits: [], attested: [], background: [], ...traits };
}
