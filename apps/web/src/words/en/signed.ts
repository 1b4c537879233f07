import type { signed as swedish } from '../signed.js';
import type { Words } from './words.js';

export const signed: Words<typeof swedish> = {
  title: 'Signing',
  waiting: 'Signing …',
  waitingText: 'It usually takes a second or so. You can leave the page; you are told in To do.',
  progress: (done, all) => `${done} of ${all} done. You can leave the page; you see how it went in To do.`,
  done: (n) => (n === 1 ? 'The intyg is signed' : `${n} intyg are signed`),
  doneOther: 'Done',
  doneText:
    'The doctor has been told. A fault in a signed intyg is put right with a new one that replaces it.',
  some: 'Not everything could be signed',
  notCompleted: 'The signing was not completed',
  notCompletedText: 'Nothing has been signed. You can begin again.',
  expired: 'The time for signing ran out. Nothing has been signed.',
  again: 'Back to signing',
  result: { waiting: 'waiting', signed: 'signed', failed: 'not signed' },
  onward: 'Continue',
  seeApplication: 'To the application',
  seeCase: 'To the cases',
};
