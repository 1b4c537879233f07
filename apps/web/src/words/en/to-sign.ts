import type { toSign as swedish } from '../to-sign.js';
import type { Words } from './words.js';

export const toSign: Words<typeof swedish> = {
  title: 'To sign',
  empty: 'Nothing waits for your signature.',
  emptyText: 'When somebody asks you for an intyg you get a mail with a link, and it is shown here.',
  lead: (n) => (n === 1 ? 'One intyg waits for you.' : `${n} intyg wait for you.`),
  choose: (title, name) => `Choose ${title}, ${name}`,
  review: (n) => (n === 1 ? 'Review 1 chosen' : `Review ${n} chosen`),
  first: 'Review the oldest',
  many: {
    link: (n) => `Read all ${n} on one page`,
    title: 'Sign several intyg',
    lead: (n) =>
      n === 1
        ? 'One intyg is ready to sign. Read it and sign.'
        : `${n} intyg are ready to sign. Read them and sign all at once, identifying yourself once.`,
    none: 'No intyg is ready to be signed at once. An intyg is ready when you have written how it was checked: open it under To sign.',
    include: 'Include',
    notReady: 'Needs something from you first',
    notReadyLead: 'Open each of them and fill in what is missing. Then they can be signed here.',
    atMost: (n) => `At most ${n} at a time. The rest are shown when these are signed.`,
  },
  since: (date) => `sent ${date}`,
  of: (n, all) => `${n} of ${all}`,
  next: 'Next',
  previous: 'Previous',
  sign: 'Sign the intyg',
  signMany: (n) => `Sign ${n} intyg`,
  return: 'Return',
  notMe: 'Not me',
  returnTitle: 'Return to the doctor',
  returnText: 'Write what needs to change. The doctor sees what you write.',
  declineTitle: 'I am not the one to sign',
  declineText: 'Write briefly why, so that the doctor can ask the right person.',
  reason: 'Reason',
  returned: 'Returned. The doctor sees the reason and can change and send again.',
  declined: 'Declined. The question goes back to the doctor.',
  notSignable: 'Cannot be signed yet',
  readOthers: 'Go through all the chosen before you sign.',
  sent: 'Signing',
  goals: 'Goals',
  evidence: 'Evidence',
};
