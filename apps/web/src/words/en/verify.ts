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
  tooBig: 'The file is larger than 20 MB. An intyg from here is smaller.',
  notPdf:
    'The file is not a PDF. Choose the PDF file that you were given; a picture or a printout cannot be checked.',
  document: 'Document',
  issued: 'Issued',
};
