import type { plausibility as swedish } from '../plausibility.js';
import type { Words } from './words.js';

export const plausibility: Words<typeof swedish> = {
  title: 'Something that usually has an explanation',
  lead: 'A plausibility check has found something unusual. You can sign all the same. Please write what explains it, and you avoid questions later.',
  leadSigned:
    'A plausibility check has found something unusual in the intyg after you signed it. The intyg is in force. Please answer what explains it.',
  who: 'The study director sees the warning and your answer once the intyg is signed. The doctor does not see them.',
  answer: 'Answer',
  answerField: 'What explains it?',
  answerHint: 'Write no personal identity numbers. The answer cannot be changed.',
  send: 'Save the answer',
  answered: (date) => `Your answer ${date}`,
  why: 'What is this?',
  looksFor: 'Looks for',
  threshold: 'Threshold',
  reason: 'Why there',
  wrong: 'How often it is wrong',
  notLaw: 'The check is Specialistvägen’s own and no rule of the regulation. It only warns.',

  page: {
    title: 'Plausibility checks',
    link: 'Plausibility checks of signed intyg',
    lead: 'Unusual things in signed intyg of those whose study director you are. Most have a simple explanation. Nothing is stopped, and the doctor does not see the list.',
    none: 'Nothing to look at right now.',
    open: 'To assess',
    done: 'Assessed',
    state: {
      open: 'waits for an answer',
      answered: 'answered',
      explained: 'explained',
      'follow-up': 'followed up',
    },
    about: (trainee, signer) => `${trainee}, signed by ${signer}`,
    before: (date) => `Warned before the signature ${date}`,
    after: (date) => `Found ${date}, after the signature`,
    answerOf: 'The signer’s answer',
    noAnswer: 'The signer has not answered.',
    reaches:
      'Also shown to the officer if the doctor applies, since several checks coincide or because it has been passed on.',
    assess: 'Assess',
    verdict: 'Your assessment',
    verdicts: { explained: 'It is explained', 'follow-up': 'Worth following up' },
    passOn: 'Pass on to the officer at Socialstyrelsen',
    passOnHint: 'The officer sees it if the doctor applies and the intyg is enclosed.',
    note: 'How you have assessed it',
    save: 'Save the assessment',
    by: (who, date) => `${who}, ${date}`,
    passedOn: 'passed on',
  },

  catalogue: {
    title: 'Plausibility checks',
    lead: 'This is no law. The checks look for signed intyg that look unusual, warn whoever signs and ask the study director. They hinder nothing.',
  },

  case: {
    title: 'Plausibility checks that coincide',
    lead: 'Two different checks have found something in the same intyg, or in what one person has signed for the doctor, or the study director has passed it on. It is no judgement of the intyg and hinders no decision. If it is to be weighed in, the applicant is heard first.',
    unweighed: 'The study director has not assessed it.',
  },
};
