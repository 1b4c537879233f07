import type { peopleChanges as swedish } from '../people-changes.js';
import type { Words } from './words.js';

export const peopleChanges: Words<typeof swedish> = {
  identity: 'Change name or personal identity number',
  identityText:
    'What you leave empty does not change. The portfolio follows the person; intyg already signed keep the name and number that applied then.',
  givenName: 'New first name',
  surname: 'New last name',
  number: 'New personal identity number',
  basis: 'What the change is based on',
  saveIdentity: 'Save the change',
  changed: {
    name: 'The name has been changed.',
    number: 'The number has been changed. The earlier one remains with an end date.',
  },
  protection: 'Change protection',
  protectionField: 'Protection in the population register',
  protections: {
    none: 'No protection',
    sekretessmarkering: 'Confidentiality flag (sekretessmarkering)',
    'skyddad folkbokföring': 'Protected registration (skyddad folkbokföring)',
  },
  saveProtection: 'Save the protection',
};
