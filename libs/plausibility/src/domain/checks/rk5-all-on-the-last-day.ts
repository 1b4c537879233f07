import { addDays, swedishDate } from '@specialistvagen/regulations';
import { isCounted, withItself } from '../counted.js';
import { isCourseForm } from '../course-types.js';
import { numberIn, textIn } from '../found.js';
import type { PlausibilityCheck } from '../plausibility-check.js';

const AT_LEAST = 8;
const SHARE = 0.8;
const DAYS_AROUND = 7;

export const rk5: PlausibilityCheck = {
  id: 'RK5',
  name: 'Nästan allt samma dag i slutet',
  looksFor:
    'Nästan allt som en person har undertecknat i utbildningen är undertecknat en enda dag i dess slut.',
  threshold:
    'Minst åtta intyg, och minst fyra av fem av personens intyg i utbildningen, ett och ett samma dag, högst en vecka från tjänstens sista dag. Kursintyg räknas inte, och inte heller flera intyg som visades på en sida och undertecknades på en gång.',
  why: 'Mål intygas när de är uppnådda. Några intyg samlas alltid i slutet, men sällan alla.',
  check: (facts) => {
    const isNearEnd =
      facts.day >= addDays(facts.lastDay, -DAYS_AROUND) && facts.day <= addDays(facts.lastDay, DAYS_AROUND);
    const all = withItself(facts.ofTraining, facts).filter(({ type }) => !isCourseForm(type));
    const sameDay = all.filter((one) => isCounted(one) && one.day === facts.day);
    const isOne = sameDay.some(({ intygId }) => intygId === facts.intygId);
    if (!isNearEnd || !isOne || sameDay.length < AT_LEAST || sameDay.length < SHARE * all.length) return null;
    return {
      occasion: facts.postId,
      documents: sameDay.map(({ intygId, documentId }) => ({
        intygId,
        documentId: intygId === facts.intygId ? facts.documentId : documentId,
      })),
      facts: { count: sameDay.length, all: all.length, day: facts.day },
    };
  },
  text: (facts) =>
    `${numberIn(facts, 'count')} av de ${numberIn(facts, 'all')} intyg som personen har undertecknat i utbildningen är undertecknade ${swedishDate(textIn(facts, 'day'))}, i slutet av tjänsten.`,
};
