import { POST_ACTIONS, POST_STATES, postTransition } from './post-states.js';

describe('the states of a training post', () => {
  const allowed: Record<string, string> = {
    'ongoing change': 'ongoing',
    'ongoing end': 'ended',
    'ongoing complete': 'completed',
    'ended complete': 'completed',
    'ongoing withdraw': 'withdrawn',
    'ongoing choose': 'ongoing',
    'ongoing finish': 'completed',
    'completed reopen': 'ongoing',
    'completed end-again': 'ended',
    'ended correct-end': 'ended',
  };
  const pairs = POST_STATES.flatMap((state) => POST_ACTIONS.map((action) => [state, action] as const));

  it.each(pairs)('from %s, %s leads where the table says and nowhere else', (state, action) => {
    expect(postTransition(state, action)?.to ?? null).toBe(allowed[`${state} ${action}`] ?? null);
  });

  it('an approved training is left by nothing but a changed decision of the authority, with its ground', () => {
    const leaving = POST_ACTIONS.flatMap((action) => postTransition('completed', action) ?? []);
    expect(leaving.map(({ action, who, needsReason }) => ({ action, who, needsReason }))).toEqual(
      ['reopen', 'end-again'].map((action) => ({ action, who: ['case-officer'], needsReason: true })),
    );
  });

  it('a post that has ended is changed by a later decision, or put right by its study director, with a reason', () => {
    expect(POST_ACTIONS.filter((action) => postTransition('ended', action) !== null)).toEqual([
      'complete',
      'correct-end',
    ]);
    expect(postTransition('ended', 'correct-end')).toMatchObject({
      who: ['study-director'],
      needsReason: true,
    });
  });

  it('a withdrawn post is not taken up again: a new one is registered', () => {
    expect(POST_ACTIONS.flatMap((action) => postTransition('withdrawn', action) ?? [])).toEqual([]);
  });

  it('only a study director withdraws a post, and says why', () => {
    expect(postTransition('ongoing', 'withdraw')).toMatchObject({
      who: ['study-director'],
      needsReason: true,
    });
  });

  it('the doctor and the study director choose the regulation, and say why', () => {
    expect(postTransition('ongoing', 'choose')).toMatchObject({
      who: ['own', 'study-director'],
      needsReason: true,
    });
  });

  it('only the authority completes a post, and ending it needs a reason', () => {
    expect(postTransition('ongoing', 'complete')?.who).toEqual(['case-officer']);
    expect(postTransition('ongoing', 'end')?.needsReason).toBe(true);
  });
});
