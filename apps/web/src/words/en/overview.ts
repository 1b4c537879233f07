import type { overview as swedish } from '../overview.js';
import type { Words } from './words.js';

export const overview: Words<typeof swedish> = {
  title: 'Overview',
  next: 'Next step',
  goals: 'Goals',
  goalsDone: (done, total) => `${done} of ${total} goals attested`,
  goalState: { signed: 'attested', sent: 'asked for', draft: 'draft', missing: 'missing' },
  months: 'Time',
  monthsDone: (shown, needed) => `${shown} of ${needed} full-time months`,
  monthsDays: (days) => `${days} days are counted up to and including today.`,
  onlyByCredit:
    'The time is reached only with what has been credited. This is shown to whoever signs and to the case officer.',
  seeTime: 'See how the time is counted',
  waiting: 'Waiting for others',
  waitingNone:
    'You are not waiting for anyone right now. When you have sent an intyg or asked for an assessment you see here who has it.',
  waitingNoneOther: 'Nothing lies for signature. The next step is the doctor’s own.',
  remind: 'Remind',
  reminded: (name) => `A reminder has been sent to ${name}. You can remind again in seven days.`,
  remindAfter: 'You can remind after seven days.',
  noPost: 'You have no training post here yet',
  noPostText: 'The study director at your care provider sets up the post. Only then can you ask for intyg.',
  protection: (kind) =>
    `Protected personal data (${kind}). Unit and place are not shown in lists, mail or PDF.`,
};
