import { COVERED, masked } from './mask.js';

const file = {
  applicant: { id: '019b7600-0000-7000-8000-000000000001', name: 'Maja Molin', protected: false },
  form: { personalIdentityNumber: '19900101-9802', city: 'Exempelstad', careUnit: 'Akuten', description: '' },
  reasons: 'Ring 19900101-9802 om det.',
  decidedOn: '2026-11-22',
  months: '12,0',
};

describe('a copy that is given out', () => {
  it('never holds an identity number, neither in its field nor in a text', () => {
    const text = JSON.stringify(masked(file, []));
    expect(text).not.toContain('9802');
    expect(masked(file, [])).toMatchObject({ reasons: `Ring ${COVERED} om det.` });
  });

  it('covers what was chosen and nothing else', () => {
    expect(masked(file, ['contact'])).toMatchObject({
      form: { city: COVERED, careUnit: 'Akuten' },
      applicant: { name: 'Maja Molin' },
    });
    expect(masked(file, ['names', 'units'])).toMatchObject({
      applicant: COVERED,
      form: { city: 'Exempelstad', careUnit: COVERED },
    });
  });

  it('keeps days and figures, and shows an empty field as empty', () => {
    expect(masked(file, ['free-text'])).toMatchObject({
      decidedOn: '2026-11-22',
      months: '12,0',
      reasons: COVERED,
      form: { description: '' },
    });
  });
});
