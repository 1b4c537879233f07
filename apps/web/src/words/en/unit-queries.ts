import type { unitQueries as swedish } from '../unit-queries.js';
import type { Words } from './words.js';

export const unitQueries: Words<typeof swedish> = {
  title: 'Is the intyg right?',
  lead: 'Socialstyrelsen asks the unit about an intyg.',
  none: 'No questions from Socialstyrelsen.',
  yes: 'Yes, it is right',
  no: 'No, it is not right',
  unknown: 'We cannot answer',
  comment: 'Comment',
  answer: 'Answer',
  answerField: 'Answer',
  answered: (date) => `answered ${date}`,
};
