import type { FormSpecification } from '@specialistvagen/assessments/contract';
import { draftOf, specificationOf } from '../../apps/web/src/pages/forms/specification.js';

const published: FormSpecification = {
  form: 'rond',
  version: 2,
  method: 'medsittning',
  title: 'Rond',
  wording: 'Egen',
  fields: [
    { kind: 'text', id: 'what', label: 'Vad?', help: 'Kort, utan patient.', required: false },
    { kind: 'scale', id: 'how', label: 'Hur?', required: true, scale: 'trust', scaleVersion: 3 },
    {
      kind: 'choice',
      id: 'team',
      label: 'I laget',
      required: false,
      many: true,
      options: [
        { value: 'al', label: 'Alltid' },
        { value: 'of', label: 'Ofta' },
        { value: 'x9', label: 'Nästan aldirg' },
      ],
    },
  ],
};
const optionsAfter = (options: string) => {
  const draft = draftOf(published);
  const rows = draft.rows.map((row) => (row.id === 'team' ? { ...row, options } : row));
  const field = specificationOf({ ...draft, rows }).fields.find(({ id }) => id === 'team');
  return field?.kind === 'choice' ? field.options.map(({ value, label }) => `${value} ${label}`) : [];
};

describe('the next version of a form', () => {
  it('is the same form until something is changed', () => {
    expect(specificationOf(draftOf(published))).toEqual({ ...published, version: 3 });
  });

  it('keeps the value of an option whose words are mended, or whose place is another', () => {
    expect(optionsAfter('Alltid\nOfta\nNästan aldrig')).toEqual(['al Alltid', 'of Ofta', 'x9 Nästan aldrig']);
    expect(optionsAfter('Nästan aldirg\nOfta\nAlltid')).toEqual(['x9 Nästan aldirg', 'of Ofta', 'al Alltid']);
  });

  it('gives a new option a value that no answer names', () => {
    expect(optionsAfter('Alltid\nAl\nOfta\nNästan aldirg')).toEqual([
      'al Alltid',
      'al-2 Al',
      'of Ofta',
      'x9 Nästan aldirg',
    ]);
  });
});
