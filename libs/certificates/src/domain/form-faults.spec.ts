import type { ApplicationForm } from '../contract/application.js';
import { formFaults } from './form-faults.js';

const filled: ApplicationForm = {
  address: '',
  postalCode: '',
  city: '',
  phonePrivate: '',
  email: '',
  workplace: '',
  phoneWork: '',
  degree: [{ country: 'Danmark', date: '2023-06-20' }],
  licence: [{ country: 'Sverige', date: '2024-01-15' }],
  earlierCertificates: [],
  feePaidOn: '',
};
const fieldsOf = (form: ApplicationForm | null) => formFaults(form).map(({ field }) => field);

describe('what Bilaga 1 lacks', () => {
  it('an application that nobody has written in lacks the degree and the licence, both told at once', () => {
    expect(fieldsOf(null)).toEqual(['form.degree', 'form.licence']);
  });

  it('a row that is half written lacks exactly the cell that is empty', () => {
    const half = {
      ...filled,
      degree: [{ country: 'Danmark', date: '' }],
      licence: [filled.licence[0] ?? { country: '', date: '' }, { country: '', date: '2024-01-15' }],
    };
    expect(fieldsOf(half)).toEqual(['form.degree.0.date', 'form.licence.1.country']);
  });

  it('nothing else is asked for: address and telephone may be left empty', () => {
    expect(formFaults(filled)).toEqual([]);
  });
});
