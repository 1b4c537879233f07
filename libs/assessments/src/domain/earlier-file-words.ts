import type { EarlierField, EarlierKind } from '../contract/index.js';

/** What tools call our fields, Swedish and English. Only a whole name is taken; the person decides the rest. */
export const FIELD_NAMES: Readonly<Record<EarlierField, readonly string[]>> = {
  person: ['personnummer', 'pnr', 'personal identity number', 'personal number', 'ssn'],
  kind: ['slag', 'typ', 'type', 'kind', 'category', 'kategori'],
  doneOn: ['datum', 'dag', 'date', 'performed', 'performed on', 'done on', 'utförd', 'bedömningsdatum'],
  title: [
    'metod',
    'method',
    'titel',
    'title',
    'namn',
    'name',
    'åtgärd',
    'procedure',
    'kurs',
    'course',
    'form',
  ],
  scaleWords: [
    'skala',
    'skalsteg',
    'nivå',
    'omdöme',
    'resultat',
    'level',
    'scale',
    'rating',
    'result',
    'grade',
  ],
  times: ['antal', 'count', 'number', 'times', 'quantity'],
  goals: ['delmål', 'mål', 'goal', 'goals', 'goal codes', 'objectives', 'competencies'],
  namedPerson: [
    'bedömare',
    'handledare',
    'kursledare',
    'assessor',
    'supervisor',
    'course leader',
    'assessor name',
  ],
  comment: ['kommentar', 'återkoppling', 'comment', 'comments', 'feedback', 'notes'],
};

/** The words that stand for a kind in a file, Swedish and English. Anything else is a fault and never a guess. */
export const KIND_WORDS: Readonly<Record<EarlierKind, readonly string[]>> = {
  assessment: ['bedömning', 'assessment', 'medsittning', 'mini-cex', 'minicex', 'cbd', 'dops', 'msf', '360'],
  procedure: ['åtgärd', 'procedur', 'procedure', 'logg', 'logbook'],
  course: ['kurs', 'course'],
  meeting: ['handledarsamtal', 'handledning', 'supervision', 'supervision meeting', 'meeting'],
};
