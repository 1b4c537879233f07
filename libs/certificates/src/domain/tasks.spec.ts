import { APPLICATION_STATES } from '../contract/states.js';
import { applicantTasks, officerTasks } from './tasks.js';
import type { CaseStanding } from './tasks.js';

const today = '2026-11-22';
const aCase = (traits: Partial<CaseStanding>): CaseStanding => ({
  id: '019b7600-0000-7000-8000-000000000001',
  state: 'under-examination',
  diarienummer: '4.1-1/2026',
  line: 'under handläggning',
  arrivedOn: '2026-11-01',
  isPaid: true,
  payBy: null,
  deadlineOn: null,
  openQuestions: 0,
  isHeard: false,
  isRefusalProposed: false,
  ...traits,
});
const asked = aCase({ state: 'supplement-requested', openQuestions: 1, deadlineOn: '2026-12-01' });
const heard = aCase({ state: 'communicated-before-refusal', deadlineOn: '2026-12-01' });

/** What stands in the inbox: the task, or whom it waits for, or nothing. */
const shown = ({ tasks, waiting }: ReturnType<typeof applicantTasks>) =>
  [...tasks.map(({ kind }) => kind), ...waiting.map(({ kind }) => `waits: ${kind}`)].join(', ');
const officer = (standing: CaseStanding) => shown(officerTasks(standing, 'officer', today));
const second = (standing: CaseStanding) => shown(officerTasks(standing, 'second', today));
const applicant = (standing: CaseStanding) => shown(applicantTasks(standing));

describe('what waits for the applicant', () => {
  it.each([
    ['an unpaid fee', aCase({ state: 'received', isPaid: false }), 'pay-fee'],
    ['an order to pay', aCase({ state: 'awaiting-fee', isPaid: false, payBy: '2026-12-01' }), 'pay-fee'],
    ['a question', asked, 'answer-supplement'],
    ['a hearing before refusal', heard, 'give-statement'],
    ['nothing, once heard', { ...heard, isHeard: true }, 'waits: application'],
    ['nothing while it is examined', aCase({}), 'waits: application'],
    ['nothing, the fee being paid', aCase({ state: 'received' }), 'waits: application'],
  ])('%s', (_what, standing, expected) => {
    expect(applicant(standing)).toBe(expected);
  });

  it('is due on the day that the authority named', () => {
    expect(applicantTasks(asked).tasks[0]?.dueOn).toBe('2026-12-01');
  });
});

describe('what waits for the officer', () => {
  it.each([
    ['a case to examine', aCase({}), 'handle-case'],
    ['an appeal', aCase({ state: 'appealed' }), 'handle-case'],
    ['a question whose time has run out', { ...asked, deadlineOn: '2026-11-21' }, 'handle-case'],
    ['a statement that has come', { ...heard, isHeard: true }, 'handle-case'],
    ['a fee that was not paid in time', aCase({ state: 'awaiting-fee', payBy: '2026-11-21' }), 'handle-case'],
  ])('%s', (_what, standing, expected) => {
    expect(officer(standing)).toBe(expected);
  });

  it.each([
    ['the applicant, whose day to answer is today', { ...asked, deadlineOn: today }],
    ['the applicant, who may state', heard],
    ['the fee', aCase({ state: 'awaiting-fee', isPaid: false })],
    ['the second decider', { ...heard, isHeard: true, isRefusalProposed: true }],
  ])('is nothing when it waits for %s', (_whom, standing) => {
    expect(officer(standing)).toBe('waits: case');
  });

  it('is the decision, for the second, when refusal is proposed and not before', () => {
    expect(second(heard)).toBe('waits: case');
    expect(second({ ...heard, isRefusalProposed: true })).toBe('decide-refusal');
    expect(second(aCase({}))).toBe('waits: case');
  });
});

describe('what is over', () => {
  it.each(['draft', 'decided', 'closed', 'dismissed'] as const)('waits for nobody: %s', (state) => {
    const standing = aCase({ state });
    expect([applicant(standing), officer(standing), second(standing)]).toEqual(['', '', '']);
  });

  it('is the only thing that stands in no inbox', () => {
    const silent = APPLICATION_STATES.filter((state) => officer(aCase({ state })) === '');
    expect(silent).toEqual(['draft', 'decided', 'closed', 'dismissed']);
  });
});
