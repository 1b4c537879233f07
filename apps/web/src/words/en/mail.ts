import type { mail as swedish } from '../mail.js';
import type { Words } from './words.js';

export const mail: Words<typeof swedish> = {
  title: 'Mail in the demo',
  lead: 'The mails are not really sent. They hold no personal data, only a link.',
  none: 'No mails yet.',
  to: 'To',
  open: 'Open the link',
};
