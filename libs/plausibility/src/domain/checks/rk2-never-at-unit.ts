import { isCourseForm } from '../course-types.js';
import { itself } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';
import { isSamePlace } from '../same-place.js';
import type { PlaceFacts, SigningFacts } from '../signing-facts.js';

/** Those who attest what they have seen there; a principal supervisor or an assessor often works elsewhere. */
const HAS_SEEN = ['supervisor', 'second-specialist'];
/** Whoever has signed there for two others works there, whatever the register says; of who is employed there, one is enough. */
const OTHER_DOCTORS = 2;
const OTHER_DOCTORS_OF_EMPLOYED = 1;

const isAt = (unit: NonNullable<SigningFacts['unit']>, place: PlaceFacts): boolean => {
  const { careProviderId, unitId, unitFrom: from, unitTo: to } = place;
  return (
    unitId === null ||
    unitId === unit.id ||
    (from !== null && isSamePlace({ careProviderId, from, to }, unit))
  );
};

export const rk2: PlausibilityCheck = {
  id: 'RK2',
  name: 'Undertecknaren har inte arbetat på enheten',
  looksFor: 'Den som undertecknar som handledare är inte känd på enheten som intyget gäller.',
  threshold:
    'Ingen anställning, inget uppdrag och ingen egen tjänstgöring på enheten, vare sig då eller tidigare, och inga underskrifter där för minst två andra läkare (en, om personen är anställd på en annan enhet hos vårdgivaren). En anställning hos vårdgivaren utan angiven enhet räcker, och en på den enhet som enheten har gjorts om till eller från.',
  why: 'En handledare intygar vad den själv har sett. Register över anställningar har luckor, och vikarier saknas ofta, så kontrollen har oftare fel än de andra. Huvudansvarig handledare, extern bedömare och verksamhetschef prövas inte, eftersom de ofta arbetar någon annanstans.',
  check: (facts) => {
    const { unit, role, type, places, doctorsAtUnit } = facts;
    if (!unit || !HAS_SEEN.includes(role) || isCourseForm(type)) return null;
    const there = places.filter(({ careProviderId }) => careProviderId === unit.careProviderId);
    const enough = there.length > 0 ? OTHER_DOCTORS_OF_EMPLOYED : OTHER_DOCTORS;
    if (there.some((place) => isAt(unit, place)) || doctorsAtUnit >= enough) return null;
    return { occasion: facts.intygId, documents: [itself(facts)], facts: {} };
  },
  text: () =>
    'Den som undertecknar har ingen känd anställning, inget uppdrag och ingen tjänstgöring på enheten som intyget gäller.',
};
