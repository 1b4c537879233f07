import type { night as swedish } from '../night.js';
import type { Words } from './words.js';

export const night: Words<typeof swedish> = {
  title: 'The nightly check',
  lead: 'Every night the rules are tried on all trainings and on all applications that wait for a decision. Nothing is changed by it.',
  newIn: {
    post: (n) => (n === 1 ? 'New since last night for 1 doctor' : `New since last night for ${n} doctors`),
    application: (n) =>
      n === 1 ? 'New since last night in 1 of your cases' : `New since last night in ${n} of your cases`,
  },
  nothingNew: (date) => `The nightly check ${date}: nothing new.`,
  appeared: 'New',
  stands: 'Was there before',
  ran: (date) => `Last tried the night to ${date}.`,
  running: 'The check is running now.',
  never: 'The check has not run yet. It starts at two o’clock tonight.',
  none: 'Nothing to look at for those you are responsible for.',
  level: { block: 'stands in the way', warn: 'to look at' },
  since: (date) => `since ${date}`,
};
