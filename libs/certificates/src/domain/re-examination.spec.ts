import { changeRefusals } from './re-examination.js';
import type { ChangeFacts } from './re-examination.js';
import { biasRefusals, takingRefusals } from './impartiality.js';
import { appealClock, timelinessOf } from './appeal-clock.js';

const toRefusal: ChangeFacts = {
  former: 'approved',
  proposal: { outcome: 'refused', proposedBy: 'ingrid', lacking: [{}] },
  isReExamined: true,
  deciderId: 'magnus',
  heard: { answerBy: '2026-12-01', hasStatement: true },
};
const texts = (facts: ChangeFacts, today = '2026-12-02') =>
  changeRefusals(facts, today).map(({ text }) => text);

describe('a change of a decision', () => {
  it('to somebody’s loss is not made before they are heard, nor on the last day to answer', () => {
    expect(texts({ ...toRefusal, heard: null })).toHaveLength(1);
    const silent = { ...toRefusal, heard: { answerBy: '2026-12-01', hasStatement: false } };
    expect(texts(silent, '2026-12-01')).toHaveLength(1);
    expect(texts(silent, '2026-12-02')).toEqual([]);
  });

  it('is not decided by who proposed it, nor without a re-examination', () => {
    expect(texts({ ...toRefusal, deciderId: 'ingrid' })).toHaveLength(1);
    expect(texts({ ...toRefusal, isReExamined: false })).toHaveLength(1);
    expect(texts({ ...toRefusal, isReExamined: false, proposal: null, heard: null })).toHaveLength(2);
  });

  it('that changes nothing is no change', () => {
    expect(texts({ ...toRefusal, former: 'refused' })).toHaveLength(1);
  });

  it('to somebody’s gain needs no hearing', () => {
    const proposal = { outcome: 'approved' as const, proposedBy: 'ingrid', lacking: [] };
    expect(texts({ ...toRefusal, former: 'refused', proposal, heard: null })).toEqual([]);
  });

  it('cites what was not read as not read', () => {
    expect(changeRefusals({ ...toRefusal, heard: null }, '2026-12-02')).toMatchObject([{ confidence: 'BG' }]);
  });
});

describe('bias', () => {
  it('is stated before anything is done, and only taking and leaving come before it', () => {
    expect(biasRefusals('approve', 'officer', null)).toHaveLength(1);
    expect(biasRefusals('refuse', 'second-officer', { hasBias: true })).toHaveLength(1);
    expect(biasRefusals('approve', 'officer', { hasBias: false })).toEqual([]);
    for (const action of ['take', 'reassign', 'hand-over', 'state-no-bias', 'state-bias'] as const)
      expect(biasRefusals(action, 'officer', null)).toEqual([]);
  });

  it('is asked of officers, not of the applicant or of a payment', () => {
    expect(biasRefusals('give-statement', 'applicant', null)).toEqual([]);
    expect(biasRefusals('pay', 'system', null)).toEqual([]);
  });

  it('once stated closes the case to the officer', () => {
    expect(takingRefusals({ hasBias: true })).toHaveLength(1);
    expect(takingRefusals(null)).toEqual([]);
  });
});

describe('the three weeks to appeal', () => {
  it('end on the same weekday three weeks after delivery, and pass the day after', () => {
    const clock = (today: string) => appealClock({ deliveredOn: '2026-11-23', how: 'receipt' }, today);
    expect(clock('2026-12-14')).toMatchObject({ lastDay: '2026-12-14', hasPassed: false });
    expect(clock('2026-12-15').hasPassed).toBe(true);
  });

  it('tell whether an appeal came in time, and nothing while no delivery is recorded', () => {
    expect(timelinessOf('2026-12-14', '2026-11-23')).toBe('in-time');
    expect(timelinessOf('2026-12-15', '2026-11-23')).toBe('late');
    expect(timelinessOf('2026-12-15', null)).toBe('clock-not-started');
  });
});
