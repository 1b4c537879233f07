import type { wallet as swedish } from '../wallet.js';
import type { Words } from './words.js';

export const wallet: Words<typeof swedish> = {
  heading: 'The certificate in your wallet',
  lead: 'Put your specialist certificate in a digital wallet. You choose what you show of it. The personal identity number is not in it.',
  add: 'Add to wallet',
  again: 'Make a new code',
  read: 'Read the code with the wallet',
  alt: 'QR code with the offer to the wallet',
  open: 'Open the wallet on this device',
  txCode: 'Type this code in the wallet',
  until: (time) => `The offer holds until ${time} and can be taken once.`,
  own: 'Do not show the codes to anybody else: whoever takes the offer first gets the certificate.',
};
