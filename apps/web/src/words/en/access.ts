import type { access as swedish } from '../access.js';
import type { Words } from './words.js';

export const access: Words<typeof swedish> = {
  title: 'Accessibility',
  lead: 'Everyone should be able to use Specialistvägen. Here is what we have tested, what has not been tested, and how to tell us when something does not work.',
  aim: {
    heading: 'What we aim at',
    text: 'WCAG 2.2 at level AA, for every page and every role. Nobody from outside has reviewed the service, so we do not claim that it meets everything.',
  },
  tested: {
    heading: 'Tested every time the program changes',
    lead: 'The tests are made by programs in the browser Chromium, against a running service with made-up people.',
    items: [
      'The pages are reviewed with the tool axe at the width of a computer, of a phone, and on a screen that is 320 points wide, for every role: empty, begun, and with everything sent in. Roles that meet it are also reviewed with texts as long as there is room for, when something is filled in wrongly, and when the doctor’s details are protected. No remark is accepted.',
      'Nothing should need to be scrolled sideways, not even on the narrowest screen.',
      'Central pages are tested with text twice as large, with the colours that the user has chosen (forced colors), and with reduced motion.',
      'Eight whole tasks can be done with the keyboard alone: the doctor’s week, the work of the supervisor, the study director and the course leader, the officer’s decision, the external assessor’s judgement, a new mandate, and checking an intyg. Focus must be seen and must not get stuck.',
      'Every page has one main heading, one language and a name that says what it is.',
      'What the browser hands to a screen reader from the main pages of each role is kept as text, and each change of it has to be approved.',
    ],
  },
  missing: {
    heading: 'Not tested, or lacking',
    items: [
      'Nobody who uses a screen reader, magnification or voice control has tested the service. Programs find only some of the faults.',
      'Other browsers than Chromium have not been tested in this way.',
      'Intyg and decisions are PDF files that are tagged and have a language and a title, and our own tests see to that. They have not been reviewed against the whole of PDF/UA, and have not been read with a screen reader.',
      'PDF files and pictures that a doctor uploads may lack what a screen reader needs.',
      'Charts and maps in the statistics have not been tested with a screen reader. The figures are also in a table below each question.',
      'Signing in happens at an e-ID provider. That page is not ours.',
      'The words of the law, all documents and the mails are in Swedish only.',
    ],
  },
  report: {
    heading: 'Tell us when something does not work',
    text: 'Say which page it is about, what you tried to do, and which aid you use. Do not write any personal identity numbers.',
    nobody:
      'No authority runs Specialistvägen yet, so there is no address to write to. Whoever puts the service into operation must give its address here before anyone uses it for real.',
  },
  law: {
    heading: 'The law',
    text: 'The Act on Accessibility of Digital Public Services (lagen 2018:1937) applies to the authority or region that runs the service. The Agency for Digital Government (Digg) supervises it, and you can turn there if you are not satisfied with the answer.',
    unverified: 'not checked against the text of the act',
  },
  changed: 'Written 1 Dec 2026.',
};
