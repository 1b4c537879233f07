import type { verify as swedish } from '../verify.js';
import type { Words } from './words.js';

export const verify: Words<typeof swedish> = {
  title: 'Check an intyg',
  lead: 'You get an answer in one sentence and the reasons below it. The file is not saved.',
  choose: 'Choose a PDF',
  drop: 'Choose the PDF file that you were given, or drop it here.',
  checking: 'Checking …',
  again: 'Check another file',
  reasons: 'Because',
  signers: 'Signed by',
  checkedAt: (time) => `Checked ${time}`,
  byCode: 'Do you have only the paper?',
  byCodeText:
    'The code alone shows only kind, date and status. Names are shown only when the file itself is.',
  camera: 'Read the QR code with the camera',
  cameraPicture: 'What the camera sees',
  aim: 'Point the camera at the QR code at the end of the intyg. The picture stays in the browser.',
  otherCode: 'That is another code. The QR code is at the end of the intyg, beside the address of this page.',
  cameraFaults: {
    refused:
      'The camera may not be used here. Allow it in the browser, point the phone’s own camera at the code, or write the number.',
    none: 'No camera answers. Point the phone’s own camera at the code, or write the number.',
  },
  code: 'The document’s number',
  codeText: 'At the foot of each page. The last two groups are enough, 16 characters.',
  notACode: 'That is not a document number. Write the whole number, or its last two groups: 16 characters.',
  check: 'Check',
  checkPresentation: 'Check the certificate',
  tooBig: 'The file is larger than 20 MB. An intyg from here is smaller.',
  notPdf:
    'The file is neither a PDF nor a certificate from a wallet. Choose the file that you were given; a picture or a printout cannot be checked.',
  byWallet: 'Or paste a certificate from a wallet',
  byWalletText:
    'A specialist certificate that somebody shows from their digital wallet, as text (SD-JWT) or a file. The text is not saved.',
  presentation: 'The certificate as text',
  challengeHeading: 'Is it the holder who shows the certificate?',
  challengeText:
    'A copy of a certificate looks like the certificate. Give whoever shows it a check code: only who has the wallet can show the certificate for that code.',
  newChallenge: 'Show a check code',
  challengeUntil: (audience, time) => `Receiver: ${audience}. The code holds until ${time}.`,
  issuer: 'Issuer',
  status: 'Standing',
  holds: 'in force',
  revokedSince: (date) => `revoked ${date}`,
  withheld: 'Not shown',
  withheldCount: (n) => (n === 1 ? 'one detail' : `${n} details`),
  document: 'Document',
  issued: 'Issued',
};
