import type { Checklist, ChecklistHeading } from '../../contract/index.js';

const TRAINING = 'SPF:s rekommendationer som återger föreskriftens ordlista; Läkartidningen 2021-11';
const METHODS = 'SPF:s rekommendationer 2016-02 och 2022-02';
/** ST is service as a doctor under supervision plus complementary education. */
const SERVICE = 'PSF 4 kap. 1 §';

const heading = (
  id: string,
  words: { readonly title: string; readonly text: string },
  basis: Pick<ChecklistHeading, 'citation' | 'confidence'>,
): ChecklistHeading => ({ id, ...words, ...basis });

/** A published version is never edited: a review keeps the one it was appointed with. A change is a new file. */
export const unitReview1: Checklist = {
  checklist: 'unit-review',
  version: 1,
  label: 'Granskning av enheten',
  ownerName: 'Specialistvägen',
  from: '2026-11-30',
  text: 'Rubrikerna är Specialistvägens egna, efter vad källorna kräver av enheten. SPUR:s kriterier är inte lästa och återges inte; skriv dina egna punkter under rubrikerna.',
  headings: [
    heading(
      'supervision',
      {
        title: 'Handledare och handledning',
        text: 'Har varje läkare handledare, och har handledarna handledarutbildning?',
      },
      { citation: TRAINING, confidence: 'SEC' },
    ),
    heading(
      'plan',
      {
        title: 'Individuellt utbildningsprogram',
        text: 'Har varje läkare ett program som följs upp och ändras, och svarar verksamhetschefen för det?',
      },
      { citation: 'Socialstyrelsens anvisning om ST, legitimation.socialstyrelsen.se', confidence: 'SEC' },
    ),
    heading(
      'service',
      {
        title: 'Tjänstgöring under handledning',
        text: 'Ger enheten den tjänstgöring som målen kräver?',
      },
      { citation: SERVICE, confidence: 'EX' },
    ),
    heading(
      'education',
      { title: 'Kompletterande utbildning', text: 'Får läkarna den kompletterande utbildning de ska ha?' },
      { citation: SERVICE, confidence: 'EX' },
    ),
    heading(
      'assessment',
      {
        title: 'Bedömning och återkoppling',
        text: 'Är handledning och bedömning fortlöpande och dokumenterade, med metoder som är kända i förväg?',
      },
      { citation: METHODS, confidence: 'SEC' },
    ),
    heading(
      'leadership',
      { title: 'Studierektor', text: 'Finns en studierektor som har handledarutbildning?' },
      { citation: TRAINING, confidence: 'SEC' },
    ),
    heading(
      'other',
      { title: 'Annat', text: 'Det du själv vill ta upp.' },
      { citation: null, confidence: null },
    ),
  ],
};
