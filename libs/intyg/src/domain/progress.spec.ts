import { HSLF_FS_2021_8, NOTHING_RECORDED } from '@specialistvagen/regulations';
import type { RuleFacts, TrainingFacts } from '@specialistvagen/regulations';
import { formsOfTraining, listedFacts } from './overview.js';
import { nextStep } from './progress.js';
import type { NextStepFacts } from './progress.js';
import { goalsProgress } from './progress-goals.js';
import type { ProgressRecord } from './progress-goals.js';

const at = new Date('2026-11-10T08:00:00Z');
const PSYCHIATRY = { kind: 'st', specialty: 'psykiatri' } as const;

function training(traits: Partial<TrainingFacts['post']> = {}): TrainingFacts {
  const { designation, version } = HSLF_FS_2021_8;
  return {
    ...NOTHING_RECORDED,
    trainee: { personId: 'trainee', protection: 'none', licensedOn: '2020-01-01', earlierBtApprovals: [] },
    post: {
      id: 'post',
      kind: 'bt',
      specialty: null,
      form: null,
      regulation: designation,
      regulationVersion: version,
      from: '2026-01-01',
      to: null,
      licenceRoute: 'swedish-degree',
      principalSupervisorId: null,
      stStartedOn: null,
      ...traits,
    },
    servicePeriods: [],
    interruptions: [],
    credits: [],
  };
}

const record = (traits: Partial<ProgressRecord>): ProgressRecord => ({
  id: '01890000-0000-7000-8000-000000000001',
  type: 'SOS-2021-B2',
  goals: ['BT1'],
  state: 'signed',
  waitingFor: [],
  reason: null,
  ...traits,
});

/** What the list says, as the page gathers it. */
function factsOf(records: readonly ProgressRecord[], of: TrainingFacts): RuleFacts {
  const list = records.map((one) => ({
    ...one,
    traineeId: 'trainee',
    postId: 'post',
    templateHash: null,
    revision: 1,
    documentId: one.id,
    updatedAt: at,
    sentAt: at,
    signedAt: at,
    remindedAt: null,
    participants: [],
  }));
  return listedFacts({ training: of, list, verifiedCopies: [], today: '2026-11-22' });
}

const goalsOf = (records: ProgressRecord[], of = training()) => goalsProgress(factsOf(records, of), records);
const goal = (code: string, records: ProgressRecord[], of = training()) =>
  goalsOf(records, of).find((one) => one.code === code);
const months = (traits: object) => ({ shown: '6,0', needed: '6,0', enough: true, ...traits });
const step = (records: ProgressRecord[], traits: Partial<NextStepFacts> = {}, of = training()) =>
  nextStep({
    forms: formsOfTraining(of),
    hasPost: true,
    goals: goalsOf(records, of),
    records,
    months: months({}),
    hasAssessor: true,
    isApproved: false,
    ...traits,
  });

describe('how far each goal has come', () => {
  it('counts a revoked intyg as missing', () => {
    expect(goal('BT1', [record({ state: 'revoked' })])?.state).toBe('missing');
  });
  it('does not count Bilaga 3 or 4 for a goal', () => {
    const others = [record({ type: 'SOS-2021-B3' }), record({ type: 'SOS-2021-B4' })];
    expect(goal('BT1', others)?.state).toBe('missing');
  });
  it('shows the furthest when a new request follows a returned one', () => {
    const both = [record({ state: 'returned' }), record({ state: 'sent' })];
    expect(goal('BT1', both)?.state).toBe('sent');
  });
});

describe('how far a goal with several activities has come', () => {
  const st = training(PSYCHIATRY);
  const clinical = record({ type: 'SOS-2021-B9', goals: ['STa4'] });

  it('is not signed before every group is, and says which form is missing', () => {
    expect(goal('STa4', [clinical], st)).toMatchObject({
      state: 'missing',
      groups: [{ state: 'signed' }, { state: 'missing', ways: [{ type: 'SOS-2021-B10' }] }],
      missing: expect.stringContaining('bilaga 10'),
    });
  });
  it('is sent when what is missing is asked for, and signed when the course is there too', () => {
    const course = (state: ProgressRecord['state']) =>
      record({ id: 'course', type: 'SOS-2021-B10', goals: ['STa4'], state });
    expect(goal('STa4', [clinical, course('sent')], st)?.state).toBe('sent');
    expect(goal('STa4', [clinical, course('signed')], st)?.state).toBe('signed');
  });
  it('takes either of two ways where the regulation says or', () => {
    const watching = record({ id: 'watching', type: 'SOS-2021-B8', goals: ['STb4'] });
    expect(goal('STb4', [watching], st)?.groups[0]).toMatchObject({ state: 'signed' });
    expect(goal('STb4', [watching], st)?.groups[0]?.ways).toHaveLength(2);
  });
  it('names the activity and the form of the first goal that is missing', () => {
    expect(step([], {}, st).action).toMatchObject({ name: 'request-intyg', type: 'SOS-2021-B10' });
    expect(step([], {}, st).sentence).toContain('STa1: Kurs (bilaga 10)');
  });
});

describe('the next step', () => {
  const codes = Array.from({ length: 18 }, (_, index) => `BT${index + 1}`);
  const all = record({ goals: codes });

  it('without a post names the study director', () => {
    expect(step([], { hasPost: false }).action).toBeNull();
  });
  it('begins with what came back', () => {
    const back = record({ state: 'returned', reason: 'perioden är fel' });
    expect(step([back]).action).toMatchObject({ name: 'open-intyg', intygId: back.id });
  });
  it('does not bring up what came back when another intyg covers it', () => {
    const back = record({ state: 'declined' });
    expect(step([back, record({ id: 'other' })]).action).toMatchObject({
      name: 'request-intyg',
      goals: ['BT2'],
    });
  });
  it('is nothing but the decision once the BT is approved', () => {
    expect(step([record({ state: 'returned' })], { isApproved: true }).action?.label).toBe('Se beslutet');
  });
  it('asks for the first goal that is missing', () => {
    expect(step([record({})]).action).toMatchObject({ name: 'request-intyg', goals: ['BT2'] });
  });
  it('waits with Bilaga 3 until six months are served', () => {
    expect(step([all], { months: months({ shown: '4,2', enough: false }) }).action).toBeNull();
    expect(step([all]).action?.name).toBe('request-service');
  });
  it('asks for Bilaga 4 only when an assessor is appointed', () => {
    const records = [all, record({ type: 'SOS-2021-B3', goals: [] })];
    expect(step(records, { hasAssessor: false }).action).toBeNull();
    expect(step(records).action?.name).toBe('request-competence');
  });
  it('names whom one waits for when nothing is left to do', () => {
    const records = [
      all,
      record({ type: 'SOS-2021-B3', goals: [] }),
      record({ type: 'SOS-2021-B4', goals: [], state: 'sent', waitingFor: ['Per Lind'] }),
    ];
    expect(step(records)).toMatchObject({ action: null, sentence: expect.stringContaining('Per Lind') });
  });
  it('ends at the application', () => {
    const records = [
      all,
      record({ type: 'SOS-2021-B3', goals: [] }),
      record({ type: 'SOS-2021-B4', goals: [] }),
    ];
    expect(step(records).action?.name).toBe('open-application');
  });
});
