import { readXml } from '@specialistvagen/platform';
import {
  anElmoEntry,
  anElmoFile,
  anElmoReport,
  type EntryTraits,
} from '../../../../test/support/builders/elmo-files.js';
import { readElmo, type ElmoFile } from './elmo-file.js';

function answerTo(text: string) {
  const xml = readXml(Buffer.from(text));
  if (!xml.ok) throw new Error(xml.reason.text);
  return readElmo(xml.root);
}
function fileOf(text: string): ElmoFile {
  const elmo = answerTo(text);
  if (!elmo.ok) throw new Error(elmo.reason.text);
  return elmo.file;
}
const refusalOf = (text: string) => {
  const elmo = answerTo(text);
  return elmo.ok ? null : elmo.reason.text;
};
const entryOf = (traits: EntryTraits) => {
  const [entry] = fileOf(anElmoFile({ reports: [anElmoReport([anElmoEntry(traits)])] })).entries;
  if (!entry) throw new Error('No entry');
  return entry;
};

describe('an ELMO file', () => {
  it('is read as it stands: issuer, title in Swedish, day, result and credits', () => {
    const file = fileOf(anElmoFile({ birthDate: '1996-03-14+01:00', nationalIdentifier: 'ABC' }));
    expect(file.madeAt?.toISOString()).toBe('2026-11-29T09:15:00.000Z');
    expect([file.isSigned, file.person]).toEqual([
      true,
      {
        givenNames: 'Maja Kristina',
        familyName: 'Lindqvist',
        birthDate: '1996-03-14',
        nationalIdentifiers: ['ABC'],
      },
    ]);
    expect(file.entries).toEqual([
      {
        position: 0,
        isPart: false,
        issuer: 'Exempeluniversitetet',
        title: 'Läkarexamen',
        localId: 'LAK-1',
        resultOn: '2023-06-09',
        result: null,
        credits: '330 ects',
        isPassed: true,
      },
    ]);
  });

  it('holds reports of several issuers, and programmes with parts, in the file’s order', () => {
    const course = anElmoEntry({ title: 'Kurs', localId: 'K', type: 'Course', result: 'VG' });
    const programme = anElmoEntry({ title: 'Program', parts: [course, course] });
    const test = anElmoEntry({ title: 'Kunskapsprov', credits: null, result: 'Godkänd' });
    const reports = [anElmoReport([programme]), anElmoReport([test], 'Annat universitet')];
    expect(
      fileOf(anElmoFile({ reports })).entries.map((one) => [one.position, one.isPart, one.title]),
    ).toEqual([
      [0, false, 'Program'],
      [1, true, 'Kurs'],
      [2, true, 'Kurs'],
      [3, false, 'Kunskapsprov'],
    ]);
  });

  it('takes the first title where none is Swedish, with CDATA as text and elements of later versions passed over', () => {
    const titles =
      '<title xml:lang="en">The &lt;b<![CDATA[r> ]]>\n test</title><title xml:lang="pl">P</title>';
    expect(entryOf({ titles, more: '<somethingNew><title>x</title></somethingNew>' }).title).toBe(
      'The <br> test',
    );
  });

  it('has no day where the file has none, or one that does not exist', () => {
    expect([null, '2023-02-30', '2023', 'igår'].map((date) => entryOf({ date }).resultOn)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('says what was not passed; an entry without a status was', () => {
    const passed = ['passed', 'failed', 'in-progress', null].map((status) => entryOf({ status }).isPassed);
    expect(passed).toEqual([true, false, false, true]);
  });

  it('is refused when it is something else, or empty', () => {
    expect(refusalOf(anElmoFile({ namespace: 'http://purl.org/net/elmo' }))).toContain('ingen ELMO-fil');
    expect(refusalOf('<elmo/>')).toContain('ingen ELMO-fil');
    expect(refusalOf('<elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"/>')).toContain('vem');
    expect(refusalOf(anElmoFile({ reports: [anElmoReport([])] }))).toContain('inga resultat');
    const many = Array.from({ length: 501 }, () => anElmoEntry());
    expect(refusalOf(anElmoFile({ reports: [anElmoReport(many)] }))).toContain('fler än 500');
  });
});
