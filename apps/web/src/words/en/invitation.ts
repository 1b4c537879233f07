import type { invitation as swedish } from '../invitation.js';
import type { Words } from './words.js';

export const invitation: Words<typeof swedish> = {
  title: 'You are invited to sign a course intyg',
  text: 'A doctor has taken your course and asks you to attest it. Sign in with a Swedish e-ID, read the intyg and sign. The intyg is issued in the name that your e-ID has.',
  signIn: 'Sign in and read the intyg',
  other: 'You are already signed in. Sign in again and the intyg opens for you.',
  ended: 'The invitation is no longer valid',
  endedText: 'It has been used, taken back or is too old. The doctor can send a new one.',
  heading: 'Let the course leader sign',
  lead: 'The course leader gets a mail and signs with a Swedish e-ID. Otherwise the supervisor signs, and the course certificate is attached.',
  open: 'Invite the course leader',
  givenName: 'Course leader’s first name',
  surname: 'Course leader’s last name',
  email: 'Course leader’s e-mail address',
  workplace: 'Course leader’s place of work',
  send: 'Send the invitation',
  sent: (name) => `The invitation has been sent to ${name}. You can take back the intyg until it is signed.`,
};
