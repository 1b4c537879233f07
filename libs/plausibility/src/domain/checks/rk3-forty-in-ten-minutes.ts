import { isCounted, withItself } from '../counted.js';
import { itself, numberIn } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';
import type { SignatureFacts, SigningFacts } from '../signing-facts.js';

const SIGNATURES = 40;
const WINDOW = 600_000;
const instant = ({ at }: Pick<SignatureFacts, 'at'>): number => Date.parse(at);

/** The fullest ten minutes that the signature is part of. */
function fullestWindow(signed: readonly SignatureFacts[], own: number): readonly SignatureFacts[] {
  return signed.reduce<readonly SignatureFacts[]>((fullest, first) => {
    const begins = instant(first);
    if (begins > own || begins + WINDOW < own) return fullest;
    const inside = signed.filter((one) => instant(one) >= begins && instant(one) <= begins + WINDOW);
    return inside.length > fullest.length ? inside : fullest;
  }, []);
}

function documentsOf(window: readonly SignatureFacts[], facts: SigningFacts) {
  const own = new Set(
    facts.nearby.filter((one) => one.traineeId === facts.traineeId).map((one) => one.intygId),
  );
  const others = window.filter((one) => own.has(one.intygId) && one.intygId !== facts.intygId);
  return [itself(facts), ...others.map(({ intygId, documentId }) => ({ intygId, documentId }))];
}

export const rk3: PlausibilityCheck = {
  id: 'RK3',
  name: 'Fyrtio underskrifter på tio minuter',
  looksFor: 'Samma person undertecknar så många intyg, ett och ett, att de knappast har hunnit läsas.',
  threshold:
    'Minst 40 underskrifter på tio minuter. Kursintyg räknas inte, och inte heller flera intyg som visades på en sida och undertecknades på en gång.',
  why: 'Femton sekunder för varje intyg, med ny inloggning, räcker inte för att läsa. Det som visas samlat läses samlat.',
  check: (facts) => {
    const own = facts.nearby.find((one) => one.intygId === facts.intygId);
    if (!isCounted({ type: facts.type, inAct: own?.inAct ?? 1 })) return null;
    const window = fullestWindow(withItself(facts.nearby, facts).filter(isCounted), Date.parse(facts.at));
    if (window.length < SIGNATURES) return null;
    return {
      occasion: facts.day,
      documents: documentsOf(window, facts),
      facts: { count: window.length, day: facts.day },
    };
  },
  text: (facts) =>
    `Minst ${numberIn(facts, 'count')} intyg undertecknades ett och ett av samma person inom tio minuter.`,
};
