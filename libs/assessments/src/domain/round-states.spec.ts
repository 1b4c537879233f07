import { ROUND_LEAST_ANSWERS, ROUND_STATES } from '../contract/index.js';
import { ROUND_ACTIONS, roundActions, roundTransition } from './round-states.js';
import { shippedForms } from './forms/shipped-forms.js';
import { summaryOf } from './round-summary.js';

const ALLOWED: Readonly<Record<string, string>> = {
  'open invite': 'open',
  'open close': 'closed',
  'open withdraw': 'withdrawn',
};
const cells = ROUND_STATES.flatMap((state) => ROUND_ACTIONS.map((action) => [state, action] as const));
const mayClose = (answered: number) =>
  roundActions('open', answered).find(({ name }) => name === 'close')?.enabled;

describe('the states of a 360', () => {
  it.each(cells)('from %s, %s leads where the table says and nowhere else', (state, action) => {
    expect(roundTransition(state, action)).toBe(ALLOWED[`${state} ${action}`] ?? null);
  });

  it('it is not closed with fewer than five answers', () => {
    expect(mayClose(ROUND_LEAST_ANSWERS - 1)).toBe(false);
    expect(mayClose(ROUND_LEAST_ANSWERS)).toBe(true);
  });
});

describe('the summary of a 360', () => {
  const form = shippedForms.find(({ method }) => method === 'msf');
  const answers = ['a', 'b', 'c', 'd', 'e'].map((letter, index) => ({
    profession: index === 0 ? 'doctor' : 'nurse',
    team: 'always',
    strength: `styrka ${letter}`,
    next: `nästa ${letter}`,
  }));

  it('counts each option, and mixes the texts alike whoever came first, otherwise in each field', () => {
    if (!form) throw new Error('shipped');
    const once = summaryOf(form, answers);
    expect(summaryOf(form, answers.toReversed())).toEqual(once);
    const countsOf = (at: number) => once[at]?.counts.map(({ count }) => count);
    expect([countsOf(0), countsOf(1)]).toEqual([
      [1, 4, 0, 0, 0],
      [5, 0, 0, 0, 0],
    ]);
    const letters = (label: string) =>
      once
        .find((field) => field.label === label)
        ?.texts.map((text) => text.at(-1))
        .join('');
    const [strength, next] = [
      letters('Det här uppskattar jag'),
      letters('Det här skulle jag vilja se mer av'),
    ];
    expect([strength?.length, next?.length]).toEqual([5, 5]);
    expect(strength).not.toBe(next);
    expect(strength).not.toBe('abcde');
  });
});
