import type { DraftContent } from '@specialistvagen/intyg/contract';
import { descriptionOf, withLines } from '../../apps/web/src/pages/trainee/described.js';

const goals: DraftContent = {
  kind: 'goals',
  goals: ['BT1'],
  periodFrom: null,
  periodTo: null,
  careUnitId: null,
  activities: 'Mottagning.',
  methods: [],
  verification: '',
};
const form: DraftContent = { kind: 'form', fields: {}, careUnitId: null, methods: [], signatures: {} };
const field = { id: 'description', label: 'Beskrivning', kind: 'long-text', maxLength: 300 } as const;

describe('chosen evidence as text', () => {
  it('goes into the field that the form has for the doctor’s description', () => {
    expect(descriptionOf(goals, [], 'Aktiviteter')).toMatchObject({ text: 'Mottagning.', most: 4000 });
    const own = descriptionOf(form, [{ ...field, filledBy: 'applicant' }], 'Aktiviteter');
    expect(own).toMatchObject({ label: 'Beskrivning', text: '', most: 300 });
    expect(own?.withText('a')).toMatchObject({ fields: { description: 'a' } });
  });

  it('goes nowhere where the form has none, or has one for the signer only', () => {
    expect(descriptionOf(form, [{ ...field, filledBy: 'signer' }], '')).toBeNull();
    expect(descriptionOf(form, [{ ...field, kind: 'text', filledBy: 'applicant' }], '')).toBeNull();
    expect(descriptionOf({ kind: 'competence' }, [], '')).toBeNull();
  });

  it('comes after what is written, each line once', () => {
    expect(withLines('Mottagning.\n', ['a', 'b'], 100)).toEqual({
      text: 'Mottagning.\na\nb',
      added: 2,
      left: 0,
    });
    expect(withLines('Mottagning.\na ', ['a', 'b'], 100)).toEqual({
      text: 'Mottagning.\na\nb',
      added: 1,
      left: 0,
    });
    expect(withLines('x', [], 100)).toEqual({ text: 'x', added: 0, left: 0 });
  });

  it('is left out line by line where the field is full', () => {
    expect(withLines('12345', ['678', '6'], 8)).toEqual({ text: '12345\n6', added: 1, left: 1 });
  });
});
