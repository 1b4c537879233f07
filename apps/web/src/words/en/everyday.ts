import type {
  courses as swedishCourses,
  mailSettings as swedishMailSettings,
  supervisorLoads as swedishLoads,
  takes as swedishTakes,
} from '../everyday.js';
import type { Words } from './words.js';

const WORDS = new Map([
  [1, 'a minute'],
  [2, 'two minutes'],
  [5, 'five minutes'],
  [10, 'ten minutes'],
  [15, 'a quarter of an hour'],
  [30, 'half an hour'],
]);

export const takes: Words<typeof swedishTakes> = (minutes) =>
  `takes ${WORDS.get(minutes) ?? `${minutes} minutes`}`;

export const mailSettings: Words<typeof swedishMailSettings> = {
  title: 'Notices',
  lead: 'Everything is in To do. Here you choose what you also want mail about, and when.',
  group: {
    asked: 'When somebody asks you for something',
    reminders: 'Reminders',
    told: 'When something has happened',
    files: 'When a file that you read in is ready',
  },
  about: {
    asked: 'An intyg to sign, something that has come back, a case that has been handed to you.',
    reminders:
      'When a doctor reminds you, and when 25 things wait or something has waited for 30 days. Never about what is done.',
    told: 'An intyg in your portfolio is signed, an assessor is appointed, an objection is answered.',
    files: '',
  },
  time: {
    'at-once': 'Mail at once',
    daily: 'Together, at most one mail a day',
    never: 'No mail, only in To do',
  },
  quiet: 'Quiet hours',
  quietAbout: 'Mail that comes then waits until the hours are over. Swedish time.',
  hasQuiet: 'No mail during certain hours',
  from: 'From',
  to: 'To',
  hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  always:
    'Messages from Socialstyrelsen, and that something has been signed in your name, are always mailed at once.',
  save: 'Save',
  saved: 'Saved. It applies from the next mail.',
};

export const courses: Words<typeof swedishCourses> = {
  title: 'Courses',
  fromIntyg: 'Are you taking a course? Note it, and the course leader writes the intyg.',
  lead: 'SK courses and other courses. Whoever takes a course notes it here, and the course leader writes the intyg.',
  none: 'No courses are registered. Whoever leads a course registers it, and then shares the link with those who take part.',
  others: 'Other courses',
  kind: { sk: 'SK course', other: 'Other course' },
  kindLabel: 'Kind of course',
  ledBy: (name) => `led by ${name}`,
  youLead: 'you lead the course',
  youTakePart: 'you take the course',
  register: 'Register a course',
  registerLead:
    'You become course leader. Those who take part then enrol themselves, or are enrolled by their study director.',
  fromCatalogue: 'Course',
  newCourse: 'A new course',
  name: 'What the course is called',
  arranger: 'Arranged by',
  certifiedBy: 'Certified by',
  optional: 'Leave empty if the course is not certified.',
  goals: (regulation) => `Goals according to ${regulation}`,
  goalsAbout: 'The codes with commas between. Leave empty if the course covers none.',
  startsOn: 'First day',
  endsOn: 'Last day',
  leader: 'Course leader',
  leaderAbout: 'Leave empty if you lead the course yourself.',
  enrol: 'Note that I take the course',
  enrolAbout: (name) =>
    `When you note it, ${name} can write the course intyg about you, and then sees your name, your personal identity number on the intyg, and your specialty.`,
  enrolled: (name) => `You take the course. ${name} writes the intyg when the course is over.`,
  leave: 'Remove my enrolment',
  enrolOthers: 'Enrol your own doctors',
  ownDoctors: 'Doctors in ST',
  enrolChosen: 'Enrol the chosen',
  allEnrolled: 'All your doctors in ST are enrolled.',
  noneToEnrol: 'You have no doctors in ST to enrol.',
  participants: (n) => (n === 1 ? '1 participant' : `${n} participants`),
  standing: {
    enrolled: 'enrolled',
    refused: 'the intyg could not be written',
    'to-sign': 'waits for your signature',
    back: 'has come back',
    signed: 'signed',
    other: 'with the doctor',
  },
  write: 'Write the course intyg',
  writeAbout:
    'You fill it in once. Each one gets the intyg on the form of the regulation that applies to them.',
  writeFor: (n) => `Write ${n} intyg`,
  courseSubject: 'Subject of the course',
  description: 'Description of the course',
  days: 'Days of the course',
  workplace: 'Your place of work',
  workplaceAbout: 'Is written on the intyg if your place of work is not registered here.',
  whoTook: 'Who took the whole course?',
  toSign: (n) => (n === 1 ? '1 intyg is ready to sign' : `${n} intyg are ready to sign`),
  signFor: 'Whom do you sign for?',
  apart: (n) => (n === 1 ? '1 intyg has another text' : `${n} intyg have another text`),
  apartAbout: 'They say something else than this page does. Open, read and sign them one by one.',
  rewrite: 'Change the text',
  share: 'Link for those who take part',
  shareAbout: 'Show or send the address. Whoever takes the course signs in and notes it.',
};

export const supervisorLoads: Words<typeof swedishLoads> = {
  title: 'Supervisors',
  link: 'Supervisors: training, and how many doctors each has',
  xlsx: 'Doctors and supervisors as Excel',
  csv: 'Doctors as CSV',
  none: 'Nobody supervises your doctors today. A principal supervisor is appointed when the post is set up, others on the doctor’s page under Post.',
  lead: (n, without) =>
    `${n === 1 ? 'One supervisor' : `${n} supervisors`} today. ${
      without === 0
        ? 'All have registered supervisor training.'
        : `${without} without registered supervisor training, first in the list.`
    }`,
  col: { who: 'Supervisor', doctors: 'Doctors', training: 'Training' },
  principalFor: (n) => `Principal supervisor of ${n}:`,
  supervisorFor: (n) => `Supervisor of ${n}:`,
  withoutMeeting: (n) =>
    n === 1
      ? '1 doctor without a supervision meeting for three months'
      : `${n} doctors without a supervision meeting for three months`,
  withoutMeetingText:
    'The limit is our own. You see only on which days the meetings were held, never what was said.',
  lastMeeting: (date) => `last ${date}`,
  noMeeting: 'none noted',
  hasTraining: 'registered',
  noTraining: 'none registered',
};
