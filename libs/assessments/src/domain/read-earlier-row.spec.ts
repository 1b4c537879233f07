import { proposeMapping } from './earlier-mapping.js';
import { readEarlierRow, type EarlierValues } from './read-earlier-row.js';

const known = {
  today: '2026-11-30',
  kind: null,
  goals: new Set(['BT1', 'STa1']),
  unprintable: (text: string) => (text.includes('☃') ? 'Tecknet ☃ går inte att visa.' : null),
};
const read = (values: EarlierValues) =>
  readEarlierRow({ kind: 'assessment', doneOn: '2025-03-01', title: 'CBD', ...values }, known);
const fieldsOf = (values: EarlierValues) => {
  const row = read(values);
  return row.ok ? [] : row.reasons.map(({ field }) => field);
};

describe('a row of another tool', () => {
  it.each<[string, EarlierValues, string[]]>([
    ['nothing but what it must', {}, []],
    ['a day without hyphens', { doneOn: '20250301' }, []],
    ['an instant', { doneOn: '2025-03-01T23:59:00Z' }, []],
    ['a day that can be read in two ways', { doneOn: '01/03/2025' }, ['doneOn']],
    ['a day that does not exist', { doneOn: '2025-02-30' }, ['doneOn']],
    ['a day to come', { doneOn: '2026-12-01' }, ['doneOn']],
    ['a day before anybody trained', { doneOn: '1900-01-01' }, ['doneOn']],
    ['a kind that is none', { kind: 'lunch' }, ['kind']],
    ['no name', { title: ' ' }, ['title']],
    ['half a time', { times: '1,5' }, ['times']],
    ['no times', { times: '0' }, ['times']],
    ['an identity number in a comment', { comment: 'se 19900101-9802' }, ['comment']],
    ['an identity number for a name', { namedPerson: '900101 9802' }, ['namedPerson']],
    ['a long comment', { comment: 'a'.repeat(2001) }, ['comment']],
    ['what cannot be shown', { scaleWords: '☃' }, ['scaleWords']],
    ['digits that could be a patient', { kind: 'procedure', title: 'LP 12345' }, ['title']],
    [
      'everything wrong',
      { kind: '', doneOn: '', title: '', times: 'x' },
      ['kind', 'doneOn', 'times', 'title'],
    ],
  ])('with %s', (_, values, fields) => {
    expect(fieldsOf(values)).toEqual(fields);
  });

  it.each([
    ['Mini-CEX', 'assessment'],
    [' BEDÖMNING ', 'assessment'],
    ['procedure', 'procedure'],
    ['Kurs', 'course'],
    ['supervision meeting', 'meeting'],
  ])('whose kind is %s', (word, kind) => {
    expect(read({ kind: word })).toMatchObject({ ok: true, record: { kind } });
  });

  it('keeps goals by their exact code; the others are told, and what is no code is counted', () => {
    expect(read({ goals: 'BT1, bt1; BT99 STa1 egen text' })).toMatchObject({
      ok: true,
      record: { goals: ['BT1', 'STa1'] },
      remarks: [
        'Delmål som inte finns i läkarens föreskrift lämnas utanför: bt1, BT99.',
        '2 ord i fältet för delmål är ingen delmålskod och lämnas utanför.',
      ],
    });
  });

  it('brings in nothing of what was said at a meeting', () => {
    expect(read({ kind: 'handledarsamtal', comment: 'Svår vecka', scaleWords: 'låg' })).toMatchObject({
      ok: true,
      record: { comment: null, scaleWords: null },
      remarks: [expect.stringContaining('hör till läkaren och handledaren')],
    });
  });
});

describe('what the columns are taken for', () => {
  it.each([
    [
      ['Personnummer', 'Datum', 'Metod', 'Delmål'],
      { person: 'Personnummer', doneOn: 'Datum', title: 'Metod', goals: 'Delmål' },
    ],
    [
      ['date', 'assessor.name', 'procedureName', 'count'],
      { doneOn: 'date', namedPerson: 'assessor.name', times: 'count' },
    ],
    [['assessor_name', 'Type', 'Name'], { kind: 'Type', title: 'Name', namedPerson: 'assessor_name' }],
    [['Datum för återkoppling', 'Anteckningsdatum'], {}],
  ])('%s', (columns, proposed) => {
    expect(proposeMapping(columns)).toEqual({ columns: proposed, kind: null });
  });
});
