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
  byCode: 'Or write the code that is on the intyg',
  byCodeText:
    'The code alone shows only kind, date and status. Names are shown only when the file itself is.',
  code: 'Code',
  check: 'Check',
  tooBig: 'The file is larger than 20 MB. An intyg from here is smaller.',
  notPdf:
    'The file is not a PDF. Choose the PDF file that you were given; a picture or a printout cannot be checked.',
  document: 'Document',
  issued: 'Issued',
};
