import type { people as swedish } from '../people.js';
import type { Words } from './words.js';

export const people: Words<typeof swedish> = {
  search: 'Search by name',
  choose: 'Choose a person',
  none: 'No hit. Write at least two letters.',
  chosen: 'Chosen',
  change: 'Change',
  numberHelp: 'The search is logged and shown to the person.',
  numberReason: 'Why you search',
  find: 'Search',
};
