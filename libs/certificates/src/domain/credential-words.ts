type Verdict = 'in-force' | 'revoked' | 'altered' | 'not-issued-here' | 'unreadable';
type Binding = 'fresh' | 'stale' | 'none';

const SENTENCES: Readonly<Record<Verdict, string>> = {
  'in-force': 'Äkta och gällande.',
  revoked: 'Äkta, men återkallat.',
  altered: 'Ändrat. Det är inte beviset som utfärdades.',
  'not-issued-here': 'Inte utfärdat här.',
  unreadable: 'Texten kan inte läsas som ett bevis från Specialistvägen.',
};

/** One sentence, as for a file; outside production a genuine one says that it is a test. */
export function credentialSentence(verdict: Verdict, isTest: boolean): string {
  if (verdict === 'in-force' && isTest) return 'Äkta och gällande – testhandling.';
  return SENTENCES[verdict];
}

const HOLDER: Readonly<Record<Binding, string>> = {
  fresh: 'Den som visar beviset har visat nu att de har plånboken som det utfärdades till.',
  stale:
    'Beviset är visat med plånbokens nyckel, men inte över en kontrollkod härifrån. Det kan vara en kopia från ett tidigare tillfälle.',
  none: 'Det är inte prövat att den som visar beviset är innehavaren. En kopia ser likadan ut.',
};

export const holderSentence = (binding: Binding): string => HOLDER[binding];
