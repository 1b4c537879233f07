import type { search as swedish } from '../search.js';
import type { Words } from './words.js';

export const search: Words<typeof swedish> = {
  open: 'Search',
  title: 'Search',
  label: { cases: 'Case number or page', doctors: 'Doctor, unit, supervisor or page' },
  about: {
    cases:
      'Applicants are not named in the lists, so cases are found by their case number. Personal identity numbers are never searched for here.',
    doctors:
      'You search among your own doctors and their supervisors. Personal identity numbers are never searched for here.',
  },
  keys: (shortcut) => `${shortcut} opens. Arrow keys choose, Enter opens, Esc closes.`,
  hits: 'Hits',
  group: { cases: 'Cases and decisions', doctors: 'Doctors', supervisors: 'Supervisors', pages: 'Pages' },
  found: (n) => (n === 1 ? '1 hit' : `${n} hits`),
  first: (shown, n) => `${n} hits, the first ${shown} are shown. Write more for fewer.`,
  none: {
    cases: 'Nothing was found. Write the whole case number, for example BT 2026-00001.',
    doctors: 'Nothing was found among your doctors. Try a part of the name or the unit.',
  },
  number:
    'That looks like a personal identity number. Remove it and search in another way. What you wrote has not been sent anywhere.',
  supervises: (names) => `supervises ${names}`,
};
