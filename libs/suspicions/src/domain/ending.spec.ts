import { checkStanding, openChecks } from './checklist.js';
import type { CheckFacts } from './checklist.js';
import { changeEndRefusals, endRefusals } from './ending.js';

const answered: CheckFacts = {
  answers: [
    { item: 'police', answer: 'done' },
    { item: 'ivo', answer: 'not-needed' },
    { item: 'hosp', answer: 'done' },
    { item: 'employer', answer: 'done' },
  ],
  noReport: null,
};
const nothing: CheckFacts = { answers: [], noReport: null };
const facts = {
  hasGround: true,
  checks: answered,
  heard: { answerBy: '2026-12-10', hasAnswer: true },
  today: '2026-12-01',
};

describe('the checklist of a suspicion', () => {
  it('expects a report to the police until one is made, or two have said that there is to be none', () => {
    expect(checkStanding(nothing, 'police')).toBe('open');
    expect(checkStanding({ answers: [], noReport: 'open' }, 'police')).toBe('awaits-second');
    expect(checkStanding({ answers: [], noReport: 'refused' }, 'police')).toBe('open');
    expect(checkStanding({ answers: [], noReport: 'confirmed' }, 'police')).toBe('not-needed');
    expect(checkStanding({ ...answered, noReport: 'confirmed' }, 'police')).toBe('done');
  });

  it('takes the last answer to an item, and names all that are left', () => {
    const changed = {
      ...answered,
      answers: [...answered.answers, { item: 'ivo' as const, answer: 'done' as const }],
    };
    expect(checkStanding(changed, 'ivo')).toBe('done');
    expect(openChecks(nothing)).toEqual(['police', 'ivo', 'hosp', 'employer']);
    expect(openChecks(answered)).toEqual([]);
  });
});

describe('the end of a suspicion', () => {
  it('is refused with all its reasons at once: no ground, and every item that is left', () => {
    expect(endRefusals({ ...facts, hasGround: false, checks: nothing })).toHaveLength(5);
    expect(endRefusals(facts)).toEqual([]);
  });

  it('in a changed decision is refused before the doctor has been told, and while their time runs', () => {
    expect(changeEndRefusals({ ...facts, heard: null }, true)).toMatchObject([{ confidence: 'BG' }]);
    const running = { ...facts, heard: { answerBy: '2026-12-10', hasAnswer: false } };
    expect(changeEndRefusals(running, true)).toHaveLength(1);
    expect(changeEndRefusals({ ...running, today: '2026-12-10' }, true)).toHaveLength(1);
    expect(changeEndRefusals({ ...running, today: '2026-12-11' }, true)).toEqual([]);
    expect(changeEndRefusals(facts, true)).toEqual([]);
  });

  it('in a changed decision is refused as long as no other decision is signed', () => {
    expect(changeEndRefusals(facts, false)).toMatchObject([{ field: 'applicationId' }]);
  });
});
