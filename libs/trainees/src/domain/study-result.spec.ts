import type { ElmoEntry } from './elmo-file.js';
import { choiceReasons, entryReasons, isShowable, studyResultSource } from './study-result.js';

const entryOf = (traits: Partial<ElmoEntry>): ElmoEntry => ({
  position: 0,
  isPart: false,
  issuer: 'Exempeluniversitetet',
  title: 'Läkarexamen',
  localId: 'LAK-1',
  resultOn: '2023-06-09',
  result: null,
  credits: '330 ects',
  isPassed: true,
  ...traits,
});
const printable = () => ({ ok: true }) as const;
const faults = (traits: Partial<ElmoEntry>) => entryReasons(entryOf(traits), printable, '2026-11-30').length;

describe('an entry', () => {
  it.each<[string, Partial<ElmoEntry>]>([
    ['was not passed', { isPassed: false }],
    ['has no title', { title: '' }],
    ['has no issuer', { issuer: '' }],
    ['has a day ahead', { resultOn: '2026-12-01' }],
    ['is longer than any name', { title: 'x'.repeat(301) }],
    ['holds an identity number', { title: 'Examen för 19900101-9802' }],
  ])('is not kept when it %s', (_what, traits) => {
    expect(faults(traits)).toBe(1);
  });

  it('is kept when it was passed, with or without a day', () => {
    expect([faults({}), faults({ resultOn: null, result: 'G', localId: null })]).toEqual([0, 0]);
  });

  it('is not shown with an identity number in it', () => {
    expect(isShowable(entryOf({ result: '19900101-9802' }), printable)).toBe(false);
    expect(isShowable(entryOf({ isPassed: false }), printable)).toBe(true);
  });

  it('is chosen once, and where it is', () => {
    const at = (position: number) => (position === 0 ? [] : null);
    const kind = 'kul' as const;
    expect(choiceReasons([{ position: 0, kind }], at)).toEqual([]);
    expect(choiceReasons([], at)).toHaveLength(1);
    expect(
      choiceReasons(
        [0, 0, 7].map((position) => ({ position, kind })),
        at,
      ),
    ).toHaveLength(2);
  });

  it('says from where it comes and that no signature is checked', () => {
    const read = { isSigned: true, isNumberCompared: null, on: '2026-11-30', time: '03.10' } as const;
    expect(studyResultSource(read)).toBe(
      'Uppgiften kommer ur en ELMO-fil (t.ex. från Ladok), inläst 30 nov 2026 kl. 03.10, signaturen är inte kontrollerad',
    );
    expect(studyResultSource({ ...read, isSigned: false })).toContain('filen är inte signerad');
  });

  it('says whether the number in the file was compared, or the name alone', () => {
    const read = { isSigned: true, on: '2026-11-30', time: '03.10' } as const;
    expect(studyResultSource({ ...read, isNumberCompared: true })).toContain(
      'kl. 03.10, filens namn och personnummer stämmer med läkarens, signaturen',
    );
    expect(studyResultSource({ ...read, isNumberCompared: false })).toContain(
      'kl. 03.10, filens namn stämmer med läkarens men den har inget svenskt personnummer, signaturen',
    );
  });
});
