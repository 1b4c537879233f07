import type { studyResults as swedish } from '../study-results.js';
import type { Words } from './words.js';

export const studyResults: Words<typeof swedish> = {
  title: 'Degrees and tests from an ELMO file',
  lead: 'A medical degree, KUL, a knowledge test or a doctorate from an ELMO file, for example from Ladok. The study director and the case officer see where the information comes from. No check counts with it.',
  leadOther: 'Read in by the doctor. No check counts with it.',
  read: 'Read in an ELMO file',
  file: 'ELMO file (XML)',
  fileHelp: 'At most 5 MB. First you see what the file holds, nothing is saved. The file must be about you.',
  show: 'Show the content',
  compared: {
    number: 'The name and the personal identity number in the file are yours.',
    name: 'The name in the file is yours. The file has no Swedish personal identity number to compare.',
  },
  unsigned: 'The file is not signed.',
  choose: 'Choose what each result is, or leave it out.',
  what: (title) => `What is ${title}?`,
  leaveOut: 'Leave out',
  saved: 'already read in',
  parts: (n) => `Parts of the studies (${n})`,
  kinds: {
    'medical-degree': 'Medical degree',
    kul: 'Supplementary programme (KUL)',
    'knowledge-test': 'Knowledge test (medical degree from a country outside the EU, EEA and Switzerland)',
    'at-exam': 'Knowledge test after AT',
    doctorate: 'Doctorate',
  },
  save: 'Save the chosen',
  added: (n) =>
    `${n === 1 ? 'One fact has been saved' : `${n} facts have been saved`}. The study director sees where it comes from. If it went wrong, take it back here.`,
  nothingAdded: 'Nothing new: the results had already been read in.',
  result: (result) => `result ${result}`,
  takeBack: 'Take back',
  takenBack: (what) => `${what} has been taken back. Read in the file again if that was wrong.`,
};
