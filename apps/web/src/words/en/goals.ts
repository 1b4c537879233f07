import type { goals as swedish } from '../goals.js';
import type { Words } from './words.js';

export const goals: Words<typeof swedish> = {
  title: 'Goals',
  lead: (n) => `The training has ${n} goals (delmål). One intyg can cover several.`,
  none: 'The training has no goals here. AT is registered as service and a test.',
  unverifiedTitle: 'Title and summary have not been checked against the regulation.',
  unverifiedActivities: 'Which intyg the goal requires has not been checked against the regulation.',
  unverifiedActivityOf: (codes) =>
    `Which intyg are required has not been checked against the regulation for ${codes}.`,
  unofficial: '(working name, not the regulation’s)',
  restsOnCopy:
    'Rests on a verified copy. In the application it counts only with a new intyg or when the original has arrived.',
  or: 'or ',
  group: (letters, done, total) => `Goals ${letters}: ${done} of ${total}`,
  requestWay: (label) => `Ask for intyg: ${label}`,
  request: 'Ask for an intyg',
  requestFor: (n) => (n === 1 ? 'Ask for an intyg for 1 goal' : `Ask for an intyg for ${n} goals`),
  choose: 'Choose goals',
  // The titles are the law's, in Swedish, and stand beside it.
  chooseOne: (code) => `Choose ${code}`,
  inStrip: (goal) => `${goal.code}: ${goal.state}`,
  untitled: (code) => `Goal ${code}`,
};
