import type { FormSpecification } from '../contract/index.js';
import { checkAnswers, goalsAnswered, textsOf } from './check-answers.js';
import { shippedForms } from './forms/shipped-forms.js';

const known = { goals: new Set(['BT1', 'BT2']) };
const miniCex = shippedForms.find(({ form }) => form === 'mini-cex') as FormSpecification;
const every: FormSpecification = {
  form: 'every-kind',
  version: 1,
  method: 'dops',
  title: 'Alla slags fält',
  wording: 'Prov',
  fields: [
    { kind: 'text', id: 'text', label: 'Text', required: true },
    {
      kind: 'choice',
      id: 'one',
      label: 'Ett',
      required: true,
      many: false,
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    { kind: 'scale', id: 'scale', label: 'Skala', required: true, scale: 'independence', scaleVersion: 1 },
    { kind: 'yes-no', id: 'yes', label: 'Ja', required: true },
    { kind: 'goals', id: 'goals', label: 'Delmål', required: true },
  ],
};
const fieldsOf = (answers: Record<string, never>) =>
  checkAnswers(every, answers, known).map(({ field }) => field);

describe('the answers of a form', () => {
  it('lack everything that is required, all told at once', () => {
    expect(fieldsOf({})).toEqual([
      'answers.text',
      'answers.one',
      'answers.scale',
      'answers.yes',
      'answers.goals',
    ]);
  });

  it.each([
    ['a text that is no text', { text: 3 }, 'answers.text'],
    ['a text that is too long', { text: 'å'.repeat(4001) }, 'answers.text'],
    ['an option that is not there', { one: 'c' }, 'answers.one'],
    ['several options where one is asked', { one: ['a', 'b'] }, 'answers.one'],
    ['a step beyond the scale', { scale: 6 }, 'answers.scale'],
    ['a step as text', { scale: '3' }, 'answers.scale'],
    ['yes as text', { yes: 'ja' }, 'answers.yes'],
    ['a goal of another regulation', { goals: ['STa1'] }, 'answers.goals'],
    ['a field that the form does not have', { other: 'x' }, 'answers.other'],
  ])('refuse %s', (_, answers, field) => {
    const good = { text: 'Bra', one: 'a', scale: 3, yes: false, goals: ['BT1'] };
    expect(checkAnswers(every, good, known)).toEqual([]);
    const faults = checkAnswers(every, { ...good, ...answers } as never, known);
    expect(faults.map((fault) => fault.field)).toEqual([field]);
  });

  it('of a Mini-CEX are complete with one step on the scale', () => {
    expect(checkAnswers(miniCex, { independence: 4 }, known)).toEqual([]);
    expect(checkAnswers(miniCex, { strength: 'Lugn' }, known)).toHaveLength(1);
  });

  it('speak about the goals that the assessor chose, else about those that were asked', () => {
    expect(goalsAnswered(miniCex, { independence: 4, goals: ['BT2'] }, ['BT1'])).toEqual(['BT2']);
    expect(goalsAnswered(miniCex, { independence: 4 }, ['BT1'])).toEqual(['BT1']);
  });

  it('name their texts with the path of the field', () => {
    expect(textsOf(miniCex, { independence: 4, strength: 'Lugn' })).toEqual([['answers.strength', 'Lugn']]);
  });
});
