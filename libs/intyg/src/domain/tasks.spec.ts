import type { ListedIntyg } from './intyg.js';
import { intygTasks, intygWaits } from './tasks.js';
import type { TaskSources } from './tasks.js';

const at = new Date('2026-11-10T08:00:00Z');
const intyg = (id: string, traits: Partial<ListedIntyg>): ListedIntyg => ({
  id,
  traineeId: 'maja',
  postId: 'post',
  templateHash: null,
  type: 'SOS-2021-B2',
  state: 'sent',
  revision: 1,
  goals: ['BT1'],
  documentId: null,
  reason: null,
  updatedAt: at,
  sentAt: at,
  signedAt: null,
  remindedAt: null,
  participants: [],
  ...traits,
});
const from = (traits: Partial<TaskSources>): TaskSources => ({
  personId: 'me',
  toSign: [],
  own: [],
  awaitingCosigners: [],
  appointments: [],
  courses: [],
  ...traits,
});
const appointment = (state: string, assessorId: string) => ({
  traineeId: 'maja',
  assessorId,
  state,
  appointedAt: at,
  objectedAt: null,
});
const words = {
  nameOf: (id: string) => id,
  title: ({ type }: ListedIntyg) => type,
  line: ({ state }: ListedIntyg) => state,
  day: () => '2026-11-10',
};
const kinds = (sources: TaskSources) =>
  intygTasks(sources, words).map(({ kind, title }) => `${kind} ${title}`);

describe('what waits among the intyg', () => {
  it('tells the signer whose and which goals, and the form where it has none', () => {
    const service = intyg('b', { type: 'SOS-2021-B3', goals: [] });
    expect(kinds(from({ toSign: [intyg('a', { goals: ['BT1', 'BT9'] }), service] }))).toEqual([
      'sign-intyg maja: BT1, BT9',
      'sign-intyg maja: SOS-2021-B3',
    ]);
  });

  it('is, for who has led a course to its end, the intyg of those who took it', () => {
    const courses = [{ id: 'c', title: 'Ledarskap', endsOn: '2026-11-09', waiting: 40 }];
    expect(intygTasks(from({ courses }), words)).toEqual([
      {
        kind: 'write-course-intyg',
        id: 'c',
        title: 'Ledarskap',
        facts: '40 deltagare väntar på intyg',
        since: '2026-11-09',
        dueOn: null,
      },
    ]);
  });

  it('is, for the trainee, what came back; what is under way waits for others', () => {
    const states = [
      'draft',
      'sent',
      'signing',
      'awaiting-cosignature',
      'returned',
      'declined',
      'signed',
    ] as const;
    const own = states.map((state) => intyg(state, { state, goals: [state] }));
    expect(kinds(from({ own }))).toEqual(['mend-intyg returned', 'mend-intyg declined']);
    expect(intygWaits(from({ own }), words).map(({ id }) => id)).toEqual([
      'sent',
      'signing',
      'awaiting-cosignature',
    ]);
  });

  it('is, for the assessor, the assignment, until Bilaga 4 is there to sign', () => {
    const appointments = [appointment('appointed', 'me')];
    expect(kinds(from({ appointments }))).toEqual(['judge-assignment maja']);
    const toSign = [intyg('b4', { type: 'SOS-2021-B4', goals: [] })];
    expect(kinds(from({ appointments, toSign }))).toEqual(['sign-intyg maja: SOS-2021-B4']);
  });

  it('is the appointer’s, not the assessor’s, while the trainee objects', () => {
    expect(kinds(from({ appointments: [appointment('objected', 'me')] }))).toEqual([]);
    expect(kinds(from({ appointments: [appointment('objected', 'other')] }))).toEqual([
      'answer-objection maja',
    ]);
  });

  it('stands with whom it waits for when somebody else has still to sign', () => {
    const awaitingCosigners = [intyg('c', { state: 'awaiting-cosignature' })];
    expect(intygWaits(from({ awaitingCosigners }), words)).toMatchObject([
      { kind: 'cosignature', title: 'maja: BT1' },
    ]);
  });
});
