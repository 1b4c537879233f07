import { ASSESSMENT_STATES } from '../contract/index.js';
import { partiesOf, type Assessment } from './assessment.js';
import {
  ASSESSMENT_ACTIONS,
  ASSESSMENT_PARTIES,
  ASSESSMENT_TRANSITIONS,
  assessmentTransition,
} from './assessment-states.js';

/** Written out once more by hand: what is not here is refused. */
const ALLOWED: Readonly<Record<string, string>> = {
  'asked accept invited': 'asked',
  'asked answer assessor': 'answered',
  'asked decline assessor': 'declined',
  'asked pass-on assessor': 'asked',
  'asked withdraw starter': 'withdrawn',
  'asked expire system': 'expired',
};
const cells = ASSESSMENT_STATES.flatMap((state) =>
  ASSESSMENT_ACTIONS.flatMap((action) => ASSESSMENT_PARTIES.map((party) => [state, action, party] as const)),
);

describe('the states of an assessment', () => {
  it.each(cells)('from %s, %s by %s leads where the table says and nowhere else', (state, action, party) => {
    const found = assessmentTransition(state, action, [party])?.to ?? null;
    expect(found).toBe(ALLOWED[`${state} ${action} ${party}`] ?? null);
  });

  it('nothing leads out of an answer, and nobody without a part in it does anything', () => {
    expect(ASSESSMENT_TRANSITIONS.filter(({ from }) => from !== 'asked')).toEqual([]);
    expect(ASSESSMENT_ACTIONS.map((action) => assessmentTransition('asked', action, []))).toEqual(
      ASSESSMENT_ACTIONS.map(() => null),
    );
  });

  it('the doctor never answers, and only whoever began takes it back', () => {
    const asked = { traineeId: 'maja', assessorId: 'sara', startedBy: 'trainee' } as Assessment;
    const started = { ...asked, startedBy: 'assessor' } as Assessment;
    const may = (one: Assessment, person: string, action: 'answer' | 'withdraw') =>
      assessmentTransition('asked', action, partiesOf(one, person)) !== null;
    expect([may(asked, 'maja', 'answer'), may(asked, 'sara', 'answer')]).toEqual([false, true]);
    expect([may(asked, 'maja', 'withdraw'), may(asked, 'sara', 'withdraw')]).toEqual([true, false]);
    expect([may(started, 'maja', 'withdraw'), may(started, 'sara', 'withdraw')]).toEqual([false, true]);
    expect(may(asked, 'viktor', 'answer')).toBe(false);
  });
});
