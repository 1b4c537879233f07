import { goalsProgress, nextStep } from './progress.js';
import type { NextStepFacts, ProgressRecord } from './progress.js';

const goals = ['BT1', 'BT2'].map((code) => ({ code, title: code, titleUnverified: true }));
const record = (traits: Partial<ProgressRecord>): ProgressRecord => ({
  id: '01890000-0000-7000-8000-000000000001',
  type: 'SOS-2021-B2',
  goals: ['BT1'],
  state: 'signed',
  waitingFor: [],
  reason: null,
  ...traits,
});
const step = (records: ProgressRecord[], traits: Partial<NextStepFacts> = {}) =>
  nextStep({
    hasPost: true,
    goals: goalsProgress(goals, records),
    records,
    months: { shown: '6,0', enough: true },
    hasAssessor: true,
    isApproved: false,
    ...traits,
  });

describe('how far each goal has come', () => {
  it('counts a revoked intyg as missing', () => {
    expect(goalsProgress(goals, [record({ state: 'revoked' })])[0]?.state).toBe('missing');
  });
  it('does not count Bilaga 3 or 4 for a goal', () => {
    const others = [record({ type: 'SOS-2021-B3' }), record({ type: 'SOS-2021-B4' })];
    expect(goalsProgress(goals, others)[0]?.state).toBe('missing');
  });
  it('shows the furthest when a new request follows a returned one', () => {
    const both = [record({ state: 'returned' }), record({ state: 'sent' })];
    expect(goalsProgress(goals, both)[0]?.state).toBe('sent');
  });
});

describe('the next step', () => {
  const all = record({ goals: ['BT1', 'BT2'] });

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
    expect(step([all], { months: { shown: '4,2', enough: false } }).action).toBeNull();
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
