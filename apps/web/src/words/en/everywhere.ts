import { isUnverified } from '../../parts/confidence.js';
import type { everywhere as swedish } from '../everywhere.js';
import type { Words } from './words.js';

export const everywhere: Words<typeof swedish> = {
  product: 'Specialistvägen',
  tagline: 'The e-portfolio for doctors in BT and ST',
  loading: 'Loading …',
  showRest: (count: number) => `Show ${count} more`,
  skip: 'Skip to the content',
  none: 'Nothing to show.',
  back: 'Back',
  cancel: 'Cancel',
  close: 'Close',
  choose: 'Choose',
  download: 'Open PDF',
  openPdf: (title) => `Open ${title} as PDF`,
  testMark: 'test document',
  demo: { band: 'Demo – test people, test documents', mail: 'See the mails' },
  nav: {
    label: 'Main menu',
    menu: 'Menu',
    role: 'Role',
    signIn: 'Sign in',
    signOut: 'Sign out',
    inbox: 'To do',
    waiting: 'waiting for you',
    accessLog: 'Who has seen my data',
    courses: 'Courses',
    mailSettings: 'Notices',
    verify: 'Check an intyg',
    statistics: 'Statistics',
    rules: 'The rules',
    calculator: 'Count time',
    access: 'Accessibility',
    help: 'Help',
  },
  role: {
    trainee: 'Doctor in training',
    supervisor: 'Supervisor',
    external_assessor: 'External assessor',
    unit_reviewer: 'Reviewer',
    head_of_department: 'Head of department',
    study_director: 'Study director',
    bt_coordinator: 'BT coordinator',
    mandate_administrator: 'Mandate administrator',
    case_officer: 'Case officer',
    planner: 'Planner',
    operations: 'Operations',
  },
  session: {
    ended: 'You have been signed out',
    endedText: 'What you have written is still in this tab. Sign in again and go on where you were.',
    signInAgain: 'Sign in again',
    needed: 'Sign in to continue',
    neededText: 'The page shows personal data. After signing in you come back here.',
    notYours: 'The page belongs to another role',
    notYoursText: (roles) => `This page is used by: ${roles}. You do not have that role today.`,
  },
  problem: {
    heading: (status) =>
      status === 0
        ? 'The service cannot be reached'
        : status === 409
          ? 'Somebody has changed the same thing'
          : status === 404
            ? 'It does not exist, or you do not have access to it'
            : status === 403
              ? 'You may not do this'
              : status >= 500
                ? 'Something went wrong on our side'
                : 'It did not work – put this right first',
    whatToDo: (status) =>
      status === 0
        ? 'Check your connection and try again. What you wrote is still here.'
        : status === 409
          ? 'Load the page again and see what has changed before you try once more.'
          : status === 404
            ? 'Go back and choose from the list, or ask whoever sent the link to check it.'
            : status === 429
              ? 'Wait a minute and try again.'
              : status >= 500
                ? 'Nothing has been changed. Try again in a while.'
                : 'Nothing has been changed.',
    reference: (id) => `State ${id} if you contact us about the fault.`,
    retry: 'Try again',
    notFound: 'The page does not exist',
    notFoundText: 'The link may be old or misspelt.',
    toStart: 'To the start page',
  },
  why: {
    ask: 'Why?',
    unverified: 'not checked against the regulation',
    rule: (rule) => `Read about rule ${rule}`,
  },
  finding: {
    block: 'Stands in the way',
    warn: 'To bear in mind',
    mendedBy: (who) => `Can be put right by: ${MENDERS[who] ?? who}`,
  },
  area: {
    'primary-care': 'Primary care',
    'emergency-care': 'Emergency care',
    psychiatry: 'Psychiatry',
    other: 'Other',
  },
  interruption: {
    'parental-leave': 'Parental leave',
    research: 'Research',
    'other-service': 'Other service',
    other: 'Other interruption',
  },
  postKind: { at: 'AT', bt: 'BT', st: 'ST' },
  postForm: { standalone: 'Separate BT', 'in-st': 'BT within ST' },
  postState: { ongoing: 'ongoing', completed: 'approved', ended: 'ended', withdrawn: 'withdrawn' },
  planState: { missing: 'no plan', draft: 'plan waits for the doctor', agreed: 'plan agreed' },
  form: { optional: '(optional)', year: 'Four digits' },
  signature: {
    workplace: 'Your place of work',
    supervisorTrainingYear: 'The year of your supervisor training',
  },
};

export const postStateWords = (state: string) =>
  everywhere.postState[state as keyof typeof everywhere.postState] ?? state;

const DOCUMENT_STATUS: Record<string, string> = {
  'in-force': 'in force',
  'awaiting-cosignature': 'waits for a second signature',
  replaced: 'replaced',
  revoked: 'revoked',
  void: 'void',
};
export const documentStatus = (status: string) => DOCUMENT_STATUS[status] ?? status;

const RULE_MOMENTS: Record<string, string> = {
  recording: 'when the fact is entered',
  appointing: 'when an assessor is appointed',
  'before-signing': 'before signing',
  'before-sending': 'before the application',
  deciding: 'on decision',
  nightly: 'every night',
};
export const ruleMoment = (moment: string) => RULE_MOMENTS[moment] ?? moment;

const MENDERS: Record<string, string> = {
  trainee: 'the doctor',
  supervisor: 'the supervisor',
  'principal-supervisor': 'the principal supervisor',
  'head-of-department': 'the head of department',
  'study-director': 'the study director',
  studierektor: 'the study director',
  'external-assessor': 'the external assessor',
  'mandate-administrator': 'the mandate administrator',
  'case-officer': 'the case officer',
  operations: 'those who run the service',
};

export const confidenceWords = (confidence: string) =>
  isUnverified(confidence) ? 'Not checked against the regulation.' : 'Read in the source, word for word.';
