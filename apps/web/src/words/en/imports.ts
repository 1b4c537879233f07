import type { imports as swedish } from '../imports.js';
import type { Words } from './words.js';

export const imports: Words<typeof swedish> = {
  title: 'Import',
  lead: 'The file is tried first. Nothing is read in until you have seen what would happen, row by row.',
  what: 'What the file holds',
  kind: {
    persons: 'People',
    units: 'Units',
    organisations: 'Care providers',
    posts: 'Posts',
    'opening-stock': 'Opening stock',
    'earlier-records': 'Earlier records',
  },
  careProvider: 'Care provider',
  file: 'CSV file',
  columns: {
    persons: 'Personnummer; Förnamn; Efternamn; E-post; Enhetens HSA-id; Skyddade uppgifter',
    units: 'HSA-id; Namn; Område; Gäller från; Vårdgivarens HSA-id',
    organisations: 'HSA-id; Namn',
    posts:
      'Personnummer; Typ; Form; Specialitet; Föreskrift; Skäl för föreskriften; Väg till legitimation; Legitimationsdatum; Första dag; Sista dag; Verksamhetschefens personnummer; Huvudhandledarens personnummer; Enhetens HSA-id; Omfattning; Område',
  },
  check: 'Try the file',
  earlier: 'Earlier files',
  none: 'No files yet.',
  reportOf: (kind) => `Import of ${kind.toLowerCase()}`,
  tried: 'Handed in',
  rowsInFile: 'Rows in the file',
  encoding: 'Character encoding',
  howFar: (done, all) => `${done.toLocaleString('sv-SE')} of ${all.toLocaleString('sv-SE')} rows done`,
  mayLeave: 'You can leave the page. You are told when it is done.',
  rows: 'Row by row',
  row: (n) => `Row ${n}`,
  apply: 'Read in all rows',
  applyGood: (n) => (n === 1 ? 'Read in the one row that is right' : `Read in the ${n} rows that are right`),
  wholeOrGood: 'Rows with faults are not read in. Put the file right and try it again, or read in the rest.',
  undo: 'Undo what was read in',
};
