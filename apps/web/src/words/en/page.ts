import type { page as swedish } from '../page.js';
import type { Words } from './words.js';

export const page: Words<typeof swedish> = {
  lang: 'en',
  manifest: '/manifest.en.webmanifest',
  description: 'National e-portfolio for doctors in AT, BT and ST in Sweden',
  noScript: 'Specialistvägen needs JavaScript. Turn it on in your browser and load the page again.',
  other: { lang: 'sv', name: 'Svenska' },
};
