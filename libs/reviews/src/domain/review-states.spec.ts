import { REVIEW_STATES } from '../contract/index.js';
import { REVIEW_ACTIONS, REVIEW_PARTIES, REVIEW_TRANSITIONS, reviewTransition } from './review-states.js';

const ALLOWED: Readonly<Record<string, string>> = {
  'open write reviewer': 'open',
  'open submit reviewer': 'submitted',
  'open withdraw administrator': 'withdrawn',
};
const all = REVIEW_STATES.flatMap((state) =>
  REVIEW_ACTIONS.flatMap((action) => REVIEW_PARTIES.map((party) => [state, action, party] as const)),
);

describe('the states of a review', () => {
  it.each(all)('%s, %s by the %s leads where the table says and nowhere else', (state, action, party) => {
    const to = reviewTransition(state, action, party)?.to ?? null;
    expect(to).toBe(ALLOWED[`${state} ${action} ${party}`] ?? null);
  });

  it('what is handed in or withdrawn has no way on', () => {
    expect(REVIEW_TRANSITIONS.filter(({ from }) => from !== 'open')).toEqual([]);
  });

  it('only a withdrawal needs a reason', () => {
    const needing = REVIEW_TRANSITIONS.filter(({ needsReason }) => needsReason);
    expect(needing.map(({ action }) => action)).toEqual(['withdraw']);
  });
});
