import type { offline as swedish } from '../offline.js';
import type { Words } from './words.js';

export const offline: Words<typeof swedish> = {
  title: 'Without a net',
  menu: 'Without a net',
  lead: 'On a phone that only you use, what you read and write can be kept, so that you can write reflections, log and assessments without a net. It is sent when the net is back. Signing needs the net.',
  off: 'Nothing is kept on this device when you close the page.',
  on: 'What you read in your own portfolio, and assessments that lie with you, are kept on this device for at most 30 days, until you turn it off or sign out.',
  turnOn: 'Keep on this device',
  turnOff: 'Turn off and empty the device',
  turnOffWaiting: 'Send or discard what is waiting before you sign out. If you empty the device it is lost.',
  unsupported: 'The browser cannot keep anything for use without a net.',
  install: 'Add Specialistvägen to the home screen from the browser’s menu, and it opens like an app.',
  waiting: 'Waiting for a net',
  waitingNone: 'Nothing is waiting to be sent.',
  writtenAt: (when) => `Written ${when}`,
  refused: 'Could not be received. What you wrote is still here.',
  sendNow: 'Send now',
  discard: 'Discard',
  discardSure: 'Discard what I have written',
  keep: 'Keep',
  sent: (n) => (n === 1 ? 'Sent. Nothing more is waiting.' : `${n} sent. Nothing more is waiting.`),
  band: 'No net. What you write is kept on the device.',
  bandNotKept: 'No net. What you write is there as long as the page is open.',
  bandWaiting: (n) => (n === 1 ? 'One thing is waiting to be sent' : `${n} things are waiting to be sent`),
  queued: 'Kept on the device. It is sent when the net is back.',
};
