import type { start as swedish } from '../start.js';
import type { Words } from './words.js';

export const start: Words<typeof swedish> = {
  title: 'From the first day of BT to specialist',
  lead: 'Here you gather your intyg (signed attestations), your supervisor signs them in a few minutes, and Socialstyrelsen (the National Board of Health and Welfare) decides on the same evidence.',
  signIn: 'Sign in with Swedish e-ID',
  public: 'Without signing in',
  verifyText: 'Drop a PDF and learn whether it is genuine and in force.',
  statisticsText: 'How many begin and finish, by half-year and region.',
  calculatorText: 'How many full-time months it comes to, explained row by row.',
  rulesText: 'The rules that the system tries, with the section of law and how sure the source is.',
  noRole: 'You are signed in but have no role here yet',
  noRoleText:
    'Doctors in BT and ST get their portfolio when the study director sets up the post. Supervisors come in when they are appointed or get an intyg to sign. Heads of department, study directors and coordinators are appointed by the care provider’s mandate administrator.',
};
