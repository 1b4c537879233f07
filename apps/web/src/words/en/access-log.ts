import type { accessLog as swedish } from '../access-log.js';
import type { Words } from './words.js';

export const accessLog: Words<typeof swedish> = {
  title: 'Who has seen my data',
  lead: 'Every time somebody else reads in your portfolio it is written here.',
  none: 'Nobody else has read your data.',
  col: { when: 'When', who: 'Who', what: 'What', why: 'As' },
  everything: 'Your data in one file',
  everythingText:
    'What the pages show about you and your training, your signed documents and the rows of the signature log about them, in a zip file. It holds personal data: keep it only on a device that is yours.',
  everythingGet: 'Download my data (zip)',
};
