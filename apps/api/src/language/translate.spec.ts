import { inEnglish, toEnglish } from './english-answers.js';
import { translator } from './translate.js';

describe('a sentence in English', () => {
  it.each([
    ['Ingen bedömer sig själv.', 'Nobody assesses themselves.'],
    ['skickat till Erik Berg den 12 maj 2026', 'sent to Erik Berg on 12 May 2026'],
    [
      '3 delmål återstår att begära intyg för. Börja med BT2.',
      '3 goals are left to ask for intyg for. Begin with BT2.',
    ],
    ['Filen är tom. Någon har skrivit det.', 'The file is empty. Någon har skrivit det.'],
    [
      '2 brister och 18 saker att se över. Du kan skicka ändå – Socialstyrelsen kan begära komplettering eller avslå.',
      '2 faults and 18 things to look at. You can send anyway – Socialstyrelsen may ask for a supplement or refuse.',
    ],
    [
      '3 nov 2025–31 aug 2026: 9 hela månader och 29 dagar av 31, 100 % = 9,9 månader på heltid',
      '3 Nov 2025–31 Aug 2026: 9 whole months and 29 days of 31, 100 % = 9,9 full-time months',
    ],
    [
      'Intyget om BT10 har återsänts: Skriv ut jourpassen också..',
      'The intyg of BT10 has been returned: Skriv ut jourpassen också..',
    ],
    ['INTYG om delmål i bastjänstgöringen (BT1, BT3)', 'Intyg of goals in BT (BT1, BT3)'],
    ['Delmål: svaret ska vara text.', 'Goals: the answer must be text.'],
    ['Bastjänstgöring är något annat', 'Bastjänstgöring är något annat'],
  ])('«%s» is «%s»', (swedish, english) => expect(toEnglish(swedish, true)).toBe(english));

  it('is found by the sentence that says most', () => {
    const say = translator({
      '{0} saknas.': '{0} is missing.',
      'Filen {0} saknas.': 'The file {0} is missing.',
    });
    expect(say('Filen a.pdf saknas.')).toBe('The file a.pdf is missing.');
  });

  it('with little of its own is not taken for a person’s words', () => {
    const say = translator({ '{0} den {1}': '{0} on {1}' });
    expect(say('Jag såg den i går')).toBe('Jag såg den i går');
    expect(say('avslag den 2 mars 2026', true)).toBe('avslag on 2 Mar 2026');
  });

  it('keeps what is put in, whatever it holds', () => {
    const say = translator({ 'utsedd av {0} {1}': 'appointed by {0} {1}' });
    expect(say('utsedd av $& {1}')).toContain('$&');
  });
});

describe('an answer in English', () => {
  it('says what the api says, and leaves what a person or the law has said', () => {
    const answer = {
      statusLine: 'signerat den 3 juni 2026',
      reasons: [{ text: 'Ingen bedömer sig själv.', citation: 'PSF 4 kap. 1 §' }],
      comment: 'Ingen bedömer sig själv.',
      objection: { text: 'Ingen bedömer sig själv.' },
      declarations: [{ text: 'Ingen bedömer sig själv.' }],
      specialty: { id: 'psykiatri', name: 'Psykiatri' },
      unit: { name: 'Psykiatri' },
      at: null,
    };
    expect(inEnglish(answer, '/api/intyg/1')).toEqual({
      ...answer,
      statusLine: 'signed on 3 June 2026',
      reasons: [{ text: 'Nobody assesses themselves.', citation: 'PSF 4 kap. 1 §' }],
      specialty: { id: 'psykiatri', name: 'Psychiatry' },
    });
  });

  it('leaves a reflection alone, and says why it could not be saved', () => {
    const answer = { items: [{ text: 'Filen är tom.' }], reasons: [{ text: 'Filen är tom.' }] };
    expect(inEnglish(answer, '/api/portfolios/1/reflections')).toEqual({
      items: [{ text: 'Filen är tom.' }],
      reasons: [{ text: 'The file is empty.' }],
    });
  });
});
