import { halfYearOf, procedureCounts, procedureNames } from './logbook-counts.js';
import { entryReasons, procedureKey } from './logbook-entry.js';
import { logbookCsv } from './logbook-rows.js';

const entry = (
  doneOn: string,
  procedure: string,
  count = 1,
  role: 'performed' | 'assisted' = 'performed',
) => ({
  doneOn,
  procedure,
  count,
  role,
});

describe('how often each procedure was done', () => {
  const entries = [
    entry('2026-07-01', 'Lumbalpunktion', 2),
    entry('2026-06-30', 'lumbalpunktion  ', 1, 'assisted'),
    entry('2025-12-31', 'Suturering', 1),
  ];

  it('is summed however the name was spelt, by role and by half-year', () => {
    expect(procedureCounts(entries)).toEqual([
      {
        procedure: 'Lumbalpunktion',
        total: 3,
        roles: [
          { role: 'performed', label: 'utförde själv', count: 2 },
          { role: 'assisted', label: 'assisterade', count: 1 },
        ],
        halfYears: [
          { label: 'hösten 2026', count: 2 },
          { label: 'våren 2026', count: 1 },
        ],
      },
      {
        procedure: 'Suturering',
        total: 1,
        roles: [{ role: 'performed', label: 'utförde själv', count: 1 }],
        halfYears: [{ label: 'hösten 2025', count: 1 }],
      },
    ]);
  });

  it('offers the doctor’s own names, each once', () => {
    expect(procedureNames(entries)).toEqual(['Lumbalpunktion', 'Suturering']);
    expect(procedureKey(' LUMBAL  punktion')).toBe('lumbal punktion');
  });

  it.each([
    ['2026-01-01', 'våren 2026'],
    ['2026-06-30', 'våren 2026'],
    ['2026-07-01', 'hösten 2026'],
  ])('%s is in %s', (day, halfYear) => expect(halfYearOf(day)).toBe(halfYear));
});

describe('an entry is refused', () => {
  const known = { today: '2026-11-30', supervisorIds: ['sara'] };
  const fieldsOf = (procedure: string, doneOn = '2026-11-30', supervisorId: string | null = null) =>
    entryReasons({ doneOn, procedure, supervisorId }, known).map(({ field }) => field);

  it.each([
    ['whose name holds an identity number', fieldsOf('Sutur 19900101-9802'), ['procedure']],
    ['whose name holds a number that somebody may have', fieldsOf('Sutur 900101'), ['procedure']],
    ['of tomorrow', fieldsOf('Sutur', '2026-12-01'), ['doneOn']],
    ['with a supervisor of another day', fieldsOf('Sutur', '2026-11-30', 'erik'), ['supervisorId']],
    [
      'for all its faults at once',
      fieldsOf('900101', '2026-12-01', 'erik'),
      ['procedure', 'doneOn', 'supervisorId'],
    ],
  ])('%s', (_what, fields, expected) => expect(fields).toEqual(expected));

  it('not for the digits a name needs', () => {
    expect(fieldsOf('Sutur 3-0, nivå L3–L4')).toEqual([]);
  });
});

it('an exported name is no formula', () => {
  const row = { ...entry('2026-11-30', '=cmd()'), goals: ['BT1', 'BT2'], supervisorName: null };
  expect(logbookCsv([row])).toBe(
    '\ufeff"Dag";"Åtgärd";"Roll";"Antal";"Handledare";"Delmål"\r\n"2026-11-30";"\'=cmd()";"utförde själv";"1";"";"BT1, BT2"\r\n',
  );
});
