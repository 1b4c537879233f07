import type { employerNotices as swedish } from '../employer-notices.js';
import type { Words } from './words.js';

export const employerNotices: Words<typeof swedish> = {
  title: 'Notices from Socialstyrelsen',
  lead: 'What Socialstyrelsen has told you as an employer. That you have read it is noted at Socialstyrelsen.',
  none: 'No notices.',
  noneText: 'When Socialstyrelsen tells you something you are notified in To do, and can read it here.',
  on: (provider, day) => `${provider}, ${day}`,
};
