import type { published as swedish } from '../published.js';
import type { Words } from './words.js';

export const published: Words<typeof swedish> = {
  releases: {
    title: 'Publications',
    back: 'Statistics',
    lead: 'Published figures change only on the days of publication. Here is each publication: when, from what, and what changed.',
    link: 'All publications and what has changed',
    next: (day) => `Next publication: ${day}.`,
    noNext: 'The next publication is not planned yet.',
    none: 'Nothing has been published yet.',
    kinds: 'Preliminary, revised, final',
    kindsText:
      'A half-year is published no sooner than 30 days after it has ended. The figures are then preliminary: late reports may come in. Twelve months later they are revised, after 24 months final, and after that they do not change.',
    of: (version, day) => `Publication ${version}, ${day}`,
    kind: 'Latest half-year',
    kindNames: { preliminary: 'preliminary', revised: 'revised', final: 'final' },
    knownAt: 'Built on what was known up to',
    first: 'The first publication: there is nothing earlier to compare with.',
    nothingMoved: 'No figures published earlier have changed.',
    moved: (tables) =>
      tables === 1 ? 'Figures have changed in one table.' : `Figures have changed in ${tables} tables.`,
    table: 'Table',
    movedOf: 'Changed figures',
    ofAll: (moved, compared) => `${moved} of ${compared}`,
    largest: 'Largest change',
    noNumber: 'a mark, no figure',
    prints: 'Checksums',
    printsText:
      'The same data and the same calculation give the same checksums, so that a publication can be counted again and compared.',
    inputs: 'The data (SHA-256)',
    code: 'The calculation (SHA-256)',
    key: 'Version of the keys for the random addition',
  },
  coverage: {
    title: 'Which employers have not reported?',
    answer: (p) =>
      `In the whole country ${p.reported} of ${p.expected} employers have reported during ${p.halfYear}.`,
    answerNobody: (p) =>
      `None of the country’s ${p.expected} employers has reported during ${p.halfYear} yet.`,
    nobodyExpected: 'No region has turned on statistics yet, so no reports are expected.',
    asOf: (day) =>
      `As it was known ${day}. The list changes only on the days of publication. An employer that had nothing to report cannot be told from one that forgot.`,
    notPublished: 'The list comes with the first publication.',
    since: (month) => `not reported since ${month}`,
    never: 'has never reported',
    all: 'All the employers chosen have reported.',
    noEmployers: 'not reported: no employers are registered in the region',
    other: (n) =>
      n === 1
        ? 'One region without reports from the portfolio'
        : `${n} regions without reports from the portfolio`,
    notReported: 'not reported: the region has not turned on statistics',
    stock: 'the opening stock has been read in from a file',
    simulated: 'made-up data (demo)',
    byHalfYear: 'All employers, half-year by half-year',
    employer: 'Employer',
    did: 'reported',
    didNot: 'not reported',
  },
};
