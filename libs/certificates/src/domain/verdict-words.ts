import type { Verdict } from '@specialistvagen/signing';
import { shownDay } from './case-words.js';

const SENTENCES: Readonly<Record<Verdict, string>> = {
  'in-force': 'Äkta och gällande.',
  replaced: 'Äkta, men ersatt av ett senare intyg.',
  revoked: 'Äkta, men återkallat.',
  'superseded-revision': 'Äkta så långt, men en underskrift saknas i filen. Be om den senaste filen.',
  altered: 'Ändrat. Filen är inte den som undertecknades.',
  'not-issued-here': 'Inte utfärdat här.',
  'test-document': 'Testhandling. Den gäller inte.',
  unreadable: 'Filen kan inte läsas som en handling från Specialistvägen.',
};

/** The verdict in one sentence; in demo a genuine document says that it is a test (decision 5). */
export function verdictSentence(verdict: Verdict, isTest: boolean): string {
  if (verdict === 'in-force' && isTest) return 'Äkta och gällande – testhandling.';
  return SENTENCES[verdict];
}

type Standing = 'in-force' | 'awaiting-cosignature' | 'replaced' | 'revoked' | 'void';

const STANDING: Readonly<Record<Standing, string>> = {
  'in-force': 'gäller',
  'awaiting-cosignature': 'väntar på medsignering och gäller inte än',
  replaced: 'är ersatt av ett senare intyg',
  revoked: 'är återkallad',
  void: 'gäller inte: det blev aldrig undertecknat av båda',
};

/** What the printed code alone tells. */
export function standingSentence(status: Standing, since: string, isTest: boolean): string {
  const test = isTest ? ' Det är en testhandling.' : '';
  return `Handlingen ${STANDING[status]} (sedan ${shownDay(since)}).${test} Lämna in filen för att se att den är oförändrad.`;
}
